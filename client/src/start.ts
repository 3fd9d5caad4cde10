/** Starts the language server, of whatever kind, and adds what only VS Code can do. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerAssistantTools } from './assistants.ts';
import { createAutoCompletion } from './auto-completion.ts';
import { createCaretWaits } from './caret.ts';
import { clientOptions, restart } from './client.ts';
import { registerCommands } from './commands.ts';
import { registerCompare } from './compare.ts';
import { registerCorpusFolder } from './corpus-folder.ts';
import { registerDocumentDrafts } from './document-drafts.ts';
import { registerGuide } from './guide.ts';
import { registerLibrary } from './library/index.ts';
import { registerLookup } from './lookup.ts';
import { registerMeant } from './meant.ts';
import { registerOriginal } from './original.ts';
import { registerOwnPack } from './own-pack.ts';
import { registerPages } from './pages/index.ts';
import { registerReview } from './review/index.ts';
import { registerSample } from './sample.ts';
import { createSelectSource } from './select-source.ts';
import { followStatus } from './server-status.ts';
import { registerSources } from './sources.ts';
import { registerStatus } from './status.ts';
import { createSwitchedOff } from './switched-off.ts';
import { registerWordWrap } from './word-wrap.ts';

export interface Parts {
  /** Makes the connection to a server. */
  readonly connect: (options: LanguageClientOptions) => BaseLanguageClient;
  /** What this kind of host can do besides. */
  readonly extra: (client: BaseLanguageClient) => readonly vscode.Disposable[];
}

let running: BaseLanguageClient | undefined;

export async function start(context: vscode.ExtensionContext, { connect, extra }: Parts): Promise<void> {
  const output = vscode.window.createOutputChannel('提法 Tifa', { log: true });
  const autoCompletion = createAutoCompletion();
  const caret = createCaretWaits();
  const storage = context.storageUri ?? context.globalStorageUri;
  const switchedOff = createSwitchedOff(context.workspaceState);
  const selectSource = createSelectSource();
  const middleware = { ...autoCompletion.middleware, ...caret.middleware, ...selectSource.middleware };
  const client = connect(clientOptions(storage, output, middleware, switchedOff.uris));
  running = client;
  const status = followStatus(client);
  context.subscriptions.push(
    output,
    status,
    registerStatus(status),
    registerAssistantTools(client, context),
    ...extra(client),
    registerReview(client, status, caret),
    registerLibrary(client, status),
    switchedOff.register(client),
    registerCommands(client, output, caret),
    caret.register(client),
    registerCompare(client),
    registerOriginal(),
    registerMeant(client),
    registerLookup(client),
    registerSources(client),
    registerDocumentDrafts(client),
    selectSource.register(),
    registerPages(client, context.extensionUri),
    registerSample(context.extensionUri),
    registerGuide(context.extensionUri),
    registerCorpusFolder(),
    registerOwnPack(context.globalStorageUri),
    registerWordWrap(context.globalState),
    autoCompletion.register(client),
    // Files of a workspace that is not trusted may not name folders: from now on they may.
    vscode.workspace.onDidGrantWorkspaceTrust(() => restart(client)),
  );
  try {
    await client.start();
  } catch (error) {
    output.error(String(error));
    const show = vscode.l10n.t('Show output');
    const text = vscode.l10n.t('The language server of Tifa did not start. Nothing is checked or completed.');
    void vscode.window.showErrorMessage(text, show).then((answer) => answer === show && output.show());
  }
}

export async function stop(): Promise<void> {
  if (running?.isRunning()) await running.stop();
}

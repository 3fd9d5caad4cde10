/** The connection to the language server, a Node process of its own that never touches the network. */
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, type Middleware, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { OPEN_LINK_COMMAND, OPEN_PAGE_COMMAND } from '../../server/src/lsp/messages.ts';
import { DRAFTS } from './documents.ts';
import { joinLists } from './settings-scopes.ts';

/** `storage` is where the server may keep its index; `switchedOff` gives the files (URIs) that are not to be checked. */
export function createClient(
  extensionPath: string,
  storage: vscode.Uri,
  outputChannel: vscode.LogOutputChannel,
  middleware: Middleware,
  switchedOff: () => readonly string[],
): LanguageClient {
  const server = { module: join(extensionPath, 'dist/server.js'), transport: TransportKind.ipc };
  return new LanguageClient(
    'tifa',
    '提法 Tifa',
    { run: server, debug: server },
    {
      documentSelector: DRAFTS,
      diagnosticCollectionName: 'tifa',
      outputChannel,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: () => ({
        storagePath: storage.fsPath,
        trusted: vscode.workspace.isTrusted,
        switchedOff: switchedOff(),
        pages: true,
        extension: true,
      }),
      // The only commands that what is hovered may name; the server escapes all words of drafts and sources.
      markdown: { isTrusted: { enabledCommands: [OPEN_LINK_COMMAND, OPEN_PAGE_COMMAND] } },
      diagnosticPullOptions: { onChange: true, onSave: true },
      middleware: { ...middleware, workspace: { ...middleware.workspace, configuration: joinLists } },
    },
  );
}

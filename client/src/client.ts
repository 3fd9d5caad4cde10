/** How the language server is spoken to, wherever it runs. */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { OPEN_LINK_COMMAND, OPEN_PAGE_COMMAND } from '../../server/src/lsp/messages.ts';
import { DRAFTS } from './documents.ts';
import { redacting } from './redact.ts';
import { joinLists } from './settings-scopes.ts';

/** `storage` is where the server may keep its index; `switchedOff` gives the files (URIs) that are not to be checked. */
export function clientOptions(
  storage: vscode.Uri,
  outputChannel: vscode.LogOutputChannel,
  middleware: Middleware,
  switchedOff: () => readonly string[],
): LanguageClientOptions {
  return {
    documentSelector: DRAFTS,
    diagnosticCollectionName: 'tifa',
    outputChannel,
    traceOutputChannel: redacting(outputChannel), // what is told of services in confidence is in no log
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: () => ({
      storagePath: writtenPath(storage),
      trusted: vscode.workspace.isTrusted,
      switchedOff: switchedOff(),
      pages: true,
      extension: true,
    }),
    // The only commands that what is hovered may name; the server escapes all words of drafts and sources.
    markdown: { isTrusted: { enabledCommands: [OPEN_LINK_COMMAND, OPEN_PAGE_COMMAND] } },
    diagnosticPullOptions: { onChange: true, onSave: true },
    middleware: { ...middleware, workspace: { ...middleware.workspace, configuration: joinLists } },
  };
}

/** Milliseconds in which a server is to end; the client itself waits for two seconds, too few on a machine that is busy. */
const ENDING = 10_000;

/** A server that does not end in time is left to itself: there is a new one in any case. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop(ENDING).catch(() => undefined);
  await client.start();
}

/** A place as settings name it: the path of a file, of anything else the URI in plain words. */
export function writtenPath(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
}

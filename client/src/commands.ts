/** Commands of the palette that talk to the server or to the settings. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECK_DOCUMENT, type CheckCounts } from '../../server/src/lsp/messages.ts';
import type { CaretWaits } from './caret.ts';
import { restart } from './client.ts';
import { isDraft } from './documents.ts';
import { checkText } from './status-text.ts';

const SHOWN_FOR_MS = 8000;

export function registerCommands(
  client: BaseLanguageClient,
  output: vscode.OutputChannel,
  caret: CaretWaits,
): vscode.Disposable {
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register('tifa.restart', () => restart(client)),
    register('tifa.showOutput', () => output.show()),
    register('tifa.checkDocument', () => checkDocument(client, caret)),
    register('tifa.openSettings', () =>
      vscode.commands.executeCommand('workbench.action.openSettings', '@ext:tifa.tifa'),
    ),
  );
}

async function checkDocument(client: BaseLanguageClient, caret: CaretWaits): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !isDraft(document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown or plain text draft to check it.'));
    return;
  }
  caret.release();
  const counts = await client.sendRequest<CheckCounts | null>(CHECK_DOCUMENT, { uri: document.uri.toString() });
  if (counts === null) return;
  vscode.window.setStatusBarMessage(vscode.l10n.t('Tifa: {0}', checkText(counts, vscode.l10n.t)), SHOWN_FOR_MS);
}

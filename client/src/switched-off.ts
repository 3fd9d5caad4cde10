/** Files that the writer does not want to be checked: told to the server, remembered with the workspace. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SWITCHED_OFF } from '../../server/src/lsp/messages.ts';
import { DRAFTS, isDraft } from './documents.ts';

export interface SwitchedOff {
  /** URIs. */
  uris(): readonly string[];
  register(client: BaseLanguageClient): vscode.Disposable;
}

const KEY = 'tifa.switchedOff';

export function createSwitchedOff(memory: vscode.Memento): SwitchedOff {
  const uris = (): readonly string[] => memory.get<readonly string[]>(KEY, []);

  async function toggle(client: BaseLanguageClient): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isDraft(document)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown or plain text draft to check it.'));
      return;
    }
    const uri = document.uri.toString();
    const others = uris().filter((each) => each !== uri);
    await memory.update(KEY, others.length < uris().length ? others : [...others, uri]);
    if (client.isRunning()) await client.sendNotification(SWITCHED_OFF, { uris: uris() });
  }

  return {
    uris,
    register(client) {
      const item = vscode.languages.createLanguageStatusItem('tifa.file', DRAFTS);
      item.name = vscode.l10n.t('Tifa: this file');
      const render = (): void => {
        const isOff = uris().includes(vscode.window.activeTextEditor?.document.uri.toString() ?? '');
        item.text = isOff ? vscode.l10n.t('This file is not checked') : vscode.l10n.t('This file is checked');
        const title = isOff ? vscode.l10n.t('Check it') : vscode.l10n.t('Do not check it');
        item.command = { command: 'tifa.toggleFile', title };
      };
      render();
      const command = vscode.commands.registerCommand('tifa.toggleFile', () => toggle(client).then(render));
      return vscode.Disposable.from(item, command, vscode.window.onDidChangeActiveTextEditor(render));
    },
  };
}

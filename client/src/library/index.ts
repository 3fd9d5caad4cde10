/** The view 提法库: packs, mined wording and sources; a row opens as a page, its words go to the caret. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type BrowseNode, LOOKUP, type LookupResult } from '../../../server/src/lsp/messages.ts';
import { type Form, insert } from '../lookup.ts';
import type { ServerStatus } from '../server-status.ts';
import { createTree } from './tree.ts';

const LIBRARY_VIEW = 'tifa.library';

export function registerLibrary(client: BaseLanguageClient, status: ServerStatus): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView(LIBRARY_VIEW, {
    treeDataProvider: createTree(client, changed.event),
    showCollapseAll: true,
  });
  let known = '';
  const render = (): void => {
    const { state, packs, corpus } = status.current ?? {};
    view.message = state === 'ready' ? '' : vscode.l10n.t('starting');
    const shown = JSON.stringify([state, packs, corpus]);
    if (shown !== known) changed.fire();
    known = shown;
  };
  render();
  // From the keyboard it is the selected row.
  const as = (form: Form) => (node: BrowseNode | undefined) => insertWords(client, node ?? view.selection[0], form);
  return vscode.Disposable.from(
    changed,
    view,
    status.onDidChange(render),
    vscode.commands.registerCommand('tifa.library.insert', as('wording')),
    vscode.commands.registerCommand('tifa.library.insertWithSource', as('quoted')),
  );
}

async function insertWords(client: BaseLanguageClient, node: BrowseNode | undefined, form: Form): Promise<void> {
  const words = node?.words;
  if (words === undefined) return;
  const { items } = await client.sendRequest<LookupResult>(LOOKUP, { query: words });
  const item = items.find(({ wording }) => wording === words) ?? { wording: words, status: '', detail: '' };
  await insert(vscode.window.activeTextEditor, item, form);
}

/** “查提法”: a quick pick over all known wording, by text, full pinyin or initials; the chosen one goes to the caret. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LOOKUP, type LookupItem, type LookupResult } from '../../server/src/lsp/messages.ts';

interface Row extends vscode.QuickPickItem {
  readonly wording: string;
}

export function registerLookup(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('tifa.lookup', () => lookup(client));
}

function lookup(client: LanguageClient): void {
  const editor = vscode.window.activeTextEditor;
  const pick = vscode.window.createQuickPick<Row>();
  let asking: vscode.CancellationTokenSource | undefined;
  /** What the rows on display answer; another one while the server is still being asked. */
  let answered: string | undefined;
  let isAccepted = false;
  const accept = (chosen: Row | undefined): void => {
    pick.hide();
    if (chosen !== undefined && chosen.wording !== '') void insert(editor, chosen.wording);
  };
  const ask = async (query: string): Promise<void> => {
    asking?.cancel();
    const mine = new vscode.CancellationTokenSource();
    asking = mine;
    isAccepted = false;
    pick.busy = true;
    const answer = await client.sendRequest<LookupResult>(LOOKUP, { query }, mine.token).catch(() => undefined);
    if (asking !== mine) return;
    const rows = answer?.items.map(row) ?? [];
    pick.items = rows.length > 0 || query === '' ? rows : [nothingFits(query)];
    pick.busy = false;
    answered = query;
    if (isAccepted) accept(pick.items[0]);
  };
  pick.title = vscode.l10n.t('Look up official wording');
  pick.placeholder = vscode.l10n.t('Chinese, pinyin or initials; Enter inserts it at the caret');
  pick.onDidChangeValue(ask);
  // Enter right after the last letter means the best row for these letters, not the one still on display.
  pick.onDidAccept(() => {
    if (answered === pick.value) accept(pick.selectedItems[0]);
    else isAccepted = true;
  });
  pick.onDidHide(() => {
    asking?.cancel();
    pick.dispose();
  });
  pick.value = editor?.document.getText(editor.selection).slice(0, 40) ?? '';
  pick.show();
  void ask(pick.value);
}

/** `alwaysShow`: the server has already matched; VS Code's own filter knows no pinyin. */
function row(item: LookupItem): Row {
  const successor = item.successor === undefined ? '' : ` → ${item.successor}`;
  return {
    wording: item.wording,
    label: item.wording,
    description: [item.status + successor, item.detail].filter((part) => part !== '').join(' · '),
    ...(item.explanation === undefined ? {} : { detail: item.explanation }),
    alwaysShow: true,
  };
}

const nothingFits = (query: string): Row => ({
  wording: '',
  label: vscode.l10n.t('No known wording fits “{0}”', query),
  alwaysShow: true,
});

async function insert(editor: vscode.TextEditor | undefined, wording: string): Promise<void> {
  const inserted = await editor?.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, wording);
  });
  if (inserted === true) return;
  await vscode.env.clipboard.writeText(wording);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('No editor is open; the wording was copied to the clipboard.'),
  );
}

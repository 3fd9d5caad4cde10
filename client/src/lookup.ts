/** “查提法”: a quick pick over all known wording, by text, full pinyin or initials; the chosen one goes to the caret, alone or with its source. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LOOKUP, type LookupItem, type LookupResult, OPEN_LINK_COMMAND } from '../../server/src/lsp/messages.ts';
import { type Quoted, quoted } from './quoted.ts';

interface Row extends vscode.QuickPickItem {
  readonly item: LookupItem | undefined;
}

/** What is inserted: the wording alone, or by the template with its source. */
export type Form = 'wording' | 'quoted';

export function registerLookup(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('tifa.lookup', () => lookup(client, 'wording')),
    vscode.commands.registerCommand('tifa.insertWithSource', () => lookup(client, 'quoted')),
  );
}

function lookup(client: BaseLanguageClient, form: Form): void {
  const editor = vscode.window.activeTextEditor;
  const pick = vscode.window.createQuickPick<Row>();
  let asking: vscode.CancellationTokenSource | undefined;
  /** What the rows on display answer; another one while the server is still being asked. */
  let answered: string | undefined;
  let isAccepted = false;
  const accept = (chosen: Row | undefined, as: Form = form): void => {
    pick.hide();
    if (chosen?.item) void insert(editor, chosen.item, as);
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
  pick.title =
    form === 'wording'
      ? vscode.l10n.t('Look up official wording')
      : vscode.l10n.t('Insert official wording with its source');
  pick.placeholder = vscode.l10n.t('Chinese, pinyin or initials; Enter inserts it at the caret');
  pick.onDidChangeValue(ask);
  // Enter right after the last letter means the best row for these letters, not the one still on display.
  pick.onDidAccept(() => {
    if (answered === pick.value) accept(pick.selectedItems[0]);
    else isAccepted = true;
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    if (button === WITH_SOURCE) return accept(item, 'quoted');
    pick.hide();
    void vscode.commands.executeCommand(OPEN_LINK_COMMAND, item.item?.page);
  });
  pick.onDidHide(() => {
    asking?.cancel();
    pick.dispose();
  });
  pick.value = editor?.document.getText(editor.selection).slice(0, 40) ?? '';
  pick.show();
  void ask(pick.value);
}

const WITH_SOURCE: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('quote'),
  tooltip: vscode.l10n.t('Insert with quotation marks and source'),
};

const PAGE: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('open-preview'),
  tooltip: vscode.l10n.t('Open the page'),
};

/** `alwaysShow`: the server has already matched; VS Code's own filter knows no pinyin. */
function row(item: LookupItem): Row {
  const successor = item.successor === undefined ? '' : ` → ${item.successor}`;
  return {
    item,
    buttons: item.page === undefined ? [WITH_SOURCE] : [WITH_SOURCE, PAGE],
    label: item.wording,
    description: [item.status + successor, item.detail].filter((part) => part !== '').join(' · '),
    ...(item.explanation === undefined ? {} : { detail: item.explanation }),
    alwaysShow: true,
  };
}

const nothingFits = (query: string): Row => ({
  item: undefined,
  label: vscode.l10n.t('No known wording fits “{0}”', query),
  alwaysShow: true,
});

/** Puts wording at the caret, or on the clipboard where there is none. With a footnote, its text goes to the end of the draft in the same step of undo. */
export async function insert(editor: vscode.TextEditor | undefined, item: LookupItem, form: Form): Promise<void> {
  const { text, note } = form === 'quoted' ? withSource(editor, item) : { text: item.wording };
  const inserted = await editor?.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, text);
    if (note !== undefined) edit.insert(endOf(editor.document), `${gapBefore(editor.document)}${note}\n`);
  });
  if (inserted === true) return;
  await vscode.env.clipboard.writeText(text);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('No editor is open; the wording was copied to the clipboard.'),
  );
}

function withSource(editor: vscode.TextEditor | undefined, item: LookupItem): Quoted {
  const configuration = vscode.workspace.getConfiguration('tifa.insert', editor?.document.uri);
  const templates = {
    text: configuration.get('template', '“{wording}”（{source}）'),
    note: configuration.get('note', '[^{n}]: {source}'),
  };
  if (!editor) return quoted(item, templates, '');
  const { document, selection } = editor;
  const beside = (from: vscode.Position, by: number) => document.getText(new vscode.Range(from, from.translate(0, by)));
  const before = selection.start.character > 0 ? beside(selection.start.translate(0, -1), 1) : '';
  return quoted(item, templates, document.getText(), before, beside(selection.end, 1));
}

function endOf(document: vscode.TextDocument): vscode.Position {
  return document.lineAt(document.lineCount - 1).range.end;
}

/** A note stands behind a blank line. */
function gapBefore(document: vscode.TextDocument): string {
  const text = document.getText();
  return text.endsWith('\n\n') || text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
}

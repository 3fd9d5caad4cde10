/** The filter of the review: a list of verdicts, rules and files, of which several may be chosen. */
import * as vscode from 'vscode';
import { type Choice, choicesOf, type Dimension, filterOf } from './choices.ts';
import type { ReviewStore } from './store.ts';

type Row = vscode.QuickPickItem & { readonly choice?: Choice };

export async function chooseFilter(store: ReviewStore): Promise<void> {
  const nameOf = (uri: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const chosen = await vscode.window.showQuickPick(rowsOf(choicesOf(store.entries(), store.filter, nameOf)), {
    canPickMany: true,
    ignoreFocusOut: true,
    title: vscode.l10n.t('Show only these'),
    placeHolder: vscode.l10n.t('Nothing chosen: everything is shown'),
  });
  if (chosen) store.setFilter(filterOf(chosen.flatMap(({ choice }) => choice ?? [])));
}

function rowsOf(choices: readonly Choice[]): Row[] {
  const titles: Readonly<Record<Dimension, string>> = {
    verdicts: vscode.l10n.t('By verdict'),
    rules: vscode.l10n.t('By rule'),
    files: vscode.l10n.t('By file'),
  };
  return choices.flatMap((choice, i) => {
    const isFirst = choices[i - 1]?.dimension !== choice.dimension;
    const title: Row = { label: titles[choice.dimension], kind: vscode.QuickPickItemKind.Separator };
    const row: Row = { label: choice.name, description: String(choice.count), picked: choice.isChosen, choice };
    return isFirst ? [title, row] : [row];
  });
}

/** What can be done with one finding or quotation of the review. */
import * as vscode from 'vscode';
import { IGNORE_COMMAND, type IgnoreParams } from '../../../server/src/lsp/messages.ts';
import type { Entry } from './entries.ts';
import { type ReviewStore, rangeOf } from './store.ts';
import { short } from './texts.ts';
import type { Walk } from './walk.ts';

type Finding = Extract<Entry, { kind: 'finding' }>;

export const isFinding = (entry: Entry): entry is Finding => entry.kind === 'finding';

/** Replaces the words of a finding; of several replacements the writer chooses. True where the draft was changed. */
export async function apply(entry: Entry): Promise<boolean> {
  if (!isFinding(entry) || !(await stands(entry))) return false;
  const { replacements } = entry.item;
  const chosen = replacements.length > 1 ? await choose(replacements) : replacements[0];
  if (chosen === undefined) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(vscode.Uri.parse(entry.uri), rangeOf(entry), chosen);
  return vscode.workspace.applyEdit(edit);
}

async function choose(replacements: readonly string[]): Promise<string | undefined> {
  const rows = replacements.map((text) => ({
    label: text === '' ? vscode.l10n.t('delete these words') : short(text),
    text,
  }));
  return (await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Change to') }))?.text;
}

/** Says of a finding that it is meant, once for this place. */
export async function ignore(entry: Entry): Promise<boolean> {
  if (!isFinding(entry) || !(await stands(entry))) return false;
  const { rule, range, text } = entry.item;
  const argument: IgnoreParams = { uri: entry.uri, rule, range, text };
  await vscode.commands.executeCommand(IGNORE_COMMAND, argument);
  return true;
}

/** Other words may stand there by now: then nothing is done, and the writer is told. */
async function stands(entry: Finding): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.uri));
  if (document.getText(rangeOf(entry)) === entry.item.text) return true;
  void vscode.window.showInformationMessage(vscode.l10n.t('The draft has changed here; it is being checked again.'));
  return false;
}

/** Title, date and speaker of the source, to the clipboard. */
export async function copySource({ item: { source } }: Entry): Promise<void> {
  if (!source) return;
  await vscode.env.clipboard.writeText(source.title);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', source.title), 8000);
}

/** After something was done with a finding, the next one is shown. */
export async function thenNext(
  done: Promise<boolean>,
  entry: Entry,
  store: ReviewStore,
  walk: Walk,
  stays: boolean,
): Promise<void> {
  if (!(await done)) return;
  await store.refresh(entry.uri);
  await walk.step({ forward: true, here: true, stays });
}

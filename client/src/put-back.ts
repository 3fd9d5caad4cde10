/** Puts words back that were typed while a list was on its way, and that a row chosen too late has taken with it. */
import * as vscode from 'vscode';
import type { Effect } from './list-state.ts';

type Restore = Extract<Effect, { kind: 'restore' }>;

/** VS Code refuses an edit of a text that has moved on; then it is tried again with the text as it is. */
const ATTEMPTS = 20;

export async function putBack(document: vscode.TextDocument, { line, row, words }: Restore): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    const range = new vscode.Range(line, row.start, line, row.start + row.insert.length);
    if (!editor || document.getText(range) !== row.insert) return;
    if (await editor.edit((builder) => builder.replace(range, words))) return;
  }
}

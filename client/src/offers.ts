/** What the server offers, as the state of the list remembers it. */
import * as vscode from 'vscode';
import type { Ghost } from './list-state.ts';
import type { Offer, Row } from './offered.ts';

/** `undefined` where nothing is offered. */
export function offerOf(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  list: readonly vscode.CompletionItem[] | vscode.CompletionList,
): Offer | undefined {
  const rows = ('items' in list ? list.items : list).flatMap(rowOf);
  return rows.length > 0 ? { uri: document.uri.toString(), line, caret: character, rows } : undefined;
}

function rowOf({ label, insertText, filterText, range }: vscode.CompletionItem): Row[] {
  if (range === undefined) return [];
  const { start } = range instanceof vscode.Range ? range : range.replacing;
  const shown = typeof label === 'string' ? label : label.label;
  const insert = insertText instanceof vscode.SnippetString ? insertText.value : (insertText ?? shown);
  return [{ start: start.character, insert, filter: filterText ?? shown }];
}

export function ghostOf(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  list: readonly vscode.InlineCompletionItem[] | vscode.InlineCompletionList,
): Ghost {
  const items = 'items' in list ? list.items : list;
  const texts = items.flatMap(({ insertText }) => (typeof insertText === 'string' ? [insertText] : []));
  return { uri: document.uri.toString(), line, start: items[0]?.range?.start.character ?? character, texts };
}

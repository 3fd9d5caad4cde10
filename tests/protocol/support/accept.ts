/** Accepting completion items as an editor does. */
import type { CompletionItem } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text after accepting an item; throws where its edit is not a plain one. */
export function accept(document: TextDocument, item: CompletionItem): string {
  const { textEdit } = item;
  if (!textEdit || !('range' in textEdit)) throw new Error(`no plain edit: ${JSON.stringify(item)}`);
  return TextDocument.applyEdits(document, [textEdit]);
}

/** What an editor compares with `filterText`: the text from the start of the edit to the caret. */
export function typed(document: TextDocument, item: CompletionItem, caret: number): string {
  const { textEdit } = item;
  if (!textEdit || !('range' in textEdit)) throw new Error(`no plain edit: ${JSON.stringify(item)}`);
  return document.getText().slice(document.offsetAt(textEdit.range.start), caret);
}

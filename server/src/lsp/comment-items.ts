/** Completion inside comments to Tifa: verbs, then names of groups and rules. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { commentWords } from '../engine/index.ts';
import type { Draft } from '../engine/types.ts';
import { rangeOf } from './positions.ts';

/** The character behind which an editor asks by itself: tifa-, 提法-. */
export const COMMENT_TRIGGER = '-';

/** `undefined` where the caret is in no such comment; unasked, only where it is begun like one to Tifa. */
export function commentItems(
  document: TextDocument,
  { text, languageId }: Draft,
  offset: number,
  isAsked: boolean,
): CompletionItem[] | undefined {
  const words = commentWords(text, offset, languageId);
  const isBegun = words?.some(({ replace }) => replace.start < replace.end) === true;
  if (!isAsked && !isBegun) return undefined;
  return words?.map(({ label, detail, replace, filter }, i) => ({
    label,
    labelDetails: { description: detail },
    kind: CompletionItemKind.Keyword,
    sortText: String(i).padStart(3, '0'),
    filterText: filter,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(document, replace), newText: label },
  }));
}

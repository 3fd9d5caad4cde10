/**
 * Remembers what completion last offered: so that the client does not ask again while VS Code still filters that list by
 * itself, nor nag a writer who has closed it and types on, and so that it knows an acceptance when it sees one. Pure.
 */
import type { Change, Place } from './typing.ts';

const COMPOSED = /^[\p{Script=Latin}\p{Script=Bopomofo}'’]+$/u;

/** One row of a list: accepting it replaces the text from `start` (UTF-16 character of the line) on by `insert`. */
export interface Row {
  readonly start: number;
  readonly insert: string;
  readonly filter: string;
}

export interface Offer {
  readonly uri: string;
  readonly line: number;
  /** UTF-16 character where the caret stood. */
  readonly caret: number;
  readonly rows: readonly Row[];
}

/** Is the text before the caret still the beginning of something that was offered? */
export function covers(offer: Offer, uri: string, caret: Place, lineText: string): boolean {
  if (offer.uri !== uri || offer.line !== caret.line) return false;
  return offer.rows.some(
    ({ start, filter }) => caret.character > start && filter.startsWith(lineText.slice(start, caret.character)),
  );
}

/** A change before the caret of the offer (deleting, accepting, editing elsewhere) ends it. */
export function ends(offer: Offer, uri: string, change: Place): boolean {
  return offer.uri === uri && (change.line !== offer.line || change.character < offer.caret);
}

export interface Acceptance {
  readonly row: Row;
  /** What the row has replaced. */
  readonly replaced: string;
}

/** The row that a change has put in its place, if it has; `before` is the line of the offer as it was. */
export function acceptance(offer: Offer, { text, rangeLength, range }: Change, before: string): Acceptance | undefined {
  const { line, character } = range.start;
  const row = line === offer.line && offer.rows.find(({ start, insert }) => start === character && insert === text);
  if (!row) return undefined;
  const replaced = before.slice(character, character + rangeLength);
  // Nothing, or the letters of an input method that has now committed these very words: they were typed.
  const isTyped = replaced === '' || (COMPOSED.test(replaced) && !row.filter.startsWith(replaced));
  return isTyped ? undefined : { row, replaced };
}

/** Whether a row has taken words with it that it does not give back: they were typed after the list had last looked. */
export function losesWords({ row, replaced }: Acceptance): boolean {
  return !isWithin(replaced, row.filter) && !isWithin(replaced, row.insert);
}

/** Whether all characters of `part` are in `whole`, in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const char of part) {
    const found = whole.indexOf(char, at);
    if (found < 0) return false;
    at = found + char.length;
  }
  return true;
}

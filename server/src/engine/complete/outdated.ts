/** Superseded wording, and attested wrong forms, in words that a corpus has: a record outranks what merely occurs. */
import { isSuperseded, type WordingRecord } from '../records/record.ts';
import { isBefore } from '../text/dates.ts';
import { fold } from '../text/skeleton.ts';

export interface Outdated {
  /** The record whose wording is superseded; with a successor, if one is known. */
  readonly superseded?: WordingRecord;
  /** The words hold an attested wrong form. */
  readonly isWrong: boolean;
}

interface Form {
  readonly folded: string;
  readonly record: WordingRecord;
}

const NOTHING: Outdated = { isWrong: false };
const SHORTEST = 3;

/**
 * Tells what is outdated at the end of folded words: forms that end within their last `added` characters. A form that is part of
 * wording that holds, and stands in it there, is not meant; nor what still held on the day of the draft.
 */
export function createOutdated(
  records: readonly WordingRecord[],
): (folded: string, added: number, day: string | undefined) => Outdated {
  const forms = (of: (record: WordingRecord) => readonly string[]): Form[] =>
    records.flatMap((record) =>
      of(record).flatMap((form) => {
        const folded = fold(form);
        return folded.length < SHORTEST ? [] : [{ folded, record }];
      }),
    );
  const superseded = forms((record) =>
    isSuperseded(record) && !record.dated && record.after.length === 0 ? [record.wording] : [],
  );
  const wrong = forms(({ wrong: attested, wrongFrom }) => (wrongFrom === undefined ? attested : []));
  const holding = forms((record) => (isSuperseded(record) ? [] : [record.wording, ...record.variants]));
  const find = (known: readonly Form[], folded: string, added: number): Form | undefined =>
    known.find((form) => {
      const at = folded.lastIndexOf(form.folded);
      if (at < 0 || at + form.folded.length <= folded.length - added) return false;
      return !holding.some((other) => other.folded.includes(form.folded) && folded.includes(other.folded));
    });
  return (folded, added, day) => {
    if (find(wrong, folded, added)) return { isWrong: true };
    const over = find(superseded, folded, added);
    const held = over?.record.validUntil;
    if (day !== undefined && held !== undefined && !isBefore(held, day)) return NOTHING;
    return over ? { superseded: over.record, isWrong: false } : NOTHING;
  };
}

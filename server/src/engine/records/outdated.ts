/** Superseded wording, and attested wrong forms, in words that documents have: a record outranks what merely occurs. */
import { isBefore } from '../text/dates.ts';
import type { Span } from '../types.ts';
import type { Form, RecordSet } from './forms.ts';
import { isSuperseded, type WordingRecord } from './record.ts';

export interface Outdated {
  /** The record whose wording is superseded; with a successor, if one is known. */
  readonly superseded?: WordingRecord;
  /** The words hold an attested wrong form. */
  readonly isWrong: boolean;
}

const NOTHING: Outdated = { isWrong: false };
const SHORTEST = 3;

type Found = Form & Span;

/**
 * Tells what is outdated at the end of folded words: forms that end within their last `added` characters. A form that is part of
 * wording that holds, and stands in it there, is not meant; nor what still held on the day of the draft.
 */
export function createOutdated(
  records: RecordSet,
): (folded: string, added: number, day: string | undefined) => Outdated {
  return (folded, added, day) => {
    const found = records.exact
      .find(folded)
      .flatMap(({ pattern, start, end }) => records.formsOf(pattern).map((form): Found => ({ ...form, start, end })));
    const holding = found.filter(isHolding);
    const isMeant = ({ start, end }: Found): boolean =>
      end > folded.length - added &&
      end - start >= SHORTEST &&
      !holding.some((other) => other.start <= start && end <= other.end);
    const outdated = found.filter(isMeant);
    if (outdated.some(isWrong)) return { isWrong: true };
    const over = outdated.find(isOver)?.record;
    if (!over || (day !== undefined && over.validUntil !== undefined && !isBefore(over.validUntil, day)))
      return NOTHING;
    return { superseded: over, isWrong: false };
  };
}

function isHolding({ role, record }: Form): boolean {
  return (role === 'wording' || role === 'variant') && !isSuperseded(record);
}

function isWrong({ role, record }: Form): boolean {
  return role === 'wrong' && record.wrongFrom === undefined;
}

function isOver({ role, record }: Form): boolean {
  return role === 'wording' && isSuperseded(record) && !record.dated && record.after.length === 0;
}

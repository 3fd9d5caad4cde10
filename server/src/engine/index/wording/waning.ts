/** Wording that has gone out of the documents while something else has come into its place. */
import { UNKNOWN_DAY } from './days.ts';

/** Days of the first and the last dated document; `UNKNOWN_DAY` where none is dated. */
export interface Times {
  readonly documents: number;
  readonly first: number;
  readonly last: number;
}

const YEAR = 365;
/** So long nobody has said it, up to `until`; so many documents have said it before, or say the other now. */
const SILENT = 2 * YEAR;
const OFTEN = 5;

export function timesOf(documents: number, days: Iterable<number>): Times {
  let first = UNKNOWN_DAY;
  let last = UNKNOWN_DAY;
  for (const day of days) {
    if (day === UNKNOWN_DAY) continue;
    if (first === UNKNOWN_DAY || day < first) first = day;
    if (day > last) last = day;
  }
  return { documents, first, last };
}

interface Timed {
  readonly text: string;
  /** Content characters before the caret that the documents have as well. */
  readonly said: number;
  readonly last: number;
  readonly times: () => Times;
}

/** So many common characters before them tell that two wordings stand in one place. */
const TELLING = 4;

/** Whether one may have gone by the day `until`: documents that say it end about where those that say another one begin. */
export function isWaning(own: Timed, all: readonly Timed[], until: number): boolean {
  const { text, said, last } = own;
  if (said < TELLING || last === UNKNOWN_DAY || last > until - SILENT || own.times().documents < OFTEN) return false;
  return all.some((other) => {
    if (other.said < TELLING || other.last <= until - SILENT) return false;
    if (other.text.startsWith(text) || text.startsWith(other.text)) return false;
    const { documents, first } = other.times();
    return documents >= OFTEN && first > last - YEAR;
  });
}

/** What documents say again and again without its being wording: numbers of the day, and what every issue begins with. */
import type { ClauseTable } from './clause-table.ts';
import { BORDERS } from './tally.ts';
import type { Times } from './waning.ts';

const DIGIT = /[0-9０-９]/;
/** Days over which a number is repeated that belongs to the wording: 到2035年, and not 比去年增长6.2%. */
const LASTING = 365;

/** Whether words have a number that documents said only for some time; `times` are those of the documents. */
export function isPassing(words: string, times: () => Times): boolean {
  if (!DIGIT.test(words)) return false;
  const { first, last } = times();
  return last - first < LASTING;
}

/** Few documents say little of what all of them begin with. */
const MANY_DOCUMENTS = 50;
const MOST = 0.5;
const AT_BEGINNING = 0.9;

/** Whether every other document has the clause, nearly always at the beginning of a paragraph. */
export function isBoilerplate({ documents, borders, living }: ClauseTable, clause: number): boolean {
  if (living < MANY_DOCUMENTS || (documents[clause] ?? 0) < MOST * living) return false;
  let all = 0;
  for (let border = 0; border < BORDERS; border++) all += borders[BORDERS * clause + border] ?? 0;
  return (borders[BORDERS * clause] ?? 0) >= AT_BEGINNING * all;
}

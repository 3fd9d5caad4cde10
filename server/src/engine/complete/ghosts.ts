/** Ghost text: the best continuation, up to the end of its clause, and all of it as an alternative; only where it is sure enough. */
import { isSuperseded } from '../records/record.ts';
import { isContent, nextClauseEnd } from './clause-part.ts';
import { leavesMarkAlone } from './paired-marks.ts';
import type { UnplacedRow } from './rows.ts';
import type { Ghost } from './types.ts';

/** Measured share of ghost texts that are right from which on one is shown: `npm run bench -- --only completion`. */
const SURE = 0.67;
/** Fewer characters are typed as fast as they are read. */
const SHORTEST = 4;
/** Longer ones are not worth more. */
const LONGEST = 12;

export function ghostsOf(text: string, offset: number, rows: readonly UnplacedRow[]): Ghost[] {
  // In the middle of a run of text ghost letters would read as part of it.
  if (isContent(text.charAt(offset))) return [];
  let best: UnplacedRow | undefined;
  const shown = rows.filter((row) => isShowable(row, text, offset));
  // Of records the one that fits best is meant, or none.
  const first = Math.min(...shown.map((row) => ('ofClause' in row ? row.place : Number.POSITIVE_INFINITY)));
  for (const row of shown) {
    if (surenessOf(row) < SURE || ('ofClause' in row && row.place > first)) continue;
    if (!best || worthOf(row) > worthOf(best)) best = row;
  }
  return best ? continuations(best, offset) : [];
}

/** A row of a record is shown for its next clause: that is what must be sure. */
const surenessOf = (row: UnplacedRow): number => ('ofClause' in row ? row.ofClause : row.probability);

/** The surest one, and of those that are about as sure the longest: what is longer is more often wrong. */
const SURENESS_COUNTS = 10;
const worthOf = (row: UnplacedRow): number => surenessOf(row) ** SURENESS_COUNTS * Math.min(row.added.length, LONGEST);

function isShowable(row: UnplacedRow, text: string, offset: number): boolean {
  const { match, replace, added } = row;
  if (isSuperseded(row) || replace.end !== offset || match === 'members') return false;
  return added.length >= SHORTEST && !text.slice(replace.start, offset).includes('\n');
}

function continuations({ replace, insert }: UnplacedRow, offset: number): Ghost[] {
  const clause = insert.slice(0, nextClauseEnd(insert, offset - replace.start));
  // A clause that ends inside of quotation marks would leave the first of them alone.
  const texts = clause === insert || leavesMarkAlone(clause) ? [insert] : [clause, insert];
  return texts.map((each) => ({ insert: each, replace }));
}

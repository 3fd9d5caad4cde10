/** Ghost text: the best continuation, up to the end of its clause, and all of it as an alternative; only where it is sure enough. */
import type { UnplacedRow } from './offer.ts';
import { leavesMarkAlone } from './paired-marks.ts';
import type { Ghost } from './types.ts';

/** Measured share of ghost texts that are right from which on one is shown: `npm run bench -- --only completion`. */
const SURE = 0.8;
/** Fewer characters are typed as fast as they are read. */
const SHORTEST = 4;
const CLAUSE_END = /[，；：。！？]/;
const CONTENT = /[\p{L}\p{N}]/u;

export function ghostsOf(text: string, offset: number, rows: readonly UnplacedRow[]): Ghost[] {
  // In the middle of a run of text ghost letters would read as part of it.
  if (CONTENT.test(text.charAt(offset))) return [];
  let best: UnplacedRow | undefined;
  for (const row of rows) {
    if (!fits(row, text, offset)) continue;
    if (!best || row.probability * row.added.length > best.probability * best.added.length) best = row;
  }
  return best ? continuations(best, offset) : [];
}

function fits({ status, match, replace, added, probability }: UnplacedRow, text: string, offset: number): boolean {
  if (status === 'adjusted' || status === 'retired' || replace.end !== offset || match === 'members') return false;
  if (added.length < SHORTEST || text.slice(replace.start, offset).includes('\n')) return false;
  return probability >= SURE;
}

function continuations({ replace, insert }: UnplacedRow, offset: number): Ghost[] {
  const clause = insert.slice(0, clauseEnd(insert, offset - replace.start));
  // A clause that ends inside of quotation marks would leave the first of them alone.
  const texts = clause === insert || leavesMarkAlone(clause) ? [insert] : [clause, insert];
  return texts.map((each) => ({ insert: each, replace }));
}

/** End of the first clause that goes beyond `from`, its punctuation included. */
function clauseEnd(insert: string, from: number): number {
  const rest = insert.slice(from);
  const content = rest.search(CONTENT);
  const end = content < 0 ? -1 : rest.slice(content).search(CLAUSE_END);
  return end < 0 ? insert.length : from + content + end + 1;
}

/** The rows of a list: those that save most first, then the whole clauses that fit best, then the rest by how sure it is. */
import type { Continuation, ContinuationQuery } from '../../wording.ts';
import type { LiveSegment } from '../passages/hit.ts';
import { caretOf } from './caret.ts';
import { dayOf, UNKNOWN_DAY } from './days.ts';
import { bestWays } from './offers.ts';
import type { ClauseTable } from './table.ts';
import { type Way, waysFrom } from './ways.ts';

/** Units of the draft that are looked at. */
const BEFORE = 2_000;
/** Rows that are chosen by what they save. */
const FIRST = 3;
/** What is less sure is offered only as a whole clause. */
const LEAST = 0.05;

export function continuationsAt(
  segments: readonly LiveSegment[],
  table: ClauseTable,
  { before, day, minDocuments = 2, limit }: ContinuationQuery,
): Continuation[] {
  const text = before.slice(-BEFORE);
  const asked = dayOf(day);
  const now = asked === UNKNOWN_DAY ? table.newest : asked;
  const ways = waysFrom({ segments, table, text, now, minDocuments });
  const typed = caretOf(text)?.typed ?? 0;
  return rowsOf(ways, limit).map((way) => ({
    kind: way.kind,
    insert: way.text,
    replaced: 0,
    typed,
    probability: way.probability,
    documents: way.documents,
  }));
}

function rowsOf(ways: readonly Way[], limit: number): Way[] {
  const likely = ways.filter(({ probability }) => probability >= LEAST);
  const first = bestWays(likely, Math.min(FIRST, limit));
  const clauses = ways.filter((way) => way.kind === 'clause' && !first.includes(way));
  const steps = bestWays(likely, limit).filter((way) => way.kind === 'step' && !first.includes(way));
  return [...first, ...clauses, ...steps].slice(0, limit);
}

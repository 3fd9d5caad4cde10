/** The rows of a list: those that save most first, then the whole clauses that fit best, then the rest by how sure it is. */
import type { Continuation, ContinuationQuery, Continuations } from '../../wording.ts';
import type { LiveSegment } from '../passages/hit.ts';
import type { ClauseTable } from './clause-table.ts';
import { dayOf, UNKNOWN_DAY } from './days.ts';
import { bestWays } from './offers.ts';
import { type Way, waysFrom } from './ways.ts';

/** Units of the draft that are looked at. */
const BEFORE = 2_000;
/** Rows that are chosen by what they save. */
const FIRST = 3;
/** What is less sure is offered only as a whole clause. */
const LEAST = 0.05;
/** Characters that a row adds at least. */
const SHORTEST = 2;

export function continuationsAt(
  segments: readonly LiveSegment[],
  table: ClauseTable,
  { before, day, minDocuments = 2, limit, asked = [] }: ContinuationQuery,
): Continuations {
  const text = before.slice(-BEFORE);
  const from = dayOf(day);
  const now = from === UNKNOWN_DAY ? table.newest : from;
  const { caret, clauses, steps, places } = waysFrom({ segments, table, text, now, minDocuments });
  const whole = new Set(clauses.map((clause) => clause.text));
  const others = steps.filter((step) => step.text.length >= SHORTEST && !whole.has(step.text));
  const rows = rowsOf([...clauses, ...others], limit).map(
    (way): Continuation => ({
      kind: way.kind,
      insert: way.text,
      replaced: 0,
      typed: caret?.typed ?? 0,
      probability: way.probability,
      documents: way.documents,
    }),
  );
  return { rows, asked: asked.map((other) => probabilityOf(steps, other)), places };
}

/** Steps end where places part: what ends in between is as sure as the next step behind it. */
function probabilityOf(steps: readonly Way[], text: string): number {
  let next: Way | undefined;
  for (const step of steps)
    if (step.text.startsWith(text) && (!next || step.text.length < next.text.length)) next = step;
  return next?.probability ?? 0;
}

function rowsOf(ways: readonly Way[], limit: number): Way[] {
  const likely = ways.filter(({ probability }) => probability >= LEAST);
  const first = bestWays(likely, Math.min(FIRST, limit));
  const clauses = ways.filter((way) => way.kind === 'clause' && !first.includes(way));
  const steps = bestWays(likely, limit).filter((way) => way.kind === 'step' && !first.includes(way));
  return [...first, ...clauses, ...steps].slice(0, limit);
}

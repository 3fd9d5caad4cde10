/** The rows of a list: those that save most first, then the whole clauses that fit best, then the rest by how sure it is. */
import type { Continuation, ContinuationQuery, Continuations } from '../../wording.ts';
import type { LiveSegment } from '../passages/hit.ts';
import type { ClauseTable } from './clause-table.ts';
import { dayOf, UNKNOWN_DAY } from './days.ts';
import { type Members, membersAt } from './members.ts';
import { bestWays } from './offers.ts';
import { othersThan } from './voices.ts';
import { isWaning } from './waning.ts';
import { type Asked, type Way, waysFrom } from './ways.ts';

/** Units of the draft that are looked at. */
const BEFORE = 2_000;
/** Rows that are chosen by what they save. */
const FIRST = 3;
/** A clause of which so little is typed has just begun; so many fit it that their order matters. */
const BEGINNING = 3;
const MANY = 4;
const FITTING = 5;
const LIKELY = 0.5;
/** What is less sure is offered only as a whole clause. */
const LEAST = 0.05;
/** Characters that a row adds at least. */
const SHORTEST = 2;

/** What a query asks of these segments. */
export function askedOf(
  segments: readonly LiveSegment[],
  table: ClauseTable,
  { before, day, minDocuments = 2, voices }: ContinuationQuery,
): Asked {
  const from = dayOf(day);
  return {
    segments,
    table,
    text: before.slice(-BEFORE),
    now: from === UNKNOWN_DAY ? table.newest : from,
    minDocuments,
    isOthers: othersThan(voices),
  };
}

export function continuationsAt(question: Asked, { limit, asked = [] }: ContinuationQuery): Continuations {
  const { caret, clauses, steps, places } = waysFrom(question);
  const whole = new Set(clauses.map((clause) => clause.text));
  const others = steps.filter((step) => step.text.length >= SHORTEST && !whole.has(step.text));
  const isBeginning = caret?.isWhole === true && caret.typed > 0 && caret.typed <= BEGINNING && clauses.length >= MANY;
  const first = isBeginning ? 2 : FIRST;
  const ways = [...clauses, ...others];
  const until = Math.min(question.now, question.table.newest);
  const members = membersAt(question);
  const rows = rowsOf(ways, first, members ? limit - 1 : limit).map(
    (way): Continuation => ({
      kind: way.kind,
      insert: way.text,
      replaced: 0,
      typed: caret?.typed ?? 0,
      probability: way.probability,
      said: way.said,
      documents: way.documents,
      isLeast: way.isLeast,
      isWaning: isWaning(way, ways, until),
    }),
  );
  if (members) rows.splice(first, 0, listRow(members));
  return { rows, first, asked: asked.map((other) => probabilityOf(steps, other)), places };
}

/** Whoever writes a label may go on with its members or not: they are offered, and never shown unasked. */
function listRow({ text, ...rest }: Members): Continuation {
  return { kind: 'members', insert: text, replaced: 0, typed: 0, probability: LEAST, ...rest, isWaning: false };
}

/** Steps end where places part: what ends in between is as sure as the next step behind it. */
function probabilityOf(steps: readonly Way[], text: string): number {
  let next: Way | undefined;
  for (const step of steps)
    if (step.text.startsWith(text) && (!next || step.text.length < next.text.length)) next = step;
  return next?.probability ?? 0;
}

/**
 * The first rows are chosen by what they save. Where a clause has just begun there are many, and its first characters say little: there
 * only what is likely goes before the whole clauses that fit best.
 */
function rowsOf(ways: readonly Way[], first: number, limit: number): Way[] {
  const likely = ways.filter(({ probability }) => probability >= LEAST);
  const fitting = ways.filter(({ kind }) => kind === 'clause').slice(0, FITTING);
  const isChoice = (way: Way): boolean => (way.kind === 'clause' ? fitting.includes(way) : way.probability >= LIKELY);
  const choice = first === FIRST ? likely : likely.filter(isChoice);
  const chosen = bestWays(choice, Math.min(first, limit));
  const clauses = ways.filter((way) => way.kind === 'clause' && !chosen.includes(way));
  const steps = bestWays(likely, limit).filter((way) => way.kind === 'step' && !chosen.includes(way));
  return [...chosen, ...clauses, ...steps].slice(0, limit);
}

/** The ways a text may go on from a caret: steps that echoes agree on, and whole clauses; each with how sure it is. */
import type { LiveSegment } from '../passages/hit.ts';
import { textOf } from '../passages/window.ts';
import { type BranchNode, branchNodes } from './branches.ts';
import { type Caret, caretOf } from './caret.ts';
import type { ClauseTable } from './clause-table.ts';
import { textOfTable } from './clause-table.ts';
import { daysOf, UNKNOWN_DAY } from './days.ts';
import { type Echo, echoesOf } from './echoes.ts';
import { isBoilerplate, isPassing } from './passing.ts';
import { type RankedClause, rankClauses } from './ranking.ts';
import { isSaidBy, placesOf } from './said.ts';
import { CLAUSE_WEIGHTS, clauseSigns, STEP_WEIGHTS, stepSigns, sureness } from './sureness.ts';
import { rangeOf } from './table.ts';
import type { IsOthers } from './voices.ts';
import { type Times, timesOf } from './waning.ts';
import { afterContent, endOfClause } from './words.ts';

export interface Way {
  readonly kind: 'clause' | 'step';
  /** What follows the caret. */
  readonly text: string;
  readonly probability: number;
  /** Content characters before the caret that these documents have as well. */
  readonly said: number;
  readonly documents: number;
  /** There may be more documents: not all places were read. */
  readonly isLeast: boolean;
  /** When documents say it (see waning.ts): the last time, and the rest for what is looked at closely. */
  readonly last: number;
  readonly times: () => Times;
}

export interface Asked {
  readonly segments: readonly LiveSegment[];
  readonly table: ClauseTable;
  /** The draft up to the caret. */
  readonly text: string;
  /** The day that ages are counted from. */
  readonly now: number;
  readonly minDocuments: number;
  readonly isOthers?: IsOthers | undefined;
}

/** Less likely steps are not looked at. */
const LEAST = 0.01;
/** Whole clauses that are weighed. */
const CLAUSES = 12;
const SHORTEST = 2;

export interface Ways {
  readonly caret: Caret | undefined;
  readonly clauses: readonly Way[];
  readonly steps: readonly Way[];
  /** Places with the same words before them. */
  readonly places: number;
}

export function waysFrom(asked: Asked): Ways {
  const caret = caretOf(asked.text);
  if (!caret) return { caret, clauses: [], steps: [], places: 0 };
  const echoes = caret.content.length < 3 ? [] : echoesOf(asked.segments, caret, asked.now, asked.isOthers);
  const { content, typed, isWhole } = caret;
  const range = isWhole && typed > 0 ? rangeOf(asked.table, content.subarray(content.length - typed)) : NO_RANGE;
  const daily = boilerplateIn(asked.table, range, typed);
  const steps = stepsOf(asked, echoes).filter(({ text }) => !daily.some((rest) => text.startsWith(rest)));
  const clauses = caret.endsInContent ? clausesOf(asked, range, caret, echoes, steps) : [];
  return { caret, clauses, steps, places: echoes.length };
}

function stepsOf({ minDocuments }: Asked, echoes: readonly Echo[]): Way[] {
  const nodes = branchNodes(echoes, LEAST, minDocuments);
  return nodes.flatMap((node): Way[] => {
    const text = textOfNode(node);
    if (isPassing(text, () => node.times)) return [];
    const probability = sureness(stepSigns(node, text), STEP_WEIGHTS);
    const { said, documents, isLeast, times } = node;
    return [{ kind: 'step', text, probability, said, documents, isLeast, last: times.last, times: () => times }];
  });
}

export function textOfNode({ branch: { units, place }, length }: BranchNode): string {
  return textOf(units, place, place + length);
}

function clausesOf(
  { table, text, minDocuments, isOthers }: Asked,
  range: Range,
  caret: Caret,
  echoes: readonly Echo[],
  steps: readonly Way[],
): Way[] {
  const { ranked, mass } = rankedIn(table, range, caret, echoes, text);
  const surest = steps.reduce((most, { probability }) => Math.max(most, probability), 0);
  const known = new Map(steps.map((step) => [step.text, step]));
  return ranked.slice(0, CLAUSES).flatMap((each) => {
    const rest = restOf(table, each, caret.typed);
    const times = (): Times => timesIn(table, each.clause);
    if (rest.length < SHORTEST || isPassing(rest, times)) return [];
    const step = known.get(rest);
    const weighed = {
      ranked: each,
      typed: caret.typed,
      rest: rest.length,
      asStep: step?.probability ?? 0,
      mass,
      surest,
    };
    const probability = sureness(clauseSigns(weighed), CLAUSE_WEIGHTS);
    const documents = table.documents[each.clause] ?? 0;
    if (!isSaidBy(table, each.clause, minDocuments, isOthers)) return [];
    return [
      {
        kind: 'clause',
        text: rest,
        probability,
        said: caret.typed,
        documents,
        isLeast: false,
        last: table.last[each.clause] ?? UNKNOWN_DAY,
        times,
      },
    ];
  });
}

function timesIn(table: ClauseTable, clause: number): Times {
  const days = Array.from(
    placesOf(table, clause),
    ({ live, document }) => daysOf(live.segment)[document] ?? UNKNOWN_DAY,
  );
  return timesOf(table.documents[clause] ?? 0, days);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const NO_RANGE: Range = { from: 0, to: 0 };

/** How what every issue begins with goes on here, by its first characters. */
function boilerplateIn(table: ClauseTable, { from, to }: Range, typed: number): string[] {
  const rests: string[] = [];
  for (let clause = from; clause < to; clause++)
    if (isBoilerplate(table, clause)) rests.push(restOf(table, { clause }, typed).slice(0, SHORTEST));
  return rests;
}

/** The clauses of a range, best first, and how often they occur in all, the old ones counted less. */
export function rankedIn(table: ClauseTable, { from, to }: Range, caret: Caret, echoes: readonly Echo[], text: string) {
  const clauses: number[] = [];
  let mass = 0;
  for (let clause = from; clause < to; clause++) {
    if (isBoilerplate(table, clause)) continue;
    clauses.push(clause);
    mass += table.faded[clause] ?? 0;
  }
  return { ranked: rankClauses({ table, caret, echoes, text }, clauses), mass };
}

export function restOf(table: ClauseTable, { clause }: Pick<RankedClause, 'clause'>, typed: number): string {
  const units = textOfTable(table, clause);
  const place = table.placeOf[clause] ?? 0;
  return units ? textOf(units, afterContent(units, place, typed), endOfClause(units, place)) : '';
}

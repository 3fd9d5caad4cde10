/** The whole clauses that fit best at a caret, with what each weighs among those that begin alike. */

import type { ClauseTable } from './clause-table.ts';
import { addWordSigns, type Candidate, cheapSigns, SIGNS, type Situation, type Sums } from './signs.ts';
import { WEIGHTS } from './weights.ts';

/** Of more clauses that begin alike the most frequent ones are looked at. */
const LOOKED_AT = 200;
/** So many of them by all signs. */
const READ = 48;

export interface RankedClause {
  readonly clause: number;
  readonly score: number;
  /** Its share among all clauses that begin alike, by their scores. */
  readonly share: number;
  readonly signs: Float64Array;
}

const weights = Float64Array.from(SIGNS, (sign) => WEIGHTS[sign]);

/** Best first. */
export function rankClauses(situation: Situation, clauses: readonly number[]): RankedClause[] {
  const { table } = situation;
  const some = mostFrequent(table, clauses);
  const candidates = cheapSigns(situation, some, sumsOf(table, clauses));
  const read = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
    .sort((a, b) => b.score - a.score || a.candidate.clause - b.candidate.clause)
    .slice(0, READ)
    .map(({ candidate }) => candidate);
  addWordSigns(situation, read);
  const scored = read.map((candidate) => ({ ...candidate, score: scoreOf(candidate) }));
  scored.sort((a, b) => b.score - a.score || a.clause - b.clause);
  const highest = scored[0]?.score ?? 0;
  const sum = scored.reduce((all, { score }) => all + Math.exp(score - highest), 0);
  return scored.map((each) => ({ ...each, share: Math.exp(each.score - highest) / sum }));
}

function scoreOf({ signs }: Candidate): number {
  let score = 0;
  for (let i = 0; i < weights.length; i++) score += (weights[i] ?? 0) * (signs[i] ?? 0);
  return score;
}

/** In their order; of equally frequent ones the first. */
function mostFrequent({ faded }: ClauseTable, clauses: readonly number[]): readonly number[] {
  if (clauses.length <= LOOKED_AT) return clauses;
  const weights = Float32Array.from(clauses, (clause) => faded[clause] ?? 0);
  const least = weights.slice().sort().at(-LOOKED_AT) ?? 0;
  let equal = LOOKED_AT - weights.reduce((count, weight) => (weight > least ? count + 1 : count), 0);
  return clauses.filter((_, i) => {
    const weight = weights[i] ?? 0;
    return weight > least || (weight === least && equal-- > 0);
  });
}

function sumsOf(table: ClauseTable, clauses: readonly number[]): Sums {
  let faded = 0;
  let recent = 0;
  for (const clause of clauses) {
    faded += table.faded[clause] ?? 0;
    recent += table.recent[clause] ?? 0;
  }
  return { faded, recent };
}

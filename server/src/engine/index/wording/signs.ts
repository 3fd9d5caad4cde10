/** What speaks for a whole clause at a caret: signs of each clause that begins with what is typed, as numbers. */
import { fold } from '../../text/skeleton.ts';
import type { Caret } from './caret.ts';
import { type ClauseTable, textOfTable } from './clause-table.ts';
import { CLAUSE_KIND } from './clauses.ts';
import type { Echo } from './echoes.ts';
import { BORDERS, borderBefore, LISTED, MIXED } from './tally.ts';
import { clausesBefore, neighbourhoodOf, neighboursWith } from './theme.ts';
import { drawTheme, type Theme } from './vocabulary.ts';
import { afterContent, compareRest, textOfClause } from './words.ts';

/**
 * `times`, `faded`, `recent`: logarithms of how often it occurs, without and with forgetting; shares of the latter among all that begin
 * alike. `idle`: how long ago the last time was. `same1` … `same8`: places with so many of the characters before the clause, and
 * their share among all such places. `near`, `pair`: places near, and right behind, clauses that the draft has said before.
 * `used`: the draft has said it; `usedOther`: has said another one that begins alike. `chars`, `pairs`, `strange`: characters and
 * pairs of them that the draft has used, how many pairs and how many in a row, weight of those that it has not. `border`, `borderNever`: how often it stands behind such a mark.
 */
export const SIGNS = [
  'times',
  'faded',
  'recent',
  'isRecent',
  'idle',
  'length',
  'fadedShare',
  'recentShare',
  'same1',
  'same1Share',
  'same2',
  'same2Share',
  'same4',
  'same4Share',
  'same8',
  'same8Share',
  'near',
  'nearShare',
  'pair',
  'pairShare',
  'used',
  'usedOther',
  'short',
  'list',
  'mixed',
  'chars',
  'pairs',
  'count',
  'run',
  'strange',
  'border',
  'borderNever',
] as const;
export type Sign = (typeof SIGNS)[number];

export const SIGN_AT: Readonly<Record<Sign, number>> = Object.fromEntries(SIGNS.map((sign, i) => [sign, i])) as Record<
  Sign,
  number
>;

const AT = SIGN_AT;

export interface Candidate {
  /** Number of the clause in the table. */
  readonly clause: number;
  /** In the order of `SIGNS`. */
  readonly signs: Float64Array;
}

/** Shorter clauses are offered as steps. */
const SHORT = 8;
const COUNTED = ['same1', 'same2', 'same4', 'same8', 'near', 'pair'] as const;

/** What a caret knows beyond its echoes. */
export interface Situation {
  readonly table: ClauseTable;
  readonly caret: Caret;
  readonly echoes: readonly Echo[];
  /** The draft up to the caret. */
  readonly text: string;
}

/** Signs of these clauses (ascending numbers), all but those that need their words. */
export function cheapSigns(
  { table, caret, echoes, text }: Situation,
  clauses: readonly number[],
  sums: Sums,
): Candidate[] {
  const border = borderOf(text, caret.typed);
  const candidates = clauses.map((clause) => ({ clause, signs: ownSigns(table, clause, border, sums) }));
  addPlaces({ table, caret, echoes, text }, candidates);
  return candidates;
}

/** Sums over all clauses that begin alike. */
export interface Sums {
  readonly faded: number;
  readonly recent: number;
}

function ownSigns(table: ClauseTable, clause: number, border: number, sums: Sums): Float64Array {
  const signs = new Float64Array(SIGNS.length);
  const [faded, recent] = [table.faded[clause] ?? 0, table.recent[clause] ?? 0];
  const length = table.lengths[clause] ?? 0;
  const makeup = table.makeup[clause] ?? 0;
  signs[AT.times] = Math.log(table.counts[clause] ?? 1);
  signs[AT.faded] = Math.log(0.05 + faded);
  signs[AT.recent] = Math.log(0.05 + recent);
  signs[AT.isRecent] = recent > 0.5 ? 1 : 0;
  signs[AT.idle] = Math.log(30 + Math.min(20_000, table.newest - (table.last[clause] ?? 0)));
  signs[AT.fadedShare] = faded / (sums.faded || 1);
  signs[AT.recentShare] = recent / (sums.recent + 0.1);
  signs[AT.length] = Math.log(length);
  signs[AT.short] = length < SHORT ? 1 : 0;
  signs[AT.list] = makeup & LISTED ? 1 : 0;
  signs[AT.mixed] = makeup & MIXED ? 1 : 0;
  let all = 0;
  for (let b = 0; b < BORDERS; b++) all += table.borders[BORDERS * clause + b] ?? 0;
  const here = table.borders[BORDERS * clause + border] ?? 0;
  signs[AT.border] = Math.log((here + 0.3) / (all + 1.2));
  signs[AT.borderNever] = here === 0 ? 1 : 0;
  return signs;
}

const TAIL = 60;

function borderOf(text: string, typed: number): number {
  const from = Math.max(0, text.length - TAIL);
  const tail = Array.from({ length: text.length - from }, (_, i) => text.charCodeAt(from + i));
  let first = tail.length;
  for (let left = typed; left > 0 && first > 0; ) if (CLAUSE_KIND[tail[--first] ?? 0] === 1) left--;
  return borderBefore(tail, first);
}

/** Echoes with the clause, and places of it near clauses of the draft. */
function addPlaces({ table, caret, echoes, text }: Situation, candidates: readonly Candidate[]): void {
  const totals = new Float64Array(SIGNS.length);
  const add = (signs: Float64Array | undefined, at: number, value: number): void => {
    totals[at] = (totals[at] ?? 0) + value;
    if (signs) signs[at] = (signs[at] ?? 0) + value;
  };
  for (const { units, place, same, isAligned, weight } of echoes) {
    const more = same - caret.typed;
    if (!isAligned || more < 1) continue;
    const signs = candidateAt(table, candidates, caret.typed, units, place);
    add(signs, AT.same1, weight);
    if (more >= 2) add(signs, AT.same2, weight);
    if (more >= 4) add(signs, AT.same4, weight);
    if (more >= 8) add(signs, AT.same8, weight);
  }
  const typed = caret.content.subarray(caret.content.length - caret.typed);
  const neighbourhood = neighbourhoodOf(table.segments, clausesBefore(text));
  for (const { units, place, back, apart } of neighboursWith(neighbourhood, typed)) {
    const signs = candidateAt(table, candidates, caret.typed, units, afterContent(units, place, typed.length));
    add(signs, AT.near, 1 / (1 + Math.abs(apart - back - 1)));
    if (back === 0 && apart === 1) add(signs, AT.pair, 1);
  }
  for (const { signs } of candidates) {
    for (const sign of COUNTED) {
      const value = signs[AT[sign]] ?? 0;
      signs[AT[`${sign}Share`]] = value / ((totals[AT[sign]] ?? 0) + 0.5);
      signs[AT[sign]] = Math.log(1 + value);
    }
  }
}

/** The candidate whose words after the first `typed` ones stand at `place`: candidates are in the order of their words. */
function candidateAt(
  table: ClauseTable,
  candidates: readonly Candidate[],
  typed: number,
  units: Uint16Array,
  place: number,
): Float64Array | undefined {
  let low = 0;
  let high = candidates.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const candidate = candidates[middle];
    if (!candidate) return undefined;
    const own = textOfTable(table, candidate.clause) ?? units;
    const order = compareRest(own, table.placeOf[candidate.clause] ?? 0, typed, units, place);
    if (order === 0) return candidate.signs;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Adds the signs that need the words of a clause and of the draft. */
export function addWordSigns({ table, caret, text }: Situation, candidates: readonly Candidate[]): void {
  const theme: Theme = drawTheme(table, text);
  let isUsed = false;
  for (const { clause, signs } of candidates) {
    const words = textOfClause(table, clause);
    const folded = fold(words);
    const { chars, pairs, count, run, strange } = theme(folded, caret.typed);
    signs[AT.count] = count;
    signs[AT.run] = run;
    signs[AT.chars] = chars;
    signs[AT.pairs] = pairs;
    signs[AT.strange] = strange;
    signs[AT.used] = text.lastIndexOf(words, text.length - words.length) >= 0 ? 1 : 0;
    isUsed ||= signs[AT.used] === 1;
  }
  if (isUsed) for (const { signs } of candidates) signs[AT.usedOther] = 1 - (signs[AT.used] ?? 0);
}

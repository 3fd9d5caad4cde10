/** What the corpus says near the clauses that a draft has said already: the theme of a paragraph. */
import { FOLD } from '../../text/fold.ts';
import { documentAt, type LiveSegment } from '../passages/hit.ts';
import { CLAUSE_KIND, CLAUSE_SEED, LONGEST_CLAUSE, mixClause, SHORTEST_CLAUSE } from './clauses.ts';

/** Clauses before the caret that are looked up, and units of the draft in which they are looked for. */
const CLAUSES = 10;
const UNITS_BEFORE = 500;
/** Occurrences of one of them, and units behind each, that are read. */
const OCCURRENCES = 60;
const UNITS_AFTER = 500;

/** A clause that begins as the one before the caret does, near a clause that stands before it in the draft. */
export interface Neighbour {
  readonly units: Uint16Array;
  /** Of the first character of the clause. */
  readonly place: number;
  /** Which clause before the caret it is near: 0 for the last one. */
  readonly back: number;
  /** Clauses between them in the corpus, and one. */
  readonly apart: number;
}

/** Hashes of the whole clauses that `text` ends with, the last one first; the one that is being typed is none of them. */
export function clausesBefore(text: string): number[] {
  const found: number[] = [];
  let hash = CLAUSE_SEED;
  let length = 0;
  for (let i = Math.max(0, text.length - UNITS_BEFORE); i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = CLAUSE_KIND[unit];
    if (kind === 1) {
      hash = mixClause(length === 0 ? CLAUSE_SEED : hash, FOLD[unit] ?? 0);
      length++;
    } else if (kind === 2) {
      if (length >= SHORTEST_CLAUSE && length <= LONGEST_CLAUSE) found.push(hash >>> 0);
      length = 0;
    }
  }
  return found.reverse().slice(0, CLAUSES);
}

/** Calls `tell` for each clause near one of those before the caret that begins with `typed` (folded). */
export function nearClauses(
  segments: readonly LiveSegment[],
  before: readonly number[],
  typed: Uint16Array,
  tell: (neighbour: Neighbour) => void,
): void {
  for (const [back, hash] of before.entries()) {
    for (const live of segments) {
      const { from, to } = runOf(live.segment.clauseHashes, hash);
      for (let i = Math.max(from, to - OCCURRENCES); i < to; i++)
        readOn(live, live.segment.clausePlaces[i] ?? 0, back, typed, tell);
    }
  }
}

function readOn(
  { segment, dead }: LiveSegment,
  place: number,
  back: number,
  typed: Uint16Array,
  tell: (neighbour: Neighbour) => void,
): void {
  const { units } = segment;
  if (dead.includes(1) && dead[documentAt(segment, place)] === 1) return;
  const end = Math.min(units.length, place + UNITS_AFTER);
  let apart = 0;
  for (let at = place, isStart = false; at < end; at++) {
    const unit = units[at] ?? 0;
    if (unit === 0) return;
    const kind = CLAUSE_KIND[unit];
    if (kind === 2) isStart = true;
    if (kind !== 1 || !isStart) continue;
    isStart = false;
    apart++;
    if (begins(units, at, typed)) tell({ units, place: at, back, apart });
  }
}

function begins(units: Uint16Array, place: number, typed: Uint16Array): boolean {
  let at = place;
  for (let i = 0; i < typed.length; i++) {
    while (CLAUSE_KIND[units[at] ?? 0] === 0) at++;
    if (FOLD[units[at++] ?? 0] !== typed[i]) return false;
  }
  return true;
}

function runOf(hashes: Uint32Array, hash: number): { readonly from: number; readonly to: number } {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (hashes[to] === hash) to++;
  return { from: low, to };
}

/** What the corpus says near the clauses that a draft has said already: the theme of a paragraph. */
import { firstIndexThat } from '../../first-that.ts';
import { FOLD } from '../../text/fold.ts';
import { documentAt, type LiveSegment } from '../passages/hit.ts';
import type { Segment } from '../passages/layout.ts';
import { clauseHash, clausePlace, textAt } from '../passages/reading.ts';
import { CLAUSE_KIND, CLAUSE_SEED, LONGEST_CLAUSE, mixClause, SHORTEST_CLAUSE } from './clauses.ts';

/** Clauses before the caret that are looked up, and units of the draft in which they are looked for. */
const CLAUSES = 8;
const UNITS_BEFORE = 500;
/** Occurrences of one of them that are read, the newest of a segment: more of the last few clauses. */
const OCCURRENCES = [40, 40, 24, 24];
const OCCURRENCES_BEFORE = 12;
/** Units behind each that are read. */
const UNITS_AFTER = 400;

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

/** The clauses near those before the caret, by their first character. */
export type Neighbourhood = ReadonlyMap<number, readonly Neighbour[]>;

/** Reads the corpus near the clauses with these hashes; it stays the same while one clause is typed, so the last one is kept. */
export function neighbourhoodOf(segments: readonly LiveSegment[], before: readonly number[]): Neighbourhood {
  const key = before.join();
  if (kept?.segments === segments && kept.key === key) return kept.found;
  const found = new Map<number, Neighbour[]>();
  for (const [back, hash] of before.entries()) {
    for (const live of segments) {
      const { from, to } = runOf(live.segment, hash);
      for (let i = Math.max(from, to - (OCCURRENCES[back] ?? OCCURRENCES_BEFORE)); i < to; i++)
        readOn(live, clausePlace(live.segment, i), back, found);
    }
  }
  kept = { segments, key, found };
  return found;
}

let kept:
  | { readonly segments: readonly LiveSegment[]; readonly key: string; readonly found: Neighbourhood }
  | undefined;

/** Those that begin with `typed` (folded). */
export function* neighboursWith(found: Neighbourhood, typed: Uint16Array): Generator<Neighbour> {
  const lists = typed.length > 0 ? [found.get(typed[0] ?? 0) ?? []] : found.values();
  for (const list of lists) for (const each of list) if (begins(each.units, each.place, typed)) yield each;
}

function readOn({ segment, dead }: LiveSegment, place: number, back: number, found: Map<number, Neighbour[]>): void {
  if (dead[documentAt(segment, place)] === 1) return;
  const units = textAt(segment, place);
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
    const first = FOLD[unit] ?? 0;
    const list = found.get(first);
    if (list) list.push({ units, place: at, back, apart });
    else found.set(first, [{ units, place: at, back, apart }]);
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

function runOf(segment: Segment, hash: number): { readonly from: number; readonly to: number } {
  const from = firstIndexThat(segment.clauses, (index) => clauseHash(segment, index) >= hash);
  let to = from;
  while (to < segment.clauses && clauseHash(segment, to) === hash) to++;
  return { from, to };
}

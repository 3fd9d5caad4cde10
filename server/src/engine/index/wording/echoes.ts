/**
 * Echoes: places of the corpus that have the same words before them as the caret. They are found by the trigrams that the
 * passages have anyway. Of a common trigram a sample is read; so that long common contexts are never lost among it, longer
 * ones are asked for first, each by its rarest trigram.
 */
import { FOLD } from '../../text/fold.ts';
import { documentAt, type LiveSegment } from '../passages/hit.ts';
import { paragraphAt, postingsIn, startOfBucket } from '../passages/reading.ts';
import type { Branch } from './branches.ts';
import type { Caret } from './caret.ts';
import { CLAUSE_KIND } from './clauses.ts';
import { daysOf, fading, UNKNOWN_DAY } from './days.ts';
import { HEADING, printAt } from './prints.ts';
import { tierCounts } from './tiers.ts';
import type { IsOthers } from './voices.ts';

/** Lengths of context that are asked for by themselves, longest first; the last is that of a trigram. */
const LEVELS = [14, 10, 7, 5, 3];
/** Postings that are read of one trigram in one segment. */
const MOST_POSTINGS = 300;
/** So many echoes of a longer context make shorter ones superfluous. */
const ENOUGH = 120;
const LIFE = 1_460;

export interface Echo extends Branch {
  /** Whether the clause begins there where the one before the caret does. */
  readonly isAligned: boolean;
}

/** Echoes of what stands before the caret, in no order. `now` is the day that ages are counted from; those of others are none. */
export function echoesOf(segments: readonly LiveSegment[], caret: Caret, now: number, isOthers?: IsOthers): Echo[] {
  const { content } = caret;
  const found: Echo[] = [];
  let above = Number.POSITIVE_INFINITY;
  for (const level of LEVELS) {
    if (level > content.length) continue;
    let documents = 0; // in the segments before
    for (const live of segments) {
      ofLevel(live, { caret, now, isOthers, documents }, level, above, found);
      documents += live.segment.documents;
    }
    above = level;
    if (found.length >= ENOUGH) break;
  }
  return found;
}

interface Sought {
  readonly caret: Caret;
  readonly now: number;
  readonly isOthers?: IsOthers | undefined;
  readonly documents: number;
}

/** Echoes with at least `level` common characters and fewer than `above`. */
function ofLevel(live: LiveSegment, asked: Sought, level: number, above: number, found: Echo[]): void {
  const { caret, now, isOthers, documents } = asked;
  const { segment, dead } = live;
  const { content, seeds } = caret;
  const shift = 32 - segment.bits;
  let seed = 0;
  let from = 0;
  let to = Number.POSITIVE_INFINITY;
  for (let i = content.length - level; i <= content.length - 3; i++) {
    const bucket = (seeds[i] ?? 0) >>> shift;
    const [first, last] = [startOfBucket(segment, bucket), startOfBucket(segment, bucket + 1)];
    if (last - first < to - from) [seed, from, to] = [i, first, last];
  }
  const days = daysOf(segment);
  const counts = tierCounts(segment);
  const entries = postingsIn(segment, from, to);
  const step = Math.max(1, entries.length / MOST_POSTINGS);
  for (let next = entries.length - 1; next >= 0; next -= step) {
    const start = entries[Math.floor(next)] ?? 0;
    const units = paragraphAt(segment, start);
    const place = caretPlace(units, caret, start, seed);
    if (place < 0) continue;
    const same = commonBefore(units, caret, start, seed);
    if (same < level || same >= above) continue;
    const isAligned = caret.isWhole && same >= caret.typed && beginsClause(units, place, caret.typed);
    const document = documentAt(segment, start);
    if (dead[document] === 1) continue;
    const print = printAt(segment, start);
    if (print === HEADING || isOthers?.(segment, place)) continue;
    const day = days[document] ?? UNKNOWN_DAY;
    const weight = step * fading(day, now, LIFE) * (counts[document] ?? 1);
    found.push({
      units,
      place,
      level: isAligned ? same + 1 : caret.isWhole ? Math.min(same, caret.typed) : same,
      same,
      isAligned,
      isSampled: step > 1,
      weight,
      document: documents + document,
      print,
      day,
    });
  }
}

/** Where the text at `start`, the place of content character `seed`, has come as far as the caret; -1 if it says other words. */
function caretPlace(units: Uint16Array, { content, inner }: Caret, start: number, seed: number): number {
  let at = start;
  for (let i = seed; i < content.length - 3; i++) {
    if (FOLD[units[at] ?? 0] !== content[i]) return -1;
    at++;
    while (CLAUSE_KIND[units[at] ?? 0] !== 1) {
      const unit = units[at++] ?? 0;
      if (unit === 0x0a || unit === 0) return -1;
    }
  }
  for (let i = 0; i < inner.length; i++) {
    const unit = units[at++] ?? 0;
    if ((FOLD[unit] || unit) !== inner[i]) return -1;
  }
  return at;
}

/** Content characters that are the same before `start`, the place of content character `seed`, and from there on. */
function commonBefore(units: Uint16Array, { content }: Caret, start: number, seed: number): number {
  let at = start;
  let same = content.length - seed;
  for (let i = seed - 1; i >= 0; i--) {
    while (CLAUSE_KIND[units[--at] ?? 0] !== 1) {
      const unit = units[at] ?? 0;
      if (unit === 0x0a || unit === 0) return same;
    }
    if (FOLD[units[at] ?? 0] !== content[i]) return same;
    same++;
  }
  return same;
}

/** Whether a clause begins `typed` content characters before `place`. */
function beginsClause(units: Uint16Array, place: number, typed: number): boolean {
  let at = place;
  for (let left = typed; ; ) {
    const unit = units[--at] ?? 0;
    const kind = CLAUSE_KIND[unit];
    if (kind === 1 && left-- === 0) return false;
    if (kind === 2) return left === 0;
  }
}

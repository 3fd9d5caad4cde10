/** The skeleton of a text: its folded content characters, with an exact map back to the original offsets. */
import type { Span } from '../types.ts';
import { FOLD } from './fold.ts';
import { inOneScript, REWRITTEN } from './one-script.ts';
import { textOf } from './pool.ts';

/** `text[i]` is the folded form of the source unit at `at[i]`; `at` is strictly increasing. */
export interface Skeleton {
  readonly text: string;
  readonly at: Uint32Array;
}

/**
 * Builds the skeleton of the given spans of `source` (all of it by default).
 * Spans must be in order and must not overlap. Linear in their length.
 */
export function skeletonOf(source: string, spans: readonly Span[] = [{ start: 0, end: source.length }]): Skeleton {
  const n = foldInto(source, spans);
  return { text: textOf(scratch.units.subarray(0, n)), at: kept(scratch.at, n) };
}

/** Offsets of many short texts lie one behind the other: a buffer of its own for each takes longer than folding it. */
const SHELF = 4096;
let shelf = new Uint32Array(SHELF);
let taken = 0;

/** A copy of the first `n` offsets. */
function kept(offsets: Uint32Array, n: number): Uint32Array {
  if (n > SHELF / 8) return offsets.slice(0, n);
  if (taken + n > SHELF) {
    shelf = new Uint32Array(SHELF);
    taken = 0;
  }
  const copy = shelf.subarray(taken, taken + n);
  for (let i = 0; i < n; i++) copy[i] = offsets[i] as number;
  taken += n;
  return copy;
}

/** Folds into the work space; how many units there are now. */
function foldInto(source: string, spans: readonly Span[]): number {
  let length = 0;
  for (const span of spans) length += span.end - span.start;
  if (length > scratch.units.length) scratch = { units: new Uint16Array(length * 2), at: new Uint32Array(length * 2) };
  const { units, at } = scratch;
  let n = 0;
  let byWords = 0;
  for (const span of spans) {
    for (let i = span.start; i < span.end; i++) {
      const folded = FOLD[source.charCodeAt(i)] as number;
      if (folded) {
        byWords |= BY_WORDS[folded] as number;
        units[n] = folded;
        at[n++] = i;
      }
    }
  }
  if (byWords) foldByWords(source, n);
  return n;
}

/** Marks the folded units of characters that may be other ones by their words. */
const BY_WORDS = new Uint8Array(0x10000);
for (const char of REWRITTEN) BY_WORDS[FOLD[char.charCodeAt(0)] as number] = 1;

/** The text that was asked about last: a draft is, block by block. */
let asked = { text: '', written: '' };

/** Folds the units anew from the text as it is compared. */
function foldByWords(source: string, n: number): void {
  if (asked.text !== source) asked = { text: source, written: inOneScript(source) };
  const { written } = asked;
  if (written === source) return;
  const { units, at } = scratch;
  for (let k = 0; k < n; k++) units[k] = FOLD[written.charCodeAt(at[k] as number)] as number;
}

/** Work space kept between calls: most texts are paragraphs, and allocating is dearer than folding them. */
let scratch = { units: new Uint16Array(4096), at: new Uint32Array(4096) };

/** Folded content characters of a text, without the map. */
export function fold(source: string): string {
  if (isFolded(source)) return source;
  const n = foldInto(source, [{ start: 0, end: source.length }]);
  return textOf(scratch.units.subarray(0, n));
}

/** Words that were folded before, or are written in folded characters only. */
function isFolded(source: string): boolean {
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (FOLD[unit] !== unit || BY_WORDS[unit]) return false;
  }
  return true;
}

/** The span of the source that holds skeleton units `from` (inclusive) to `to` (exclusive); both inside the skeleton. */
export function sourceSpan(skeleton: Skeleton, from: number, to: number): Span {
  const start = skeleton.at[from];
  const last = skeleton.at[to - 1];
  if (start === undefined || last === undefined || to <= from)
    throw new RangeError(`sourceSpan(${from}, ${to}) of a skeleton of ${skeleton.at.length} units`);
  return { start, end: last + 1 };
}

/** Index of the first skeleton unit at or after source offset `offset`. */
export function skeletonIndex(skeleton: Skeleton, offset: number): number {
  let low = 0;
  let high = skeleton.at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((skeleton.at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

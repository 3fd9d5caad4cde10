/**
 * Which postings of the long buckets are of the one trigram that has most of them. Buckets are hashed, so that a posting says
 * only after a look at the text which trigram it is of, and that look is what costs; of long buckets it is taken while building.
 */
import { FOLD } from '../../text/fold.ts';
import { FREQUENT_ROW as ROW, type Segment } from './layout.ts';
import { frequentOf, paragraphAt, postingsIn, startOfBucket } from './reading.ts';

/** Shorter buckets are read faster than this is looked up for all of them. */
export const FREQUENT = 512;

/** What tells a posting's trigram beside its bucket: its hash with the upper half of its first character, and the lower half. */
export interface Told {
  readonly hashes: Uint32Array;
  readonly firsts: Uint8Array;
}

/** Made while a segment is built. */
export interface FrequentLists {
  /** A row a long bucket, ascending. */
  readonly rows: number[];
  /** Postings of other trigrams, row by row, ascending in each. */
  readonly strangers: number[];
}

export const frequentLists = (): FrequentLists => ({ rows: [], strangers: [] });

/**
 * Adds a long bucket, whose postings are `list`; what is told of them begins at `at`. The hash and the first character tell a trigram from
 * all others (see trigram.ts).
 */
export function noteFrequent(
  { rows, strangers }: FrequentLists,
  bucket: number,
  list: Uint32Array,
  { hashes, firsts }: Told,
  at: number,
): void {
  const isSame = (i: number, j: number): boolean =>
    hashes[at + i] === hashes[at + j] && firsts[at + i] === firsts[at + j];
  let most = 0;
  let others = 0;
  for (let i = 1; i < list.length; i++) if (!isSame(0, i)) others++;
  if (others > list.length / 2) most = mostly(list.length, isSame); // hardly ever
  rows.push(bucket, list[most] as number, strangers.length);
  if (others > 0) for (let i = 0; i < list.length; i++) if (!isSame(most, i)) strangers.push(list[i] as number);
}

/** A posting of the trigram that has more than half of them, if one has (Boyer and Moore 1981). */
function mostly(length: number, isSame: (i: number, j: number) => boolean): number {
  let most = 0;
  let lead = 0;
  for (let i = 0; i < length; i++) {
    if (lead === 0) most = i;
    lead += isSame(most, i) ? 1 : -1;
  }
  return most;
}

/** The postings of one trigram: those of a bucket without the strangers. */
export interface TrigramList {
  readonly places: Uint32Array;
  readonly strangers: Uint32Array;
}

/** `undefined` where the bucket is short, or mostly of another trigram. */
export function trigramList(segment: Segment, bucket: number, words: Uint16Array, at: number): TrigramList | undefined {
  const [from, to] = [startOfBucket(segment, bucket), startOfBucket(segment, bucket + 1)];
  if (to - from < FREQUENT) return undefined;
  const places = postingsIn(segment, from, to);
  const { frequentRows, strangers } = frequentOf(segment);
  const row = ROW * rowOf(frequentRows, bucket);
  const place = frequentRows[row + 1] ?? 0;
  if (!isTrigram(paragraphAt(segment, place), place, words, at)) return undefined;
  return { places, strangers: strangers.subarray(frequentRows[row + 2] ?? 0, frequentRows[row + ROW + 2]) };
}

function rowOf(rows: Uint32Array, bucket: number): number {
  let low = 0;
  let high = rows.length / ROW - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[ROW * middle] ?? 0) < bucket) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTrigram(units: Uint16Array, place: number, words: Uint16Array, at: number): boolean {
  let i = place;
  for (let n = 0; n < 3; n++, i++) {
    while (FOLD[units[i] ?? 0] === 0) i++;
    if (FOLD[units[i] ?? 0] !== words[at + n]) return false;
  }
  return true;
}

/**
 * Which postings of the long buckets are of the one trigram that has most of them. Buckets are hashed, so that a posting says
 * only after a look at the text which trigram it is of, and that look is what costs; of long buckets it is taken while building.
 */
import { FOLD } from '../../text/fold.ts';
import { FREQUENT_ROW as ROW, type Segment } from './layout.ts';

/** Shorter buckets are read faster than this is looked up for all of them. */
export const FREQUENT = 512;

export interface FrequentLists {
  /** A row a long bucket, ascending. */
  readonly rows: Uint32Array;
  /** Postings of other trigrams, row by row, ascending in each. */
  readonly strangers: Uint32Array;
}

type Postings = Pick<Segment, 'units' | 'entries' | 'buckets'>;

/** Linear in the postings of long buckets. */
export function listFrequent({ units, entries, buckets }: Postings): FrequentLists {
  const rows: number[] = [];
  const strangers: number[] = [];
  for (let bucket = 0; bucket + 1 < buckets.length; bucket++) {
    const [from, to] = [buckets[bucket] ?? 0, buckets[bucket + 1] ?? 0];
    if (to - from < FREQUENT) continue;
    const list = entries.subarray(from, to);
    const first = list[0] ?? 0;
    const others = othersIn(units, list, first);
    const isMost = others.length <= list.length / 2; // nearly always
    const place = isMost ? first : mostly(units, list);
    rows.push(bucket, place, strangers.length);
    for (const other of isMost ? others : othersIn(units, list, place)) strangers.push(other);
  }
  return { rows: Uint32Array.from(rows), strangers: Uint32Array.from(strangers) };
}

/** Postings of other trigrams than the one at `place`. */
function othersIn(units: Uint16Array, list: Uint32Array, place: number): number[] {
  const others: number[] = [];
  for (const other of list) if (!isSameTrigram(units, place, other)) others.push(other);
  return others;
}

/** A posting of the trigram that has more than half of them, if one has (Boyer and Moore 1981). */
function mostly(units: Uint16Array, list: Uint32Array): number {
  let place = list[0] ?? 0;
  let lead = 0;
  for (const other of list) {
    if (lead === 0) place = other;
    lead += isSameTrigram(units, place, other) ? 1 : -1;
  }
  return place;
}

function isSameTrigram(units: Uint16Array, a: number, b: number): boolean {
  let [i, j] = [a, b];
  for (let n = 0; n < 3; n++, i++, j++) {
    while (FOLD[units[i] ?? 0] === 0) i++;
    while (FOLD[units[j] ?? 0] === 0) j++;
    if (FOLD[units[i] ?? 0] !== FOLD[units[j] ?? 0]) return false;
  }
  return true;
}

/** The postings of one trigram: `entries[from]` to `entries[to - 1]` without the strangers. */
export interface TrigramList {
  readonly from: number;
  readonly to: number;
  readonly strangers: Uint32Array;
}

/** `undefined` where the bucket is short, or mostly of another trigram. */
export function trigramList(segment: Segment, bucket: number, words: Uint16Array, at: number): TrigramList | undefined {
  const { units, buckets, frequentRows, strangers } = segment;
  const [from, to] = [buckets[bucket] ?? 0, buckets[bucket + 1] ?? 0];
  if (to - from < FREQUENT) return undefined;
  const row = ROW * rowOf(frequentRows, bucket);
  if (!isTrigram(units, frequentRows[row + 1] ?? 0, words, at)) return undefined;
  return { from, to, strangers: strangers.subarray(frequentRows[row + 2] ?? 0, frequentRows[row + ROW + 2]) };
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

/**
 * The postings of a segment: shared out to the 256 top values of their hash first, then sorted within each share, so that what is
 * written to stays in the cache of the processor (sorted at once, each posting cost two misses: 3 of 5 parts of the time of building).
 */
import { addToFilter } from './filter.ts';
import { FREQUENT, type FrequentLists, frequentLists, noteFrequent, type Told } from './frequent.ts';
import type { Segment } from './layout.ts';
import type { PageViews } from './pages.ts';
import { readTrigrams, type TrigramBatch, trigramBatch } from './trigram.ts';

const BATCH = 1 << 13;
const SHARE_BITS = 8;
const SHARES = 1 << SHARE_BITS;

export interface Postings {
  readonly count: number;
  readonly frequent: FrequentLists;
}

type Tables = Pick<PageViews, 'buckets' | 'filter' | 'entries'> & Pick<Segment, 'bits'>;

/** Fills in buckets, filter and entries of a segment whose text is laid; four passes, linear in the text. */
export function layPostings({ bits, pages }: Segment): Postings {
  const { units, buckets, filter, entries } = pages.views;
  const batch = trigramBatch(BATCH);
  const starts = countShares(units, batch);
  const count = starts[SHARES] as number;
  const told: Told = { hashes: new Uint32Array(count), firsts: new Uint16Array(count) };
  shareOut(units, batch, starts.slice(), entries, told);
  const frequent = frequentLists();
  const largest = starts.reduce((most, start, i) => Math.max(most, start - (starts[i - 1] ?? 0)), 0);
  const desk = deskFor(largest, 2 ** (bits - SHARE_BITS));
  const tables = { buckets, filter, entries, bits };
  for (let share = 0; share < SHARES; share++) {
    const from = starts[share] as number;
    const to = starts[share + 1] as number;
    const first = share * desk.next.length;
    startBuckets(tables, told, from, to, first, desk);
    sortShare(tables, told, from, to, first, desk);
    for (let b = 0; b < desk.next.length; b++) {
      const start = buckets[first + b] as number;
      const end = desk.next[b] as number;
      if (end - start < FREQUENT) continue;
      noteFrequent(frequent, first + b, entries.subarray(start, end), desk.told, start - from);
    }
  }
  buckets[2 ** bits] = count;
  return { count, frequent };
}

/** What one share is sorted with: where each of its buckets goes on, its places as they came, what is told of them as sorted. */
interface Desk {
  readonly next: Uint32Array;
  readonly places: Uint32Array;
  readonly told: Told;
}

function deskFor(postings: number, buckets: number): Desk {
  const told = { hashes: new Uint32Array(postings), firsts: new Uint16Array(postings) };
  return { next: new Uint32Array(buckets), places: new Uint32Array(postings), told };
}

/** Counts the postings of each bucket of a share, the first of which is `first`, and says where each begins. */
function startBuckets(
  { buckets, bits }: Tables,
  told: Told,
  from: number,
  to: number,
  first: number,
  desk: Desk,
): void {
  const { next } = desk;
  const shift = 32 - bits;
  next.fill(0);
  for (let i = from; i < to; i++) {
    const bucket = ((told.hashes[i] as number) >>> shift) - first;
    next[bucket] = (next[bucket] as number) + 1;
  }
  let start = from;
  for (let bucket = 0; bucket < next.length; bucket++) {
    const size = next[bucket] as number;
    buckets[first + bucket] = start;
    next[bucket] = start;
    start += size;
  }
}

/** Puts each posting of a share into its bucket, and what is told of it beside it. */
function sortShare(
  { filter, entries, bits }: Tables,
  told: Told,
  from: number,
  to: number,
  first: number,
  desk: Desk,
): void {
  const { next, places } = desk;
  const { hashes, firsts } = desk.told;
  const shift = 32 - bits;
  places.set(entries.subarray(from, to));
  for (let i = from; i < to; i++) {
    const hash = told.hashes[i] as number;
    const bucket = (hash >>> shift) - first;
    const at = next[bucket] as number;
    next[bucket] = at + 1;
    entries[at] = places[i - from] as number;
    hashes[at - from] = hash;
    firsts[at - from] = told.firsts[i] as number;
    addToFilter(filter, bits, hash);
  }
}

/** Where the postings of each share begin, and one past the last. */
function countShares(units: Uint16Array, batch: TrigramBatch): Uint32Array {
  const starts = new Uint32Array(SHARES + 1);
  for (let from = 0; from < units.length; from = batch.next) {
    readTrigrams(units, from, batch);
    for (let i = 0; i < batch.count; i++) {
      const share = ((batch.hashes[i] as number) >>> (32 - SHARE_BITS)) + 1;
      starts[share] = (starts[share] as number) + 1;
    }
  }
  for (let share = 0; share < SHARES; share++)
    starts[share + 1] = (starts[share + 1] as number) + (starts[share] as number);
  return starts;
}

function shareOut(units: Uint16Array, batch: TrigramBatch, next: Uint32Array, entries: Uint32Array, told: Told): void {
  const { hashes, firsts } = told;
  for (let from = 0; from < units.length; from = batch.next) {
    readTrigrams(units, from, batch);
    for (let i = 0; i < batch.count; i++) {
      const hash = batch.hashes[i] as number;
      const share = hash >>> (32 - SHARE_BITS);
      const at = next[share] as number;
      next[share] = at + 1;
      entries[at] = batch.positions[i] as number;
      hashes[at] = hash;
      firsts[at] = batch.firsts[i] as number;
    }
  }
}

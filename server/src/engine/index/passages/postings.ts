/**
 * The postings of a segment, sorted in two steps, each of which writes to what stays in the cache of the processor: the trigrams of one
 * stretch of text after the other to the 256 top values of their hash, then what all stretches have of one such share to its buckets.
 * (Sorted at once, each posting cost two misses, 3 of 5 parts of the time of building; shared out over the whole text, one.)
 */
import { addToFilter } from './filter.ts';
import { FREQUENT, type FrequentLists, frequentLists, noteFrequent, type Told } from './frequent.ts';
import type { Segment } from './layout.ts';
import type { PageViews } from './pages.ts';
import { readTrigrams, type TrigramBatch, trigramBatch } from './trigram.ts';

/** What is not written to is not taken from the machine: then the next text, hardly longer than this one, finds room. */
const SPARE = 1.25;
/** Units of text whose trigrams are sorted at once: of a longer text some of the shares are after others, for which it is read again. */
const MOST_UNITS = 15e6;
/** Trigrams of a stretch. */
const STRETCH = 1 << 16;
const SHARE_BITS = 8;
const SHARES = 1 << SHARE_BITS;

export interface Postings {
  readonly count: number;
  readonly frequent: FrequentLists;
}

/** The trigrams of a text, stretch by stretch, those of each share together. */
interface Trigrams extends Told {
  readonly places: Uint32Array;
}

/** Memory for them, kept from one text to the next: to take it from the machine anew costs a tenth of the time of building. */
export interface Pool {
  trigrams: Trigrams;
}

export const createPool = (): Pool => ({ trigrams: roomFor(0) });

const roomFor = (count: number): Trigrams => ({
  hashes: new Uint32Array(count),
  firsts: new Uint16Array(count),
  places: new Uint32Array(count),
});

/** Where in the pool each share of a stretch begins, and one past the last. */
type Starts = Uint32Array;

type Tables = Pick<PageViews, 'buckets' | 'filter' | 'entries'> & Pick<Segment, 'bits'>;

/** Fills in buckets, filter and entries of a segment whose text is laid; linear in the text. */
export function layPostings({ bits, pages }: Segment, pool: Pool): Postings {
  const { units, buckets, filter, entries } = pages.views;
  if (pool.trigrams.hashes.length < units.length) pool.trigrams = roomFor(Math.ceil(units.length * SPARE));
  const { trigrams } = pool;
  const tables = { buckets, filter, entries, bits };
  const frequent = frequentLists();
  const rounds = Math.ceil(units.length / MOST_UNITS);
  let from = 0;
  for (let round = 0; round < rounds; round++) {
    const [low, high] = [Math.floor((round * SHARES) / rounds), Math.floor(((round + 1) * SHARES) / rounds)];
    const stretches = readStretches(units, trigrams, low, high);
    const desk: Desk = {
      next: new Uint32Array(2 ** (bits - SHARE_BITS)),
      told: roomFor(largestShare(stretches, low, high)),
    };
    for (let share = low; share < high; share++) {
      const first = share * desk.next.length;
      const runs = stretches.map((starts): Run => [starts[share] as number, starts[share + 1] as number]);
      const to = startBuckets(tables, trigrams, runs, first, from, desk);
      sortShare(tables, trigrams, runs, first, from, desk);
      for (let b = 0; b < desk.next.length; b++) {
        const start = buckets[first + b] as number;
        const end = desk.next[b] as number;
        if (end - start < FREQUENT) continue;
        noteFrequent(frequent, first + b, entries.subarray(start, end), desk.told, start - from);
      }
      from = to;
    }
  }
  buckets[2 ** bits] = from;
  return { count: from, frequent };
}

/** What one share is sorted with: where each of its buckets goes on, and what is told of its postings as sorted. */
interface Desk {
  readonly next: Uint32Array;
  readonly told: Told;
}

/** From where to where what a stretch has of a share stands in the pool. */
type Run = readonly [from: number, to: number];

/** Counts the postings of each bucket of a share, the first of which is `first`, and says where each begins; returns where the last ends. */
function startBuckets(
  { buckets, bits }: Tables,
  { hashes }: Trigrams,
  runs: readonly Run[],
  first: number,
  from: number,
  { next }: Desk,
): number {
  const shift = 32 - bits;
  next.fill(0);
  for (const [start, end] of runs) {
    for (let i = start; i < end; i++) {
      const bucket = ((hashes[i] as number) >>> shift) - first;
      next[bucket] = (next[bucket] as number) + 1;
    }
  }
  let start = from;
  for (let bucket = 0; bucket < next.length; bucket++) {
    const size = next[bucket] as number;
    buckets[first + bucket] = start;
    next[bucket] = start;
    start += size;
  }
  return start;
}

/** Puts each posting of a share into its bucket, and what is told of it beside it. */
function sortShare(
  { filter, entries, bits }: Tables,
  { hashes, firsts, places }: Trigrams,
  runs: readonly Run[],
  first: number,
  from: number,
  { next, told }: Desk,
): void {
  const shift = 32 - bits;
  for (const [start, end] of runs) {
    for (let i = start; i < end; i++) {
      const hash = hashes[i] as number;
      const bucket = (hash >>> shift) - first;
      const at = next[bucket] as number;
      next[bucket] = at + 1;
      entries[at] = places[i] as number;
      told.hashes[at - from] = hash;
      told.firsts[at - from] = firsts[i] as number;
      addToFilter(filter, bits, hash);
    }
  }
}

/** Puts those trigrams of a text into the pool that are of the shares from `low` on, before `high`. */
function readStretches(units: Uint16Array, trigrams: Trigrams, low: number, high: number): Starts[] {
  const batch = trigramBatch(Math.min(STRETCH, units.length));
  const stretches: Starts[] = [];
  let at = 0;
  for (let from = 0; from < units.length; from = batch.next) {
    readTrigrams(units, from, batch);
    const starts = shareOut(batch, trigrams, at, low, high);
    stretches.push(starts);
    at = starts[high] as number;
  }
  return stretches;
}

/** The same of a stretch, from `from` on in the pool. */
function shareOut(
  { hashes, firsts, positions, count }: TrigramBatch,
  trigrams: Trigrams,
  from: number,
  low: number,
  high: number,
): Starts {
  const starts = new Uint32Array(SHARES + 1).fill(from);
  for (let i = 0; i < count; i++) {
    const share = ((hashes[i] as number) >>> (32 - SHARE_BITS)) + 1;
    starts[share] = (starts[share] as number) + 1;
  }
  starts[low] = from;
  for (let share = low + 1; share <= high; share++)
    starts[share] = (starts[share] as number) + (starts[share - 1] as number) - from;
  const next = starts.slice();
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] as number;
    const share = hash >>> (32 - SHARE_BITS);
    if (share < low || share >= high) continue;
    const at = next[share] as number;
    next[share] = at + 1;
    trigrams.hashes[at] = hash;
    trigrams.firsts[at] = firsts[i] as number;
    trigrams.places[at] = positions[i] as number;
  }
  return starts;
}

function largestShare(stretches: readonly Starts[], low: number, high: number): number {
  let largest = 0;
  for (let share = low; share < high; share++) {
    const sizeIn = (starts: Starts) => (starts[share + 1] as number) - (starts[share] as number);
    largest = Math.max(
      largest,
      stretches.reduce((sum, starts) => sum + sizeIn(starts), 0),
    );
  }
  return largest;
}

/** How many of a query's seeds stand close together in a region, in whatever order. */
import type { Segment } from './layout.ts';
import { MAX_QUERY, type Query } from './query.ts';
import { mayStand } from './reading.ts';
import type { Region } from './region.ts';
import { hashTrigram } from './trigram.ts';

export interface SeedWindow {
  /** Share of the distinct seeds of the query, 0 to 1. */
  readonly share: number;
  /** Units of the region: from the first seed to the end of the last. */
  readonly start: number;
  readonly end: number;
}

/** Numbers of the distinct seeds, by hash. */
export type SeedNumbers = ReadonlyMap<number, number>;

const SIEVE_SHIFT = 20;
/** Tells most other hashes apart from those that were numbered last, which a map takes longer for. */
const sieve = new Uint8Array(1 << (32 - SIEVE_SHIFT));
const counts = new Uint16Array(MAX_QUERY);

/** One query at a time. */
export function numberSeeds(query: Query): SeedNumbers {
  const numbers = new Map<number, number>();
  sieve.fill(0);
  for (const hash of query.seeds) {
    if (!numbers.has(hash)) numbers.set(hash, numbers.size);
    sieve[hash >>> SIEVE_SHIFT] = 1;
  }
  return numbers;
}

/** No stretch of a segment holds a greater share of the distinct seeds. */
export function mostShare(segment: Segment, { seeds }: Query): number {
  let missing = 0;
  for (let i = 0; i < seeds.length; i++) {
    const hash = seeds[i] as number;
    if (!mayStand(segment, hash) && seeds.indexOf(hash) === i) missing++;
  }
  return 1 - missing / seeds.length;
}

export const NO_WINDOW: SeedWindow = { share: 0, start: 0, end: 0 };

/** The stretch of at most `width` units that holds most distinct seeds; of equal ones the first. */
export function bestSeedWindow(region: Region, seeds: SeedNumbers, width: number): SeedWindow {
  const { units } = region;
  const { size } = seeds;
  const places: number[] = [];
  const numbers: number[] = [];
  for (let i = 0; i + 2 < region.length; i++) {
    const hash = hashTrigram(units[i] as number, units[i + 1] as number, units[i + 2] as number);
    if (sieve[hash >>> SIEVE_SHIFT] === 0) continue;
    const seed = seeds.get(hash);
    if (seed === undefined) continue;
    places.push(i);
    numbers.push(seed);
  }
  counts.fill(0, 0, size);
  let distinct = 0;
  let best = 0;
  let from = 0;
  let start = 0;
  let end = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    if (add(counts, numbers[i] ?? 0, 1) === 1) distinct++;
    for (; place + 3 - (places[from] ?? 0) > width; from++) if (add(counts, numbers[from] ?? 0, -1) === 0) distinct--;
    if (distinct <= best) continue;
    best = distinct;
    start = places[from] ?? 0;
    end = place + 3;
  }
  return { share: best / size, start, end };
}

function add(counts: Uint16Array, at: number, by: number): number {
  const sum = (counts[at] ?? 0) + by;
  counts[at] = sum;
  return sum;
}

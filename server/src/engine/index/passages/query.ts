/** A query made ready for searching: its content characters and its seeds, the trigrams in it. */

import type { Segment } from './layout.ts';
import { mayStand, startOfBucket } from './reading.ts';
import { hashTrigram } from './trigram.ts';

/** The shortest words that can be found: one seed. */
export const MIN_QUERY = 3;
/** The shortest words of which others are found that are near: with an error at an end one seed is left. */
export const MIN_NEAR = 4;
export const MAX_QUERY = 400;

export interface Query {
  readonly units: Uint16Array;
  /** Hash of the trigram that starts at each unit. */
  readonly seeds: Uint32Array;
}

/** `text` is folded already; what is over the longest query is left off, what is under the shortest is no query. */
export function prepareQuery(text: string, least = MIN_QUERY): Query | undefined {
  const length = Math.min(text.length, MAX_QUERY);
  if (length < least) return undefined;
  const units = new Uint16Array(length);
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  const seeds = new Uint32Array(length - 2);
  for (let i = 0; i < seeds.length; i++) seeds[i] = hashTrigram(units[i] ?? 0, units[i + 1] ?? 0, units[i + 2] ?? 0);
  return { units, seeds };
}

/** The postings of one seed of a query in one segment: `entries[from]` to `entries[to - 1]`. */
export interface SeedList {
  /** Place of the seed in the query. */
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** One list a distinct seed, rarest first. */
export function seedLists(query: Query, segment: Segment): SeedList[] {
  const shift = 32 - segment.bits;
  const seen = new Set<number>();
  const lists: SeedList[] = [];
  for (let seed = 0; seed < query.seeds.length; seed++) {
    const bucket = (query.seeds[seed] ?? 0) >>> shift;
    if (seen.has(bucket)) continue;
    seen.add(bucket);
    lists.push(seedList(query, segment, seed));
  }
  return lists.sort((a, b) => a.to - a.from - (b.to - b.from) || a.seed - b.seed);
}

export function seedList(query: Query, segment: Segment, seed: number): SeedList {
  const bucket = (query.seeds[seed] ?? 0) >>> (32 - segment.bits);
  return { seed, from: startOfBucket(segment, bucket), to: startOfBucket(segment, bucket + 1) };
}

/** A list of so few places is as good as a rarer one. */
const FEW = 8;

/**
 * The first two of these lists, or the first that is short: all that is read of most queries. None where one of the seeds stands nowhere,
 * and so the words do not either.
 */
export function rarestSeeds(query: Query, segment: Segment): readonly SeedList[] {
  const { seeds } = query;
  for (let i = 0; i < seeds.length; i++) if (!mayStand(segment, seeds[i] as number)) return [];
  const shift = 32 - segment.bits;
  let first = -1; // numbers only, one by one: this is asked for each run that is counted
  let second = -1;
  let least = Number.POSITIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  let start = -1;
  for (let seed = 0; seed < query.seeds.length; seed++) {
    const bucket = (query.seeds[seed] ?? 0) >>> shift;
    const from = startOfBucket(segment, bucket);
    const size = startOfBucket(segment, bucket + 1) - from;
    if (size < least) {
      second = first;
      next = least;
      first = seed;
      least = size;
      start = from;
      if (size <= FEW) break; // each further one is a place of memory that is not in the cache
    } else if (from !== start && size < next) {
      second = seed;
      next = size;
    }
  }
  if (first < 0) return [];
  const rarest = seedList(query, segment, first);
  return second < 0 ? [rarest] : [rarest, seedList(query, segment, second)];
}

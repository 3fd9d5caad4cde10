/**
 * Seeds that share no character: an error destroys one of them at most (two where neighbours have changed places just between them), so all
 * places with few errors have the others. They are few, and of all such sets the rarest: hardly anything has to be read.
 */
import type { LiveSegment } from './hit.ts';
import { MAX_QUERY, type Query } from './query.ts';
import { startOfBucket } from './reading.ts';

const SEED = 3;
/** Seeds of a set at most. */
const MOST = 4;
/** Segments that tell which seeds are rare: each seed is a place of memory in each of them that is not in the cache of the processor. */
const ENOUGH = 4;

export interface Apart {
  /** Ascending. */
  readonly seeds: readonly number[];
  /** So many errors are sure to leave `seeds.length - errors` of them. */
  readonly errors: number;
}

/** `undefined` for words too short to have two. */
export function seedsApart(segments: readonly LiveSegment[], query: Query): Apart | undefined {
  return apartOf(sizesOf(segments, query));
}

/** The same of words whose seeds stand at so many places each; at most `most` seeds. */
export function apartOf(sizes: Uint32Array, most = MOST): Apart | undefined {
  const count = Math.min(most, Math.floor((sizes.length + SEED - 1) / SEED));
  if (count < 2) return undefined;
  return { seeds: rarestApart(sizes, count), errors: count === MOST ? 2 : 1 };
}

/** Postings of each seed in the segments, of many in some of them; until the next question. */
function sizesOf(segments: readonly LiveSegment[], { seeds }: Query): Uint32Array {
  const sum = sizes.subarray(0, seeds.length).fill(0);
  const step = Math.max(1, segments.length / ENOUGH);
  for (let next = 0; next < segments.length; next += step) {
    const { segment } = segments[Math.floor(next)] as LiveSegment;
    for (let seed = 0; seed < seeds.length; seed++) {
      const bucket = (seeds[seed] as number) >>> (32 - segment.bits);
      const size = startOfBucket(segment, bucket + 1) - startOfBucket(segment, bucket);
      sum[seed] = (sum[seed] as number) + size;
    }
  }
  return sum;
}

const sizes = new Uint32Array(MAX_QUERY);

/** Row k: the least sum of k of the places from each one on; the row of none holds nothing but zeros. */
const ROW = MAX_QUERY + SEED;
const sums = new Float64Array((MOST + 1) * ROW);

/** So many places of `sizes`, at least a seed apart, whose sum is least. */
function rarestApart(sizes: Uint32Array, count: number): number[] {
  for (let row = ROW; row <= count * ROW; row += ROW) {
    sums.fill(Number.POSITIVE_INFINITY, row + sizes.length, row + sizes.length + SEED);
    for (let i = sizes.length - 1; i >= 0; i--)
      sums[row + i] = Math.min(
        sums[row + i + 1] as number,
        (sizes[i] as number) + (sums[row - ROW + i + SEED] as number),
      );
  }
  const chosen: number[] = [];
  for (let i = 0, row = count * ROW; row > 0; i++) {
    if (sums[row + i] === sums[row + i + 1]) continue;
    chosen.push(i);
    i += SEED - 1;
    row -= ROW;
  }
  return chosen;
}

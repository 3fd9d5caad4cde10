/**
 * Seeds that share no character: an error destroys one of them at most (two where neighbours have changed places just between them), so all
 * places with few errors have the others. They are few, and of all such sets the rarest: hardly anything has to be read.
 */
import type { LiveSegment } from './hit.ts';
import type { Query } from './query.ts';
import { startOfBucket } from './reading.ts';

const SEED = 3;

export interface Apart {
  /** Ascending. */
  readonly seeds: readonly number[];
  /** So many errors are sure to leave `seeds.length - errors` of them. */
  readonly errors: number;
}

/** `undefined` for words too short to have two. */
export function seedsApart(segments: readonly LiveSegment[], query: Query): Apart | undefined {
  const count = Math.min(4, Math.floor(query.units.length / SEED));
  if (count < 2) return undefined;
  return { seeds: rarestApart(sizesOf(segments, query), count), errors: count === 4 ? 2 : 1 };
}

/** Postings of each seed in all segments. */
function sizesOf(segments: readonly LiveSegment[], { seeds }: Query): Uint32Array {
  const sizes = new Uint32Array(seeds.length);
  for (const { segment } of segments)
    for (let seed = 0; seed < seeds.length; seed++) {
      const bucket = (seeds[seed] as number) >>> (32 - segment.bits);
      const size = startOfBucket(segment, bucket + 1) - startOfBucket(segment, bucket);
      sizes[seed] = (sizes[seed] as number) + size;
    }
  return sizes;
}

/** So many places of `sizes`, at least a seed apart, whose sum is least. */
function rarestApart(sizes: Uint32Array, count: number): number[] {
  // sums[k][i]: the least sum of k of the places from i on
  const none = new Float64Array(sizes.length + SEED);
  const sums = [none];
  for (let k = 1; k <= count; k++) {
    const fewer = sums[k - 1] as Float64Array;
    const sum = new Float64Array(sizes.length + SEED).fill(Number.POSITIVE_INFINITY);
    for (let i = sizes.length - 1; i >= 0; i--)
      sum[i] = Math.min(sum[i + 1] as number, (sizes[i] as number) + (fewer[i + SEED] as number));
    sums.push(sum);
  }
  const chosen: number[] = [];
  for (let i = 0, k = count; k > 0; i++) {
    const sum = sums[k] as Float64Array;
    if (sum[i] === sum[i + 1]) continue;
    chosen.push(i);
    i += SEED - 1;
    k--;
  }
  return chosen;
}

/** In how many documents some characters stand together. */
import { countExact } from './exact.ts';
import type { LiveSegment } from './hit.ts';
import { prepareQuery } from './query.ts';

/**
 * Living documents that hold the folded characters of `run` one after the other, whatever punctuation stands between
 * them; counted up to `most`. 0 for runs too short to be looked up. Reads the places of the rarest trigram of the run.
 */
export function documentFrequency(segments: readonly LiveSegment[], run: string, most: number): number {
  const query = prepareQuery(run);
  if (!query) return 0;
  let count = 0;
  for (const live of segments) {
    if (count >= most) break;
    count += countExact(live, query, most - count);
  }
  return count;
}

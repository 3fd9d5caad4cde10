/** How often three characters stand together in a segment. */
import { FOLD } from '../../text/fold.ts';
import type { Segment } from './layout.ts';
import { hashTrigram } from './trigram.ts';

/** Other trigrams share the bucket: a short list is read place by place, a long one is an upper bound that will do. */
const READ_UP_TO = 2048;

/** `run` is folded; only its first three units count. */
export function trigramFrequency({ buckets, bits, entries, units }: Segment, run: string): number {
  const wanted = [run.charCodeAt(0), run.charCodeAt(1), run.charCodeAt(2)] as const;
  const bucket = hashTrigram(...wanted) >>> (32 - bits);
  const from = buckets[bucket] ?? 0;
  const to = buckets[bucket + 1] ?? 0;
  if (to - from > READ_UP_TO) return to - from;
  let count = 0;
  for (let i = from; i < to; i++) if (standsAt(units, entries[i] ?? 0, wanted)) count++;
  return count;
}

function standsAt(units: Uint16Array, place: number, wanted: readonly number[]): boolean {
  let at = place;
  for (const unit of wanted) {
    while (at < units.length && FOLD[units[at] ?? 0] === 0) at++;
    if (FOLD[units[at++] ?? 0] !== unit) return false;
  }
  return true;
}

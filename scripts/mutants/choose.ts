/** A choice that a seed repeats, and that changes elsewhere leave as it is. */
import { createHash } from 'node:crypto';

/**
 * `count` different elements, in an order that the seed decides; all of them where there are no more. Those whose names have the
 * smallest hashes are taken (bottom-k sampling), so that an element that comes or goes changes one choice at most.
 */
export function choose<T>(all: readonly T[], count: number, seed: number, nameOf: (one: T) => string): T[] {
  const hashed = all.map((one) => ({
    one,
    hash: createHash('sha1')
      .update(`${seed} ${nameOf(one)}`)
      .digest('hex'),
  }));
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return hashed.slice(0, count).map(({ one }) => one);
}

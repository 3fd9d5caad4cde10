/** A map from texts to lists of numbers that may be kept on disk: nothing is made of it before it is asked. */
import { firstIndexThat } from '../first-that.ts';
import { type Lists, listed } from '../index/bigrams.ts';
import { orderAt, poolOf, sizeOf, type TextPool } from './pool.ts';

export interface TextMap {
  /** In order of their code units. */
  readonly keys: TextPool;
  readonly lists: Lists;
}

export function textMapOf(entries: ReadonlyMap<string, readonly number[]>): TextMap {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return { keys: poolOf(sorted.map(([key]) => key)), lists: listed(sorted.map(([, list]) => list)) };
}

/** None where the text is no key. */
export function listAt({ keys, lists: { starts, ids } }: TextMap, text: string): readonly number[] {
  const at = firstIndexThat(sizeOf(keys), (i) => orderAt(keys, i, text) >= 0);
  return at < sizeOf(keys) && orderAt(keys, at, text) === 0 ? Array.from(ids.subarray(starts[at], starts[at + 1])) : [];
}

/** How many documents have some words: told from the fragments themselves where they are few, counted by the engine where they are many. */
import { documentKey } from '../../engine/passages.ts';
import type { Frequencies } from './frequencies.ts';
import { anyOf, countOf } from './questions.ts';
import { type Seeded, seedsOf } from './seeds.ts';
import type { Store } from './store.ts';
import { askTogether } from './together.ts';

/** A search of its own costs as much as so many fragments. */
const FEW = 4;

/** `isOne`: whether any has them is enough. */
export async function countDocuments(
  store: Store,
  frequencies: Frequencies,
  runs: readonly string[],
  isOne: boolean,
): Promise<readonly number[]> {
  const rare = new Map<string, Seeded>();
  for (const run of runs) {
    const seeded = seedsOf(run, frequencies);
    if (seeded && seeded.most <= FEW) rare.set(run, seeded);
  }
  const own = runs.filter((run) => !rare.has(run));
  const [shared, found] = await Promise.all([
    askTogether(store, [...rare.values()]),
    store.search(own.map(isOne ? anyOf : countOf)),
  ]);
  const counts = new Map(own.map((run, i) => [run, (isOne ? found[i]?.total : found[i]?.documents) ?? 0]));
  for (const [i, run] of [...rare.keys()].entries())
    counts.set(run, new Set(shared[i]?.exact.map(({ body }) => documentKey(body.info))).size);
  return runs.map((run) => counts.get(run) ?? 0);
}

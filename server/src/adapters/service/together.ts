/** Rare quotations are asked for together: a search costs the engine as much as dozens of them. */
import { anyOfThese } from './questions.ts';
import type { Seeded } from './seeds.ts';
import { type Shared, sharedOut } from './standing.ts';
import type { Store } from './store.ts';

/** Fragments of one search, and quotations: an engine takes up to 1,024 words, and a quotation may have eight. */
const FRAGMENTS = 2_000;
const QUOTATIONS = 128;

/** Of each quotation what fragments have of it; `undefined` where there are more of them than was thought. */
export async function askTogether(
  store: Store,
  all: readonly Seeded[],
  signal?: AbortSignal,
): Promise<(Shared | undefined)[]> {
  const groups = grouped(all);
  const found = await store.search(
    groups.map((group) => anyOfThese(group, FRAGMENTS)),
    signal,
  );
  return groups.flatMap((group, i) => {
    const { bodies = [] } = found[i] ?? {};
    return bodies.length < FRAGMENTS ? sharedOut(bodies, group) : group.map(() => undefined);
  });
}

function grouped(all: readonly Seeded[]): Seeded[][] {
  const groups: Seeded[][] = [];
  let room = 0;
  for (const each of all) {
    const last = groups.at(-1);
    room -= each.most;
    if (last && room >= 0 && last.length < QUOTATIONS) last.push(each);
    else {
      groups.push([each]);
      room = FRAGMENTS - each.most;
    }
  }
  return groups;
}

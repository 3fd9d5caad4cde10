/** Work in turns: whoever else waits for the thread gets it every few milliseconds. */

/** Gives the thread to others for a moment, as `setImmediate` does. */
export type Pause = () => Promise<void>;

/** Between two pieces of work. Rejects where the work is no longer wanted. */
export type Turn = () => Promise<void>;

/** Milliseconds after which others have their turn: with the piece of work that is under way, well below what a writer notices. */
const LONGEST = 6;

/** Pauses where it is time to. `undefined` where nobody else waits. */
export function takingTurns(pause: Pause | undefined, signal: AbortSignal | undefined): Turn | undefined {
  if (!pause) return undefined;
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST) return;
    await pause();
    signal?.throwIfAborted();
    since = performance.now();
  };
}

/** Work in steps, others having their turn between two of them. Rejects where the work is no longer wanted. */
export async function inSteps<T>(work: Generator<void, T>, turn: Turn): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await turn();
  }
}

/** The same work where nobody waits. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** How many things are worked at together, where others may have their turn in between. */
const TOGETHER = 16;

/** The same work for all items in order: a few together and in turns, or all together where nobody waits. */
export async function inTurns<T, R>(
  items: readonly T[],
  turn: Turn | undefined,
  work: (some: readonly T[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  if (!turn) return work(items);
  const done: R[] = [];
  for (let first = 0; first < items.length; first += TOGETHER) {
    for (const each of await work(items.slice(first, first + TOGETHER))) done.push(each);
    await turn();
  }
  return done;
}

/** Items in their order, as many together as are of `most` in all by `sizeOf`; one at least. */
export function* batchesOf<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): Generator<readonly T[]> {
  let first = 0;
  let size = 0;
  for (const [i, item] of items.entries()) {
    const own = sizeOf(item);
    if (i > first && size + own > most) {
      yield items.slice(first, i);
      first = i;
      size = 0;
    }
    size += own;
  }
  if (first < items.length) yield items.slice(first);
}

/** A greedy choice: each next one is that which adds most to those before it. */

/** At most `most` of them, in the order in which they were chosen; what adds nothing is left out. */
export function pickByGain<T>(
  items: Iterable<T>,
  most: number,
  gainOf: (item: T, picked: readonly T[]) => number,
): T[] {
  const picked: T[] = [];
  const rest = new Set(items);
  while (picked.length < most && rest.size > 0) {
    let best: T | undefined;
    let bestGain = 0;
    for (const item of rest) {
      const gain = gainOf(item, picked);
      if (gain > bestGain) [best, bestGain] = [item, gain];
    }
    if (best === undefined) break;
    picked.push(best);
    rest.delete(best);
  }
  return picked;
}

/** What most of a page has: its angle, the size of its type, the edge of its lines. */

/** The value with the greatest sum of weights, the first of equal ones; 0 where nothing weighs anything. */
export function heaviest(weighed: Iterable<readonly [value: number, weight: number]>): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight);
  const [value] = [...sums].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0]);
  return value;
}

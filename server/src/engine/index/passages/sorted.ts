/** Walking along sorted lists of places. */

/** Index of the first entry from `from` on that is at least `value`: doubling steps, then bisection. */
export function gallop(entries: Uint32Array, from: number, to: number, value: number): number {
  let step = 1;
  let low = from;
  while (low + step < to && (entries[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

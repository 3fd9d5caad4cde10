/** Which of many pieces, known by their starts, holds an offset. */

/** Index of the last start that is not after `offset`; `starts` is ascending and begins with 0. */
export function lastStart(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

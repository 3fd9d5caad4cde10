/** Binary search in a list whose first part does not fulfil a condition, and whose rest does. */

/** Index of the first item that fulfils the condition; the length of the list where none does. */
export function firstThat<T>(items: readonly T[], fulfils: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fulfils(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Binary search in a list whose first part does not fulfil a condition, and whose rest does. */

/** Index of the first item that fulfils the condition; the length of the list where none does. */
export function firstThat<T>(items: readonly T[], fulfils: (item: T) => boolean): number {
  return firstIndexThat(items.length, (index) => fulfils(items[index] as T));
}

/** The same for `length` things that are known by their index. */
export function firstIndexThat(length: number, fulfils: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fulfils(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

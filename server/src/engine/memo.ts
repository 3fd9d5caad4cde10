/** What is made once for each thing it is made of: an index of the records, the dates of a block. */

/** The same function, which makes its answer at the first question about a key only. */
export function memo<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

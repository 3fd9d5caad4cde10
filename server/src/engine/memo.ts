/** What is made once for each thing it is made of: an index of the records, the dates of a block, an answer. */

/** The same function, which makes its answer at the first question about a key only. */
export function memo<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly key: K; readonly value: T }>();
  let last: { readonly key: K; readonly value: T } | undefined; // asked for again and again, and a WeakMap is slow
  return (key) => {
    if (last?.key === key) return last.value;
    let known = made.get(key);
    if (!known) {
      known = { key, value: make(key) };
      made.set(key, known);
    }
    last = known;
    return known.value;
  };
}

/** What carries the notes that are made of it: a `WeakMap` of thousands takes longer than most of what it remembers. */
export interface Noted {
  /** By the number of whoever makes the note; empty at first. */
  readonly notes: unknown[];
}

let kinds = 0;

/** The same as `memo` for what carries its notes. */
export function note<K extends Noted, T>(make: (key: K) => T): (key: K) => T {
  const kind = kinds++;
  return (key) => {
    const known = key.notes[kind];
    if (known !== undefined) return known as T;
    const made = make(key);
    key.notes[kind] = made;
    return made;
  };
}

/** The same function of a text, which remembers its last answers: `most` of them, then it begins anew. */
export function remembered<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const value = make(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}

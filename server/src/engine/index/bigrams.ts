/** The pairs of neighbouring units in many patterns, in either order, numbered, and lists of the patterns that have them. */

/** The patterns with bigram `b` are `ids[starts[b]]` to `ids[starts[b + 1] - 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

export interface BigramNumbers {
  readonly size: number;
  /** The number of the bigram at each place of a text; -1 where no pattern has it. */
  of(text: string): number[];
}

/** Numbers the bigrams of all patterns. Linear in their length. */
export function numberBigrams(patterns: readonly string[]): BigramNumbers {
  // Units are numbered first, so that two of them make a small integer, which maps are fast with.
  const alphabet = new Uint16Array(0x10000);
  const numbers = new Map<number, number>();
  let units = 0;
  for (const pattern of patterns)
    for (let i = 0; i < pattern.length; i++)
      if (!alphabet[pattern.charCodeAt(i)]) alphabet[pattern.charCodeAt(i)] = ++units;
  // In either order: then two units in each other's place cost two bigrams, as any other slip does, and not three.
  const key = (text: string, i: number) => {
    const [a, b] = [alphabet[text.charCodeAt(i)] as number, alphabet[text.charCodeAt(i + 1)] as number];
    return a < b ? a * 0x4000 + b : b * 0x4000 + a;
  };
  for (const pattern of patterns)
    for (let i = 0; i + 1 < pattern.length; i++)
      if (!numbers.has(key(pattern, i))) numbers.set(key(pattern, i), numbers.size);
  return {
    size: numbers.size,
    of: (text) => {
      const found: number[] = [];
      for (let i = 0; i + 1 < text.length; i++) found.push(numbers.get(key(text, i)) ?? -1);
      return found;
    },
  };
}

/** The `count` bigrams that the fewest patterns have. */
export function rarest(own: readonly number[], count: number, { starts }: Lists): number[] {
  const patterns = (bigram: number) => (starts[bigram + 1] as number) - (starts[bigram] as number);
  return [...own].sort((a, b) => patterns(a) - patterns(b) || a - b).slice(0, Math.max(0, count));
}

/** From the bigrams of each pattern to the patterns of each bigram. */
export function invert(own: readonly (readonly number[])[], size: number): Lists {
  const starts = new Int32Array(size + 1);
  for (const list of own) for (const bigram of list) starts[bigram + 1] = (starts[bigram + 1] as number) + 1;
  for (let b = 0; b < size; b++) starts[b + 1] = (starts[b + 1] as number) + (starts[b] as number);
  const ids = new Int32Array(starts[size] as number);
  const next = starts.slice();
  own.forEach((list, id) => {
    for (const bigram of list) {
      ids[next[bigram] as number] = id;
      next[bigram] = (next[bigram] as number) + 1;
    }
  });
  return { starts, ids };
}

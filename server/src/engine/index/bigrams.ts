/** The pairs of neighbouring units in many patterns, in either order, numbered, and lists of the patterns that have them. */

import { type Alphabet, alphabetOf } from './alphabet.ts';
import { createIntMap, type IntMap, type IntMapTables } from './int-map.ts';

/** The patterns with bigram `b` are `ids[starts[b]]` to `ids[starts[b + 1] - 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

/** Lists in one. */
export function listed(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] as number) + list.length;
  });
  return { starts, ids: Int32Array.from(lists.flat()) };
}

export interface BigramNumbers {
  readonly size: number;
  /** The number of the bigram at each place of a text; -1 where no pattern has it. Valid until the next call. */
  of(text: string): Int32Array;
  tables(): BigramTables;
}

/** As it may be kept on disk. */
export interface BigramTables {
  readonly alphabet: Alphabet;
  readonly numbers: IntMapTables;
}

/** Numbers the bigrams of all patterns. Linear in their length. */
export function numberBigrams(patterns: readonly string[]): BigramNumbers {
  const known = alphabetOf(patterns);
  const alphabet = known.numbers;
  const numbers = createIntMap();
  for (const pattern of patterns) {
    for (let i = 0; i + 1 < pattern.length; i++) {
      const key = keyOf(alphabet[pattern.charCodeAt(i)] as number, alphabet[pattern.charCodeAt(i + 1)] as number);
      if (numbers.get(key) < 0) numbers.set(key, numbers.size);
    }
  }
  return bigramNumbers({ alphabet: known, numbers: numbers.tables() });
}

export function bigramNumbers(tables: BigramTables): BigramNumbers {
  const { numbers: alphabet } = tables.alphabet;
  const numbers = createIntMap(tables.numbers);
  return { size: numbers.size, of: (text) => bigramsOf(text, alphabet, numbers), tables: () => tables };
}

/** In either order: then two units in each other's place cost two bigrams, as any other slip does, and not three. */
function keyOf(a: number, b: number): number {
  return a < b ? a * 0x4000 + b : b * 0x4000 + a;
}

/** Work space kept between calls: most texts are paragraphs, and allocating takes as long as looking up. */
let scratch = new Int32Array(4096);

function bigramsOf(text: string, alphabet: Uint16Array, numbers: IntMap): Int32Array {
  const length = Math.max(0, text.length - 1);
  if (length > scratch.length) scratch = new Int32Array(2 * length);
  let unit = alphabet[text.charCodeAt(0)] as number;
  for (let i = 0; i < length; i++) {
    const next = alphabet[text.charCodeAt(i + 1)] as number;
    scratch[i] = unit !== 0 && next !== 0 ? numbers.get(keyOf(unit, next)) : -1;
    unit = next;
  }
  return scratch.subarray(0, length);
}

/** The bigrams in order of how many patterns have them. */
export function rarestFirst(own: readonly number[], { starts }: Lists): number[] {
  const patterns = (bigram: number) => (starts[bigram + 1] as number) - (starts[bigram] as number);
  return [...own].sort((a, b) => patterns(a) - patterns(b) || a - b);
}

/** From the bigrams of each pattern to the patterns of each bigram. */
export function invert(own: readonly Iterable<number>[], size: number): Lists {
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

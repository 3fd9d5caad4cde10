/** What near patterns are found by, made of them once: lists of bigrams, as they may be kept on disk. */
import { type BigramTables, invert, type Lists, listed, numberBigrams, rarestFirst } from './bigrams.ts';

export interface NearTables {
  readonly numbers: BigramTables;
  /** From each bigram to the patterns that have it. */
  readonly all: Lists;
  /**
   * Of each pattern only its rarest bigrams, so many that a few of them are found wherever enough are found (prefix
   * filtering; Chaudhuri, Ganti and Kaushik, 2006): the long lists of common words are hardly ever read.
   */
  readonly rare: Lists;
  /** How many of its rarest bigrams must stand in a text before the others of a pattern are looked at. */
  readonly enough: Uint8Array;
  readonly lengths: Int32Array;
  /** From each pattern to its different bigrams, rarest first. */
  readonly own: Lists;
  /** How many of them a stretch of text must hold. */
  readonly needed: Uint16Array;
}

/** More rare bigrams asked for make fewer patterns promising, and longer lists to read. */
const FEW = 2;

/**
 * Patterns shorter than three units have no bigrams. `leastShare` gives the share of its bigrams (0 to 1) that must be found for a
 * pattern of so many. Linear in the length of the patterns.
 */
export function nearTables(
  patterns: readonly string[],
  leastShare: (pattern: number, bigrams: number) => number,
): NearTables {
  const numbers = numberBigrams(patterns);
  const different = patterns.map((pattern) => (pattern.length < 3 ? [] : [...new Set(numbers.of(pattern))]));
  const needed = Uint16Array.from(different, (list, id) => atLeast(leastShare(id, list.length) * list.length));
  const all = invert(different, numbers.size);
  const own = different.map((list) => rarestFirst(list, all));
  const enough = Uint8Array.from(needed, (count) => Math.min(FEW, count));
  const rarest = own.map((list, id) =>
    list.slice(0, Math.max(0, list.length - (needed[id] as number) + (enough[id] as number))),
  );
  return {
    numbers: numbers.tables(),
    all,
    rare: invert(rarest, numbers.size),
    enough,
    lengths: Int32Array.from(patterns, (pattern) => pattern.length),
    own: listed(own),
    needed,
  };
}

/** The next whole number, one at least; a share of 2/3 of 6 is 4 in spite of rounding. */
export function atLeast(count: number): number {
  return Math.max(1, Math.ceil(count - 1e-9));
}

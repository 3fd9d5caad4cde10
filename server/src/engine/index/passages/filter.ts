/**
 * Which trigrams a segment has at all: a filter of two bits in one word for each (Putze, Sanders and Singler 2007), which answers
 * from a single place of memory. What it does not have stands nowhere; of what stands nowhere it takes a few of a hundred for known.
 */

/** From so many bits of a bucket number on a text is long, and says the same things again. */
const LONG = 21;

/** The same of a filter of a segment with 2^`bits` buckets: about three trigrams share a word. */
const bitsOfFilter = (bits: number): number => (bits < LONG ? bits : bits - 1);

/** Words of the filter. */
export const filterWords = (bits: number): number => 2 ** bitsOfFilter(bits);

export function addToFilter(words: Uint32Array, bits: number, hash: number): void {
  const at = hash >>> shiftOf(bits);
  words[at] = (words[at] as number) | (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
}

/** A filter as it is asked. */
export interface Filter {
  readonly words: Uint32Array;
  readonly shift: number;
}

export const filterIn = (words: Uint32Array, bits: number): Filter => ({ words, shift: shiftOf(bits) });

export function isInFilter({ words, shift }: Filter, hash: number): boolean {
  return isInWord(words[hash >>> shift] as number, hash);
}

/** The same of the word of the filter that is asked about a hash. */
export const isInWord = (word: number, hash: number): boolean =>
  ((word >>> (hash & 31)) & (word >>> ((hash >>> 5) & 31)) & 1) === 1;

/** Number of that word. */
export const wordOfFilter = (bits: number, hash: number): number => hash >>> shiftOf(bits);

/** Bits of a hash that are no part of the number of its word. */
const shiftOf = (bits: number): number => 32 - bitsOfFilter(bits);

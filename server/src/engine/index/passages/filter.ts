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

export function addToFilter(filter: Uint32Array, bits: number, hash: number): void {
  const at = placeInFilter(bits, hash);
  filter[at] = (filter[at] as number) | maskOf(hash);
}

export function isInFilter(filter: Uint32Array, bits: number, hash: number): boolean {
  const mask = maskOf(hash);
  return ((filter[placeInFilter(bits, hash)] ?? 0) & mask) === mask;
}

/** The word of the filter that tells of a trigram. */
const placeInFilter = (bits: number, hash: number): number => hash >>> (32 - bitsOfFilter(bits));

function maskOf(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
}

/** Trigrams of content characters: where they end and how one is hashed to a bucket. */

/** Ends a paragraph in the text of a segment; no trigram crosses it. */
export const PARAGRAPH_END = 0x0a;
/** Ends a document in the text of a segment; no match crosses it. */
export const DOCUMENT_END = 0;

/**
 * 32 well-mixed bits; a bucket number is their top bits. The first eleven are of the two outer characters alone: whoever tries thousands of
 * characters between them stays in one stretch of a table, a thousandth of it, which the cache of the processor holds. Behind the same first
 * character no two trigrams have the same hash, since each step can be undone.
 */
export function hashTrigram(a: number, b: number, c: number): number {
  const outer = Math.imul(c ^ (Math.imul(a, 0x9e3779b1) >>> 16), 0x85eb) & 0xffff;
  const plain = ((outer & 31) << 16) | b;
  const mixed = Math.imul(plain ^ (Math.imul(a ^ ((outer >>> 5) << 16), 0xc2b2ae3d) >>> 11), 0x27d4eb2f) & 0x1fffff;
  return (((outer >>> 5) << 21) | (mixed ^ (mixed >>> 11))) >>> 0;
}

/** Number of bits of a bucket number that gives lists of about eight postings; in fewer buckets strangers would outvote the words of a short text. */
export function bucketBits(textLength: number): number {
  return Math.min(22, Math.max(12, Math.ceil(Math.log2(textLength / 10 + 1))));
}

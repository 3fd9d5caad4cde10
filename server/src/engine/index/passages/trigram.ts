/** Trigrams of content characters: how a text is cut into them and how one is hashed to a bucket. */
import { FOLD } from '../../text/fold.ts';

/** Ends a paragraph in the text of a segment; no trigram crosses it. */
export const PARAGRAPH_END = 0x0a;
/** Ends a document in the text of a segment; no match crosses it. */
export const DOCUMENT_END = 0;

/** Trigrams of a stretch of text: their hashes, and their first characters, folded, with their offsets. */
export interface TrigramBatch {
  readonly hashes: Uint32Array;
  readonly firsts: Uint16Array;
  readonly positions: Uint32Array;
  /** Where the next batch starts; only a paragraph longer than the batch is cut, and then with an overlap. */
  next: number;
  count: number;
}

export function trigramBatch(capacity: number): TrigramBatch {
  return {
    hashes: new Uint32Array(capacity),
    firsts: new Uint16Array(capacity),
    positions: new Uint32Array(capacity),
    next: 0,
    count: 0,
  };
}

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

/**
 * Reads the trigrams of `text` from offset `from` (UTF-16 units) until the batch is full or the text ends.
 * `batch.next` is the offset to go on from: calling again until `next === text.length` gives every trigram once.
 */
export function readTrigrams(text: Uint16Array, from: number, batch: TrigramBatch): void {
  const { hashes, firsts, positions } = batch;
  const fold = FOLD;
  const capacity = hashes.length;
  const length = text.length;
  let a = 0;
  let b = 0;
  let atA = 0;
  let atB = 0;
  let run = 0;
  let count = 0;
  let i = from;
  for (; i < length && count < capacity; i++) {
    const code = text[i] as number;
    if (code === PARAGRAPH_END || code === DOCUMENT_END) {
      run = 0;
      continue;
    }
    const c = fold[code] as number;
    if (c === 0) continue;
    if (++run > 2) {
      hashes[count] = hashTrigram(a, b, c);
      firsts[count] = a;
      positions[count++] = atA;
    }
    a = b;
    atA = atB;
    b = c;
    atB = i;
  }
  batch.count = count;
  // A full batch inside a paragraph goes on with the first trigram that has not been read.
  batch.next = i < length && run > 1 ? atA : i;
}

/** Number of bits of a bucket number that gives lists of about eight postings; in fewer buckets strangers would outvote the words of a short text. */
export function bucketBits(textLength: number): number {
  return Math.min(22, Math.max(12, Math.ceil(Math.log2(textLength / 10 + 1))));
}

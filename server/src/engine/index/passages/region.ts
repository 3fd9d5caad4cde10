/** The content characters of a stretch of a segment's text, with the places they stand at. */
import { FOLD } from '../../text/fold.ts';
import { documentAt, type LiveSegment } from './hit.ts';
import { DOCUMENT_END } from './trigram.ts';

/** Units that a region holds. */
export const CAPACITY = 1 << 13;
/** A unit that no query holds. */
const NOTHING = 0xffff;

export interface Region {
  readonly units: Uint16Array;
  /** Offset in the text of the segment of each unit. */
  readonly at: Uint32Array;
  length: number;
}

export function createRegion(): Region {
  return { units: new Uint16Array(CAPACITY), at: new Uint32Array(CAPACITY), length: 0 };
}

/**
 * Reads the content of `text[from..to)`. Between two documents stand `gap` units that match nothing, so that no match
 * reaches over the border. What is over the capacity of the region is left off.
 */
export function readRegion(region: Region, text: Uint16Array, from: number, to: number, gap: number): void {
  const { units, at } = region;
  const end = Math.min(to, text.length);
  const capacity = CAPACITY - gap;
  let n = 0;
  for (let i = Math.max(0, from); i < end && n < capacity; i++) {
    const unit = text[i] ?? 0;
    const folded = FOLD[unit] ?? 0;
    if (folded !== 0) {
      units[n] = folded;
      at[n++] = i;
    } else if (unit === DOCUMENT_END && n > 0) {
      units.fill(NOTHING, n, n + gap);
      at.fill(i, n, n + gap);
      n += gap;
    }
  }
  region.length = n;
}

/** Makes match nothing what a region holds of documents that are gone. */
export function blankGone(region: Region, { segment, dead }: LiveSegment): void {
  const { units, at, length } = region;
  let document = documentAt(segment, at[0] ?? 0);
  for (let i = 0; i < length; i++) {
    while ((at[i] ?? 0) >= (segment.documentStarts[document + 1] ?? Number.POSITIVE_INFINITY)) document++;
    if (dead[document] === 1) units[i] = NOTHING;
  }
}

/** The first `end` units of a region, last one first. */
export function reverseInto(target: Uint16Array, region: Region, end: number, length: number): number {
  const count = Math.min(end, length);
  for (let i = 0; i < count; i++) target[i] = region.units[end - 1 - i] ?? 0;
  return count;
}

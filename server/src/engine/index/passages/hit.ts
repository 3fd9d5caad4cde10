/** A place found in a segment, and the documents that count. */
import type { Segment } from './layout.ts';

export interface Hit {
  readonly segment: Segment;
  readonly document: number;
  /** Offsets in the text of the segment. */
  readonly start: number;
  readonly end: number;
  /** 1 for the very words, less for near ones. */
  readonly score: number;
}

/** A segment and which of its documents have been replaced or removed since it was built (1 = dead). */
export interface LiveSegment {
  readonly segment: Segment;
  readonly dead: Uint8Array;
}

/** Index of the last start that is not after `offset`; `starts` is ascending and begins with 0. */
export function lastStart(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function documentAt(segment: Segment, offset: number): number {
  return lastStart(segment.documentStarts, offset);
}

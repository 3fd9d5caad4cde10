/** A place found in a segment, and the documents that count. */
import { lastStart } from '../../last-start.ts';
import { memo } from '../../memo.ts';
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

export function documentAt(segment: Segment, offset: number): number {
  return lastStart(segment.documentStarts, offset);
}

/** True where all text between two offsets is of documents that are gone. */
export function isGone({ segment, dead }: LiveSegment, from: number, to: number): boolean {
  const { documentStarts } = segment;
  for (let document = documentAt(segment, Math.max(0, from)); ; document++) {
    if (dead[document] !== 1) return false;
    if ((documentStarts[document + 1] ?? Number.POSITIVE_INFINITY) >= to) return true;
  }
}

/** Whether a segment has documents that are gone: asked for each block that is read. */
export const hasGone = memo(({ dead }: LiveSegment) => dead.includes(1));

/** What is compared, and what puts it right. */
import type { Skeleton } from '../text/skeleton.ts';
import type { Span } from '../types.ts';

/** A part of a text with its skeleton: units `from` to `to` of the skeleton. */
export interface Side {
  readonly text: string;
  readonly skeleton: Skeleton;
  readonly from: number;
  readonly to: number;
}

export interface Patch extends Span {
  /** What must stand at the span instead. */
  readonly replacement: string;
}

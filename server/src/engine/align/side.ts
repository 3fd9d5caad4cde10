/** What is compared, and what puts it right. */
import type { Skeleton } from '../text/skeleton.ts';
import type { Span } from '../types.ts';
import type { Edit } from './script.ts';

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

/** The compared units of a side. */
export function unitsOf({ skeleton, from, to }: Pick<Side, 'skeleton' | 'from' | 'to'>): string {
  return skeleton.text.slice(from, to);
}

/** The draft has a character twice that stands there once. */
export function isDoubled({ skeleton, from }: Side, { sourceFrom, sourceTo, draftFrom, draftTo }: Edit): boolean {
  if (sourceFrom !== sourceTo || draftTo - draftFrom !== 1) return false;
  const unit = (i: number) => skeleton.text.charAt(from + i);
  return unit(draftFrom) === unit(draftFrom - 1) || unit(draftFrom) === unit(draftTo);
}

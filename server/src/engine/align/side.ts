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
export function isDoubled({ skeleton, from }: Side, edit: Edit): boolean {
  return edit.draftTo - edit.draftFrom === 1 && isRepeated(skeleton.text, edit, from);
}

/** The words, from unit `from` on, have something twice in a row that the source has once. */
export function isRepeated(words: string, edit: Edit, from = 0): boolean {
  if (edit.sourceFrom !== edit.sourceTo) return false;
  const [start, end] = [from + edit.draftFrom, from + edit.draftTo];
  const added = words.slice(start, end);
  return words.startsWith(added, end) || words.slice(0, start).endsWith(added);
}

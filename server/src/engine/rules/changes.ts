/** Corrections of parts of a text, put together to one replacement. */
import type { Span } from '../types.ts';

/** What is to stand in place of a part of the text. */
export interface Change extends Span {
  readonly replacement: string;
}

/** From the first part that is changed to the last. */
export function spanOf(changes: readonly Change[]): Span {
  const start = Math.min(...changes.map((change) => change.start));
  return { start, end: Math.max(...changes.map((change) => change.end)) };
}

/** The text of the span with the changes made, which must not overlap. */
export function applied(text: string, { start, end }: Span, changes: readonly Change[]): string {
  let result = '';
  let at = start;
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, change.start) + change.replacement;
    at = change.end;
  }
  return result + text.slice(at, end);
}

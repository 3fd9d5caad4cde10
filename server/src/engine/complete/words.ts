/** Word boundaries around the caret, by the segmenter. */
import { FOLD } from '../text/fold.ts';
import type { Span } from '../types.ts';
import type { Segmenter } from './types.ts';

const BEFORE = 100;
const AFTER = 50;

/**
 * The run of content characters around `offset`, at most 100 units before and 50 after it: the text whose words
 * completion and explanation at `offset` ask for, so `segmenter.prepare(slice)` makes their answers exact.
 */
export function wordWindow(text: string, offset: number): Span {
  let start = Math.min(offset, text.length);
  while (start > 0 && offset - start < BEFORE && isContent(text, start - 1)) start--;
  let end = Math.min(offset, text.length);
  while (end < text.length && end - offset < AFTER && isContent(text, end)) end++;
  return { start, end };
}

/** Fetches the words around `offset` ahead of a synchronous question about that place. Never rejects. */
export async function prepareWords(text: string, offset: number, segmenter?: Segmenter): Promise<void> {
  const window = wordWindow(text, offset);
  await segmenter?.prepare?.(text.slice(window.start, window.end));
}

/** Tells whether an offset lies inside a word; outside the window of `offset`, and without a segmenter, it never does. */
export function insideWord(text: string, offset: number, segmenter?: Segmenter): (place: number) => boolean {
  if (segmenter === undefined) return () => false;
  const window = wordWindow(text, offset);
  const boundaries = new Set<number>();
  let at = window.start;
  for (const word of segmenter.cut(text.slice(window.start, window.end))) {
    boundaries.add(at);
    at += word.length;
  }
  return (place) => place > window.start && place < window.end && !boundaries.has(place);
}

function isContent(text: string, index: number): boolean {
  return FOLD[text.charCodeAt(index)] !== 0;
}

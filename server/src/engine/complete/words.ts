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

/** The words of the run of content around `offset`; its characters one by one where there is no segmenter. */
export function wordsAround(text: string, offset: number, segmenter?: Segmenter): Span[] {
  const window = wordWindow(text, offset);
  const run = text.slice(window.start, window.end);
  let at = window.start;
  return (segmenter?.cut(run) ?? [...run]).map((word) => {
    const start = at;
    at += word.length;
    return { start, end: at };
  });
}

/** Tells whether an offset lies inside a word; outside the window of `offset`, and without a segmenter, it never does. */
export function insideWord(text: string, offset: number, segmenter?: Segmenter): (place: number) => boolean {
  if (segmenter === undefined) return () => false;
  const window = wordWindow(text, offset);
  const boundaries = new Set(wordsAround(text, offset, segmenter).map(({ start }) => start));
  return (place) => place > window.start && place < window.end && !boundaries.has(place);
}

function isContent(text: string, index: number): boolean {
  return FOLD[text.charCodeAt(index)] !== 0;
}

/** Borders of sentences and clauses. */
import type { Span } from '../types.ts';

const SENTENCE_END = /[。！？!?；;\n]/;

/** The sentence around `offset` inside `within`; a sentence ends after 。！？； or at a line break. */
export function sentenceAround(text: string, offset: number, within: Span): Span {
  let start = offset;
  while (start > within.start && !SENTENCE_END.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < within.end && !SENTENCE_END.test(text.charAt(end))) end++;
  return { start, end };
}

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

/** True where a sentence ends somewhere in the span. */
export function crossesSentence(text: string, span: Span): boolean {
  return /[。！？!?；;]/.test(text.slice(span.start, span.end)) || /\n\s*\n/.test(text.slice(span.start, span.end));
}

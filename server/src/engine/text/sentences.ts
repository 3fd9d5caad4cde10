/** Borders of sentences and clauses. */
import type { Span } from '../types.ts';

const SENTENCE_ENDS: ReadonlySet<number> = new Set([...'。！？!?；;\n'].map((mark) => mark.charCodeAt(0)));

/** No sentence reaches farther. Rules ask at every word they find: without a limit a text without a mark takes minutes. */
const REACH = 1000;

/** The sentence around `offset` inside `within`; a sentence ends after 。！？； or at a line break, or `REACH` units off. */
export function sentenceAround(text: string, offset: number, within: Span): Span {
  const [low, high] = [Math.max(within.start, offset - REACH), Math.min(within.end, offset + REACH)];
  let start = offset;
  while (start > low && !SENTENCE_ENDS.has(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < high && !SENTENCE_ENDS.has(text.charCodeAt(end))) end++;
  return { start, end };
}

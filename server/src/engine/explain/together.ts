/** What records say of a place, and what packs list there, as one explanation. */
import type { Span } from '../types.ts';
import type { RecordExplanation } from './explainer.ts';
import type { Listed } from './listed.ts';
import type { Explanation } from './types.ts';

/** The longer words are explained. Of an event whose name a record explains only the record is told. */
export function explained(words: RecordExplanation | undefined, listed: Listed | undefined): Explanation | undefined {
  if (!listed) return words;
  if (!words || lengthOf(words.span) < lengthOf(listed.span)) return listed;
  if (listed.title) return lengthOf(words.span) === lengthOf(listed.span) ? { ...words, title: listed.title } : words;
  return words.record.explanation === undefined && lengthOf(words.span) === lengthOf(listed.span)
    ? { ...words, ...(listed.event && { event: listed.event }) }
    : words;
}

const lengthOf = ({ start, end }: Span): number => end - start;

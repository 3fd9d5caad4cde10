/** All places of a text that hold certain words, whatever punctuation, emphasis or line breaks stand between them. */
import type { Span } from '../types.ts';
import { fold, skeletonOf, sourceSpan } from './skeleton.ts';

/** Spans in order, without overlap; none where the words have no content characters. */
export function occurrences(text: string, words: string): readonly Span[] {
  const needle = fold(words);
  if (needle === '') return [];
  const skeleton = skeletonOf(text);
  const spans: Span[] = [];
  for (let i = skeleton.text.indexOf(needle); i >= 0; i = skeleton.text.indexOf(needle, i + needle.length))
    spans.push(sourceSpan(skeleton, i, i + needle.length));
  return spans;
}

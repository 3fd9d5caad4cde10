/** The segmenter of the runtime (ICU), corrected by the words of the records: needs no file and no native part. */
import type { Segmenter } from '../../engine/complete/types.ts';

export const INTL_NAME = 'Intl.Segmenter';

export function createIntlSegmenter(words: readonly string[]): Segmenter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const known = new Set(words);
  const longest = words.reduce((length, word) => Math.max(length, word.length), 0);
  return {
    name: INTL_NAME,
    cut: (text) => {
      const ends = new Set<number>();
      for (const { index, segment } of segmenter.segment(text)) ends.add(index + segment.length);
      keepWhole(text, known, longest, ends);
      return cutAt(text, ends);
    },
  };
}

/** Where a known word stands (the longest one, from left to right), no cut is inside it, and one on both sides. */
function keepWhole(text: string, known: ReadonlySet<string>, longest: number, ends: Set<number>): void {
  for (let from = 0; from < text.length; from++) {
    let length = Math.min(longest, text.length - from);
    while (length >= 2 && !known.has(text.slice(from, from + length))) length--;
    if (length < 2) continue;
    for (let inside = from + 1; inside < from + length; inside++) ends.delete(inside);
    ends.add(from);
    ends.add(from + length);
    from += length - 1;
  }
}

function cutAt(text: string, ends: ReadonlySet<number>): readonly string[] {
  const words: string[] = [];
  let start = 0;
  for (const end of [...ends].sort((a, b) => a - b)) {
    if (end > start) words.push(text.slice(start, end));
    start = Math.max(start, end);
  }
  return words;
}

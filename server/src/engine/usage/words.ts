/** Whether what differs tears a word: documents have one there, and what the draft has instead is none. */
import { skeletonOf } from '../text/skeleton.ts';
import { wordStarts } from '../text/words.ts';
import type { Alternative } from './alternative.ts';

/** A word of the documents goes over a border of the place, and no word of the draft holds a character of what it has there. */
export function isTorn(alternative: Alternative): boolean {
  const { stretch, from, to, right } = alternative;
  const { words } = stretch.clause;
  const usual = words.slice(0, from) + right + words.slice(to);
  const starts = startsIn(usual);
  return (starts[from] === false || starts[from + right.length] === false) && !isWord(alternative);
}

/** A word of the documents goes over the place where the draft has words of its own. */
export function isInside({ stretch: { clause }, from, to, right }: Alternative): boolean {
  return startsIn(clause.words.slice(0, from) + right + clause.words.slice(to))[from] === false;
}

/** What the draft has there is a word with more than one character, or a part of one; where it has nothing, one goes over the place. */
export function isWord({
  stretch: {
    clause: { words },
  },
  from,
  to,
}: Alternative): boolean {
  const starts = startsIn(words);
  if (from === to) return starts[from] === false;
  for (let i = from; i < to; i++) if (!starts[i] || !starts[i + 1]) return true;
  return false;
}

const startsIn = (words: string): readonly boolean[] =>
  wordStarts({ text: words, skeleton: skeletonOf(words), from: 0, to: words.length });

/** Where words begin and end, by the dictionary that every runtime of JavaScript brings along (ECMA-402, ICU). */
import type { Side } from '../align/patch.ts';
import { isBorder } from '../align/slide.ts';
import { once } from '../once.ts';

/** Reading the dictionary takes longer than checking a short draft. */
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));
/** Stands for punctuation; no word reaches over it. */
const PAUSE = '，';

/** True for each unit of the side at which a word begins; as long as the side and one more for its end. */
export function wordStarts(side: Side): boolean[] {
  const length = side.to - side.from;
  let text = '';
  const places: number[] = []; // in `text`, of each unit
  for (let i = 0; i < length; i++) {
    if (i > 0 && isBorder(side, i)) text += PAUSE;
    places.push(text.length);
    text += side.skeleton.text.charAt(side.from + i);
  }
  const starts = new Set(Array.from(segmenter().segment(text), ({ index }) => index));
  return [...places.map((place) => starts.has(place)), true];
}

/** The range cuts a word, or stands inside one. */
export function cutsWord(starts: readonly boolean[], from: number, to: number): boolean {
  return starts[from] === false || starts[to] === false;
}

/** The range has a part in a word of more than one character. */
export function isInWord(starts: readonly boolean[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!starts[i] || !starts[i + 1]) return true;
  return false;
}

/** The word or words that the range cuts: from the start of the first to the end of the last one. */
export function cutWords(starts: readonly boolean[], from: number, to: number): { from: number; to: number } {
  let [first, last] = [from, to];
  while (first > 0 && !starts[first]) first--;
  while (last < starts.length - 1 && !starts[last]) last++;
  return { from: first, to: last };
}

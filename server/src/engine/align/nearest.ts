/** The words of a source that some words of a draft are nearest to. */
import { skeletonOf, sourceSpan } from '../text/skeleton.ts';
import type { Span } from '../types.ts';
import { infixMatch } from './infix.ts';

/** Share of the characters that may differ: of what differs more it cannot be said which words are meant. */
const SHARE = 0.4;
/** Characters of the words that are looked for; with longer ones the table of the alignment grows. */
const LONGEST = 2000;

/** Their span in `text` (UTF-16 offsets), the first of several as near; `undefined` where nothing is near. */
export function nearestWords(text: string, words: string): Span | undefined {
  const wanted = skeletonOf(words).text;
  if (wanted === '' || wanted.length > LONGEST) return undefined;
  const skeleton = skeletonOf(text);
  const exact = skeleton.text.indexOf(wanted);
  if (exact >= 0) return sourceSpan(skeleton, exact, exact + wanted.length);
  const found = infixMatch(wanted, skeleton.text, Math.floor(wanted.length * SHARE));
  return found && found.to > found.from ? sourceSpan(skeleton, found.from, found.to) : undefined;
}

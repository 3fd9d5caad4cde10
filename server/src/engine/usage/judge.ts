/** Whether a draft that says what no document says is a slip of what they have, or says something else. */
import { isNumeral } from '../findings/numerals.ts';
import type { Likelihood } from '../findings/voice.ts';
import { areAlike } from '../text/alike.ts';
import { isLight } from '../text/function-words.ts';
import type { Usual } from './alternative.ts';
import { isInside, isTorn, isWord } from './words.ts';

/** What must agree where a word of the documents is torn, and by a character that is alike; where none is. */
const TORN = { around: 5, documents: 8, share: 0.8 };
/** Of fewer documents, or of those that do not all agree, amid more words. */
const RARE = { around: 7, documents: 5, share: 0.95 };
const DIVIDED = { around: 8, documents: 8, share: 0.7 };
const TWO = { around: 10, documents: 2, share: 1 };
/** Of another character that is not alike. */
const UNLIKE = { around: 7, documents: 10, share: 0.9 };
/** Of a word put into another one. */
const INSIDE = { around: 8, documents: 8, share: 0.95 };
const ALIKE = { around: 5, documents: 5, share: 0.6 };
const ALONE = { around: 6, documents: 8, share: 0.8 };
/** The same of words that very many documents have, or amid many words. */
const COMMON = { around: 5, documents: 50, share: 0.95 };
const AMID = { around: 8, documents: 5, share: 0.85 };
/** Of a character lost that tears no word, and of a word lost. */
const LOST = { around: 12, documents: 10, share: 0.95 };
const LOST_WORD = { around: 9, documents: 50, share: 0.98 };
/** Of a whole clause less may agree. */
const WHOLE = { around: 3, documents: 10, share: 0 };
const REPEATED = { around: 6, documents: 5, share: 0.8 };
/** Of a character for another, and of other words of one length. */
const CHARACTER = { around: 6, documents: 20, share: 0.95 };
const OTHER = { around: 8, documents: 20, share: 0.95 };
/** From which on an alike character is sure to be a slip, whatever the source. */
const SURE = { around: 6, documents: 20, share: 0.9 };

export type Least = typeof TORN;

const HAN = /^\p{Script=Han}+$/u;
export const isAtLeast = (found: Usual, least: Least): boolean =>
  found.around >= least.around && found.documents >= least.documents && found.share >= least.share;

/** `undefined`: the draft may mean what it says. */
export function likelihoodOf(found: Usual): Likelihood | undefined {
  const { stretch, from, to, right } = found;
  const wrong = stretch.clause.words.slice(from, to);
  if (wrong === right || (wrong && !HAN.test(wrong)) || (right && !HAN.test(right))) return undefined;
  if (isNumeral(wrong + right)) return undefined;
  if (!right && isRepeated(found, wrong)) return isAtLeast(found, REPEATED) ? 'likely' : undefined;
  if (isTransposed(wrong, right)) return isAtLeast(found, REPEATED) ? 'likely' : undefined;
  if (wrong.length === 1 && areAlike(right, wrong)) return ofAlike(found);
  if (wrong && right && wrong.length !== right.length) return undefined;
  if (!wrong && right.length === 2) return isAtLeast(found, LOST_WORD) ? 'likely' : undefined;
  if (!wrong && (right.length > 1 || isLight(right))) return undefined;
  if (Math.max(wrong.length, right.length) <= 2 && isTorn(found)) return isSlip(found, wrong) ? 'likely' : undefined;
  if (!right && wrong.length <= 2 && isInside(found)) return isAtLeast(found, INSIDE) ? 'likely' : undefined;
  if (!wrong) return isAtLeast(found, LOST) ? 'likely' : undefined;
  if (!right || wrong.length > 2 || !isStrange(found)) return undefined;
  const isAlone = wrong.length === 1 && !isWord(found);
  return isAtLeast(found, isAlone ? CHARACTER : OTHER) ? 'likely' : undefined;
}

/** Of a word that is torn: by a character that is lost or put in, or by others. */
function isSlip(found: Usual, wrong: string): boolean {
  if (wrong && found.right) return isAtLeast(found, wrong.length === 1 ? UNLIKE : OTHER);
  return [TORN, RARE, DIVIDED, TWO].some((least) => isAtLeast(found, least));
}

/** No run of three with a character of what the draft has there stands anywhere. */
function isStrange({ stretch: { clause, from: first, to: last }, from, to }: Usual): boolean {
  return first <= Math.max(0, from - 2) && last >= Math.min(clause.words.length, to + 2);
}

/** A character that is a word with those beside it may be meant, however rare the word is there. */
function ofAlike(found: Usual): Likelihood | undefined {
  if (isWord(found)) return undefined;
  if (!isTorn(found)) return [ALONE, COMMON, AMID].some((least) => isAtLeast(found, least)) ? 'likely' : undefined;
  if (isAtLeast(found, SURE)) return 'sure';
  const { stretch, start, end } = found;
  const isWhole = start === 0 && end === stretch.clause.words.length;
  return isAtLeast(found, ALIKE) || (isWhole && isAtLeast(found, WHOLE)) ? 'likely' : undefined;
}

/** What the draft has there stands right before or behind it as well. */
export function isRepeated(
  {
    stretch: {
      clause: { words },
    },
    from,
    to,
  }: Usual,
  wrong: string,
): boolean {
  return words.startsWith(wrong, to) || words.slice(0, from).endsWith(wrong);
}

const isTransposed = (wrong: string, right: string): boolean =>
  wrong.length === 2 && wrong.charAt(0) === right.charAt(1) && wrong.charAt(1) === right.charAt(0) && wrong !== right;

/** Whether a name that stands nowhere is a known one, with a word lost, exchanged, put in or in another place. */
import { isNumeral } from '../findings/numerals.ts';
import type { Likelihood } from '../findings/voice.ts';
import { areAlike } from '../text/alike.ts';
import { JOINTS, NAME_ENDS, NAME_STARTS } from '../text/words.generated.ts';
import type { Usual } from './alternative.ts';
import { isAtLeast, type Least } from './judge.ts';

const ALIKE = { around: 5, documents: 5, share: 0.8 };
const ORDER = { around: 5, documents: 10, share: 0.1 };
const EXCHANGED = { around: 5, documents: 10, share: 0.9 };
const LOST = { around: 6, documents: 10, share: 0.95 };
const ADDED = { around: 7, documents: 20, share: 0.95 };
/** Another number of a label. */
const NUMBER = { around: 4, documents: 10, share: 0.95 };
/** From which on a slip is told as a warning. */
const SURE = { around: 6, documents: 20, share: 0.1 };
const NEVER = { around: Number.POSITIVE_INFINITY, documents: 0, share: 0 };

/** Characters of a word of which one is another. */
const WORD = 2;
const HAN = /^\p{Script=Han}*$/u;
const BODY = new RegExp([...NAME_ENDS, ...NAME_STARTS].join('|'));

/** `undefined`: it may be the name of another body, or no name. */
export function likelihoodOfName(found: Usual): Likelihood | undefined {
  const wrong = found.stretch.clause.words.slice(found.from, found.to);
  const { right } = found;
  if (wrong === right || !HAN.test(wrong + right) || [...wrong, ...right].some(isNumeral)) return undefined;
  if (!isAtLeast(found, leastFor(wrong, right))) return undefined;
  return isSlip(wrong, right) && isAtLeast(found, SURE) ? 'sure' : 'likely';
}

/** `undefined`: the label may be another one. */
export function likelihoodOfNumber(found: Usual): Likelihood | undefined {
  if (!isNumeral(found.right) || !isAtLeast(found, NUMBER)) return undefined;
  return isAtLeast(found, SURE) ? 'sure' : 'likely';
}

/** Another word in the place of one tells nothing, unless both are of a kind: 监管 and 监督, 全国 and 中央, 和 and 与. */
function leastFor(wrong: string, right: string): Least {
  if (isSlip(wrong, right)) return sorted(wrong) === sorted(right) ? ORDER : isJoint(wrong, right) ? EXCHANGED : ALIKE;
  if (areBothIn(NAME_STARTS, wrong, right)) return EXCHANGED;
  if (BODY.test(wrong) || BODY.test(right)) return NEVER; // another body, not a word of this one
  if (!wrong) return LOST;
  if (!right) return ADDED;
  const isNear = wrong.length === WORD && right.length === WORD && [...wrong].some((char) => right.includes(char));
  return isNear ? EXCHANGED : NEVER;
}

/** What nobody means: a word lost may be an abbreviation, one put in another body. */
const isSlip = (wrong: string, right: string): boolean =>
  sorted(wrong) === sorted(right) || areAllAlike(wrong, right) || isJoint(wrong, right);

const isJoint = (wrong: string, right: string): boolean => areBothIn(JOINTS, wrong, right);

const areBothIn = (list: readonly string[], wrong: string, right: string): boolean =>
  list.includes(wrong) && list.includes(right);

/** As long, and each character is the same or is taken for the other: 监察 and 检查. */
const areAllAlike = (wrong: string, right: string): boolean =>
  wrong !== '' &&
  wrong.length === right.length &&
  [...wrong].every((char, i) => char === right[i] || areAlike(right.charAt(i), char));

export const sorted = (words: string): string => [...words].sort().join('');

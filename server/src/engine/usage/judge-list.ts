/** Whether a list that stands nowhere is one that many documents have, with a member lost, doubled, exchanged or in another place. */
import { isNumeral } from '../findings/numerals.ts';
import type { Likelihood } from '../findings/voice.ts';
import { fold } from '../text/skeleton.ts';
import type { Usual } from './alternative.ts';
import { isAtLeast, isRepeated } from './judge.ts';

const LOST = { around: 7, documents: 8, share: 0.85 };
const DOUBLED = { around: 6, documents: 5, share: 0.8 };
const ORDER = { around: 6, documents: 6, share: 0.9 };
/** Of a member that has half of its characters, and of another one. */
const ALIKE = { around: 6, documents: 10, share: 0.95 };
const OTHER = { around: 8, documents: 20, share: 0.95 };

const LONGEST = 10;
const MARK = /[、，]/;
const HAN = /^[\p{Script=Han}、，“”]*$/u;

/** `undefined`: the draft may mean the list that it has. */
export function likelihoodOfList(found: Usual): Likelihood | undefined {
  const { stretch, from, to, right } = found;
  const [wrong, usual] = [stretch.clause.words.slice(from, to), fold(right)];
  if (!HAN.test(wrong) || !HAN.test(right) || wrong === usual) return undefined;
  return isAtLeast(found, leastFor(found, wrong, usual)) ? 'likely' : undefined;
}

function leastFor(found: Usual, wrong: string, usual: string): typeof LOST {
  const isOne = !MARK.test(found.right);
  if (!wrong) return found.isApart && isOne && usual.length > 1 && usual.length <= LONGEST ? LOST : NEVER;
  if (!usual) return isRepeated(found, wrong) ? DOUBLED : NEVER;
  if (sorted(wrong) === sorted(usual)) return ORDER;
  if (isNumeral(wrong + usual) || Math.abs(wrong.length - usual.length) > 1) return NEVER;
  const common = [...usual].filter((char) => wrong.includes(char)).length;
  return 2 * common >= usual.length ? ALIKE : OTHER;
}

const NEVER = { around: Number.POSITIVE_INFINITY, documents: 0, share: 0 };

const sorted = (words: string): string => [...words].sort().join('');

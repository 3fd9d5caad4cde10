/** Whether a list that stands nowhere is one that many documents have, with a member lost, doubled, exchanged or in another place. */
import { isNumeral } from '../findings/numerals.ts';
import type { Likelihood } from '../findings/voice.ts';
import { fold } from '../text/skeleton.ts';
import type { Usual } from './alternative.ts';
import { isAtLeast, isRepeated } from './judge.ts';

/** Between two members alone, which are hardly a list. */
const LOST_BETWEEN = { around: 9, documents: 15, share: 0.9 };
const LOST = { around: 7, documents: 8, share: 0.85 };
const DOUBLED = { around: 6, documents: 5, share: 0.8 };
const ORDER = { around: 6, documents: 6, share: 0.9 };
/** Of a member that has half of its characters, and of another one. */
const ALIKE = { around: 6, documents: 10, share: 0.85 };
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
  if (!wrong && !(found.isApart && isOne && usual.length > 1 && usual.length <= LONGEST)) return NEVER;
  if (!wrong) return isList(found) ? LOST : LOST_BETWEEN;
  if (!usual) return isRepeated(found, wrong) ? DOUBLED : NEVER;
  if (sorted(wrong) === sorted(usual)) return isOne || isList(found) ? ORDER : NEVER; // of two members alone it may be cut anywhere
  if (!isOne || !isList(found) || isNumeral(wrong + usual) || Math.abs(wrong.length - usual.length) > 1) return NEVER;
  const common = [...usual].filter((char) => wrong.includes(char)).length;
  return 2 * common >= usual.length || areParallel(wrong, usual) ? ALIKE : OTHER;
}

/** As long, and with the same end or beginning: 满足感 and 安全感. */
const areParallel = (a: string, b: string): boolean =>
  a.length === b.length && (a.charAt(0) === b.charAt(0) || a.at(-1) === b.at(-1));

/** Three members and more. */
const isList = ({ members = 0 }: Usual): boolean => members > 2;

const NEVER = { around: Number.POSITIVE_INFINITY, documents: 0, share: 0 };

const sorted = (words: string): string => [...words].sort().join('');

/** What a difference between a wording and a draft is: of all that differs the kind that proves least. */
import type { Difference } from '../align/difference.ts';
import { turnOf } from '../align/negation.ts';
import type { Side } from '../align/patch.ts';
import type { Edit } from '../align/script.ts';
import { isDoubled, unitsOf } from '../align/side.ts';
import { isBorder } from '../align/slide.ts';
import { areAlike } from '../text/alike.ts';
import { isDe, isParticle } from '../text/function-words.ts';
import { wordStarts } from '../text/words.ts';
import { isNumeral, isOrdinal } from './numerals.ts';

/**
 * `form`, `superseded` and `fact` are told by rules that know them (an attested wrong form, a successor, an event); the others
 * are read from the difference, from what surely is a slip to what may be right as well.
 */
export const CHANGES = [
  'form',
  'superseded',
  'fact',
  /** One sound- or shape-alike for another, one typed twice, two neighbours swapped, one lost inside a long wording. */
  'typo',
  'negation',
  'number',
  /** 应当, 可以, 必须 for one another. */
  'modal',
  /** A whole member or clause lost or added. */
  'member',
  /** One character for another that neither sounds nor looks like it. */
  'character',
  /** The same words elsewhere. */
  'order',
  /** Two words on both sides of 和 in each other's place. */
  'conjuncts',
  'omission',
  'insertion',
  /** A word for another. */
  'synonym',
  /** Much, or of many kinds. */
  'rewritten',
  /** 的, 地, 得 for one another. */
  'de',
  /** 的, 了, 和 … */
  'particle',
  'punctuation',
  /** Unfinished or untidy: a place to fill in, a passage pasted twice, a mark without partner. */
  'layout',
  /** Half-width marks for full-width ones. */
  'width',
  /** Another country, place, year or number of one in a row: the same pattern speaks of something else. */
  'slot',
] as const;
export type Change = (typeof CHANGES)[number];

/** A wording and a draft, compared. */
export interface Compared {
  readonly source: Side;
  readonly draft: Side;
  readonly difference: Difference;
}

/** A difference of more than this share of the wording is another text. */
const MOST = 0.4;
/** A single character lost is a slip where at least so many characters are left. */
const LONG = 9;
/** Characters that must stand on both sides of it. */
const REACH = 2;

/** What differs as a whole. Particles beside another difference count for nothing. */
export function changeOf(compared: Compared): Change {
  const { edits, verdict, cost } = compared.difference;
  const [first, second] = edits;
  if (!first) return 'punctuation';
  if (verdict === 'order') return second ? 'order' : changeOfOrder(compared, first);
  const kinds = edits.map((edit) => changeOfEdit(compared, edit));
  const telling = kinds.filter((kind) => kind !== 'particle' && kind !== 'punctuation');
  const weakest = telling.reduce<Change | undefined>((a, b) => (a && rank(a) > rank(b) ? a : b), undefined);
  if (!weakest) return kinds[0] as Change;
  if (weakest === 'slot' || telling.every((kind) => kind === 'member')) return weakest;
  const length = compared.source.to - compared.source.from;
  const isMuch = weakest !== 'member' && cost > Math.max(2, length * MOST);
  return isMuch || telling.length > Math.max(1, length / 6) ? 'rewritten' : weakest;
}

function rank(change: Change): number {
  return CHANGES.indexOf(change);
}

function changeOfOrder(compared: Compared, edit: Edit): Change {
  const { right, wrong } = wordsOf(compared, edit);
  if (right.length === 2) return beginsWord(compared.draft, edit) ? 'order' : 'typo';
  return areConjuncts(right, wrong) ? 'conjuncts' : 'order';
}

/** 线路图 for 路线图 is a word as well, which somebody may have meant; 施设 is none. */
function beginsWord(draft: Side, { draftFrom }: Edit): boolean {
  const starts = wordStarts(draft);
  return starts[draftFrom] === true && starts[draftFrom + 1] === false;
}

/** 数字经济和实体 and 实体经济和数字: what stands before the middle and behind it has changed places, with 和 between. */
function areConjuncts(right: string, wrong: string): boolean {
  for (let head = 1; head < right.length; head++)
    for (let tail = 1; head + tail < right.length; tail++) {
      const middle = right.slice(head, -tail);
      if (AND.test(middle) && wrong === right.slice(-tail) + middle + right.slice(0, head)) return true;
    }
  return false;
}

const AND = /[和与及同]/;

/** What a single edit is. */
function changeOfEdit(compared: Compared, edit: Edit): Change {
  const { source, draft } = compared;
  const { right, wrong } = wordsOf(compared, edit);
  if (!right && !wrong) return 'punctuation';
  if (isDoubled(draft, edit)) return 'typo';
  const turn = turnOf(unitsOf(source), unitsOf(draft), edit);
  if (turn) return turn;
  if (isDe(right) && isDe(wrong)) return 'de';
  if (isParticle(right) && isParticle(wrong)) return 'particle';
  if (isNumberChange(compared, edit, right, wrong)) return numberChange(draft, edit);
  if (right.length <= 2 && areAlike(right, wrong)) return 'typo';
  if (!wrong) return changeOfLoss(source, edit, right);
  if (!right) return isMember(draft, edit.draftFrom, edit.draftTo) ? 'member' : 'insertion';
  if (right.length === 1 && wrong.length === 1) return 'character';
  return Math.max(right.length, wrong.length) > 4 ? 'rewritten' : 'synonym';
}

function isNumberChange({ draft, source }: Compared, edit: Edit, right: string, wrong: string): boolean {
  if (!isNumeral(right + wrong)) return false;
  if (right && wrong) return true;
  return right
    ? isPartOfNumber(source, edit.sourceFrom, edit.sourceTo)
    : isPartOfNumber(draft, edit.draftFrom, edit.draftTo);
}

/** What counts things: 两个, 三项. */
const COUNTER = /[个项大条点位种类]/;

/** A numeral lost or added beside another one, or before a word that counts: 二十届 and 十届. In 一体 it is a word. */
function isPartOfNumber({ skeleton, from }: Side, start: number, end: number): boolean {
  const unit = (i: number) => skeleton.text.charAt(from + i);
  return end - start > 1 || isNumeral(unit(start - 1)) || isNumeral(unit(end)) || COUNTER.test(unit(end));
}

function numberChange(draft: Side, { draftFrom, draftTo }: Edit): Change {
  return isOrdinal(draft.skeleton.text, draft.from + draftFrom, draft.from + draftTo) ? 'slot' : 'number';
}

function changeOfLoss(source: Side, { sourceFrom, sourceTo }: Edit, right: string): Change {
  if (isMember(source, sourceFrom, sourceTo)) return 'member';
  const length = source.to - source.from;
  const isInside = sourceFrom >= REACH && length - sourceTo >= REACH;
  return right.length === 1 && length >= LONG && isInside ? 'typo' : 'omission';
}

/** Punctuation on both sides: a whole clause, or a member of a list. */
function isMember(side: Side, from: number, to: number): boolean {
  return to - from >= 2 && isBorder(side, from) && isBorder(side, to);
}

/** The units that differ: what should stand there, and what does. */
export function wordsOf(
  { source, draft }: Pick<Compared, 'source' | 'draft'>,
  edit: Edit,
): { right: string; wrong: string } {
  return {
    right: unitsOf(source).slice(edit.sourceFrom, edit.sourceTo),
    wrong: unitsOf(draft).slice(edit.draftFrom, edit.draftTo),
  };
}

/** What tells a slip from other wording that only resembles a passage: signs that can be counted, and what each weighs. */
import type { Edit } from '../align/script.ts';
import { isRepeated } from '../align/side.ts';
import { areAlike } from '../text/alike.ts';
import { cutsWord, cutWords, isInWord, wordStarts } from '../text/words.ts';
import { isProof } from '../types.ts';
import { isMember, isPair } from './edits.ts';
import { type Comparison, type Quotation, sourceWords } from './judge.ts';
import type { Evidence } from './research.ts';

/**
 * Natural logarithms of odds, fitted by logistic regression (`npm run accuracy -- fit`) to four years of news against seeded
 * errors and rounded. What each gains is written down in docs/accuracy.md.
 */
export const WEIGHTS = {
  /** Documents, in doublings, with the runs of three characters that only the draft has: wording of its own. */
  draftRuns: -0.35,
  /** Share of these runs that stand nowhere: the mark of a slip. */
  unheardOf: 1.55,
  /** Characters, up to 14; and how many are lacking to 8. */
  length: 0.22,
  short: -1.5,
  /** Documents with the words of the source, in doublings up to 32. */
  documents: 0.6,
  /** Only one of them. */
  alone: -0.55,
  /** In some of them the words are a whole clause, member or quotation. */
  whole: 0.25,
  /** The difference stands at a border at which no source pauses. */
  ragged: 0,
  /** It is the first or last thing. */
  edge: -1.25,
  /** What differs sounds or looks alike, is typed twice, or has changed places with its neighbour. */
  alike: 2,
  /** Something for something else that is not alike. */
  exchanged: -2.15,
  /** Something too many. */
  added: -0.4,
  /** More than one character; a word for a word; a word too many. */
  long: -3.25,
  words: 3.5,
  addedWord: 2.9,
  /** A word of the source is cut by the difference. */
  cut: 1.55,
  /** What is left of it belongs to a word. */
  rest: 0,
  /** What the draft has there belongs to a word. */
  word: -1.9,
  /** A whole member or clause lost or added. */
  member: 0.3,
  /** More places than one. */
  scattered: -5.75,
  /** Other wordings about as near, up to 5. */
  rivals: -0.25,
} as const;
const EVEN = -0.9;

export type Sign = keyof typeof WEIGHTS;
export type Signs = Readonly<Record<Sign, number>>;

/** Characters on both sides of a border that belong to it. */
const BORDER = 2;
const SHORT = 8;
const LONG = 14;
/** Documents of the media that a speech, a law or its official publication is as good as. */
const AS_GOOD_AS = 4;
const MOST_RIVALS = 5;
const MOST_DOCUMENTS = 31;
/** A wording that so few of its documents have as a whole clause is a part of another one. */
const WHOLE = 0.05;

/** The signs of a comparison. Counts of documents do not grow linearly: twice as many are one more. */
export function signsOf(quotation: Quotation, best: Comparison, evidence: Evidence): Signs {
  const { witnesses, draftRuns, rivals } = evidence;
  // A speech or a law stands in a corpus once, and proves its wording alone.
  const documents = Math.max(witnesses.documents, isProof(best.candidate.document.tier) ? AS_GOOD_AS : 0);
  const { edits } = best.difference;
  const words = sourceWords(best);
  const length = quotation.words.length;
  const starts = { source: wordStarts(best.source), draft: wordStarts(quotation) };
  const sides = edits.map((edit) => ({
    right: words.slice(edit.sourceFrom, edit.sourceTo),
    wrong: quotation.words.slice(edit.draftFrom, edit.draftTo),
    isEdge: edit.draftFrom === 0 || edit.draftTo === length,
    isMember: isMember(best.source, quotation, edit),
    isDoubled: isRepeated(quotation.words, edit),
    isCut: cutsWord(starts.source, edit.sourceFrom, edit.sourceTo),
    isRest: leavesWord(starts, edit),
    isWord: isInWord(starts.draft, edit.draftFrom, edit.draftTo),
  }));
  const some = (is: (side: (typeof sides)[number]) => boolean): number => (sides.some(is) ? 1 : 0);
  const isLong = ({ right, wrong, isMember }: (typeof sides)[number]) =>
    !isMember && Math.max(right.length, wrong.length) > 1;
  const isAlike = isPair(best.difference) || sides.every((side) => side.isDoubled || areAlike(side.right, side.wrong));
  return {
    draftRuns: mean(draftRuns.map(doublings)),
    unheardOf: mean(draftRuns.map((count) => (count === 0 ? 1 : 0))),
    length: Math.min(length, LONG),
    short: Math.max(0, SHORT - length),
    documents: doublings(Math.min(documents, MOST_DOCUMENTS)),
    alone: documents < 2 ? 1 : 0,
    whole: isWhole(evidence) ? 1 : 0,
    ragged: isRagged(quotation, best, evidence) ? 1 : 0,
    edge: some(({ isEdge }) => isEdge),
    alike: isAlike ? 1 : 0,
    exchanged: isAlike ? 0 : some(({ right, wrong }) => right !== '' && wrong !== ''),
    added: some(({ right, isMember, isDoubled }) => !isMember && !isDoubled && !right),
    long: isPair(best.difference) ? 0 : some(isLong),
    words: isPair(best.difference) ? 0 : some(({ right, wrong }) => right.length > 1 && wrong.length > 1),
    addedWord: some((side) => !side.right && isLong(side)),
    cut: some(({ isCut }) => isCut),
    rest: some(({ isRest }) => isRest),
    word: some(({ isWord }) => isWord),
    member: some(({ isMember }) => isMember),
    scattered: edits.length > 1 ? 1 : 0,
    rivals: Math.min(rivals, MOST_RIVALS),
  };
}

/** A loss cuts a word, and what is left of it is one or belongs to one, as in 大中小学 and 中小学: no single character stands alone. */
function leavesWord(
  { source, draft }: { readonly source: readonly boolean[]; readonly draft: readonly boolean[] },
  { sourceFrom, sourceTo, draftFrom, draftTo }: Edit,
): boolean {
  if (draftFrom < draftTo || !cutsWord(source, sourceFrom, sourceTo)) return false;
  const { from, to } = cutWords(source, sourceFrom, sourceTo);
  return isInWord(draft, draftFrom - (sourceFrom - from), draftFrom + (to - sourceTo));
}

/** Sources have the words as a whole clause, member or quotation. */
function isWhole({ witnesses: { whole, documents } }: Evidence): boolean {
  return whole > 0 && whole >= WHOLE * documents;
}

/** Something differs at a border of the quotation at which no source has punctuation: the source goes on otherwise there. */
function isRagged({ words }: Quotation, { difference }: Comparison, { witnesses }: Evidence): boolean {
  return difference.edits.some(({ draftFrom, draftTo }) => {
    const [isFirst, isLast] = [draftFrom < BORDER, words.length - draftTo < BORDER];
    return (isFirst && witnesses.opening === 0) || (isLast && witnesses.closing === 0);
  });
}

/** How likely it is that the words of the source were meant: natural logarithm of the odds, 0 is even. */
export function oddsOf(signs: Signs): number {
  return (Object.keys(WEIGHTS) as Sign[]).reduce((sum, sign) => sum + WEIGHTS[sign] * signs[sign], EVEN);
}

const doublings = (count: number): number => Math.log2(1 + count);

function mean(values: readonly number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

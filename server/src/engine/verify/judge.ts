/** Judges the candidates for one quotation: pure, synchronous, the same for every index. */
import { compare, type Difference } from '../align/difference.ts';
import { infixMatch } from '../align/infix.ts';
import type { Side } from '../align/patch.ts';
import type { Edit } from '../align/script.ts';
import { isBorderOfText, slideGaps } from '../align/slide.ts';
import type { PassageCandidate } from '../passages.ts';
import { skeletonOf } from '../text/skeleton.ts';
import { TIERS } from '../types.ts';
import { punctuationAgreement } from './punctuation.ts';

/** The words of a candidate beside the quotation. */
export interface Comparison {
  readonly candidate: PassageCandidate;
  readonly source: Side;
  readonly difference: Difference;
  /** What the difference weighs; orders the comparisons. */
  readonly effort: number;
  /** In how many places the punctuation inside agrees. */
  readonly punctuation: number;
}

/** A quotation as a part of a text. */
export interface Quotation extends Side {
  readonly words: string;
}

/** How many single-character edits may stand between a quotation and its source. */
export function editLimit(length: number): number {
  if (length < 5) return 0;
  if (length < 8) return 1;
  if (length < 16) return 2;
  return Math.min(12, Math.max(3, Math.floor(length * 0.12)));
}

/** Compares the quotation with each candidate; best first: fewest differences, then tier, then earliest date. */
export function compareCandidates(quotation: Quotation, candidates: readonly PassageCandidate[]): Comparison[] {
  return candidates.flatMap((candidate) => compareOne(quotation, candidate)).sort(byNearness);
}

function byNearness(a: Comparison, b: Comparison): number {
  return (
    a.effort - b.effort ||
    b.punctuation - a.punctuation ||
    TIERS.indexOf(a.candidate.document.tier) - TIERS.indexOf(b.candidate.document.tier) ||
    (a.candidate.document.date ?? '9').localeCompare(b.candidate.document.date ?? '9') ||
    a.candidate.document.path.localeCompare(b.candidate.document.path)
  );
}

/** Members in another order are one slip, however many characters move; a difference at a border is a little more. */
function weighed({ verdict, cost, edits }: Difference, words: string): number {
  if (verdict === 'order') return 1.5;
  return edits.reduce((sum, edit) => sum + outerCost(edit, words), cost);
}

/** What an edit costs beside for standing first or last. A character too many there is likely only where it is doubled. */
function outerCost({ sourceFrom, sourceTo, draftFrom, draftTo }: Edit, words: string): number {
  if (draftFrom !== 0 && draftTo !== words.length) return 0;
  if (sourceFrom !== sourceTo || draftTo - draftFrom !== 1) return OUTER;
  const neighbour = draftFrom === 0 ? draftTo : draftFrom - 1;
  return words[draftFrom] === words[neighbour] ? DOUBLED : OUTER + 0.05;
}

function compareOne(quotation: Quotation, candidate: PassageCandidate): Comparison[] {
  const source = { text: candidate.text, skeleton: skeletonOf(candidate.text) };
  const part = locate(quotation, source);
  if (!part) return [];
  const side = { ...source, ...part };
  const difference = compare(source.skeleton.text.slice(part.from, part.to), quotation.words);
  const edits = slideGaps(difference.edits, side, quotation);
  return [
    {
      candidate,
      source: side,
      difference: { ...difference, edits },
      effort: weighed(difference, quotation.words) + CUT * (cutsClause(side, part.from) + cutsClause(side, part.to)),
      punctuation: punctuationAgreement(side, quotation),
    },
  ];
}

/** 1 where a border lies within a clause of the text. */
export function cutsClause(source: Pick<Side, 'text' | 'skeleton'>, border: number): 0 | 1 {
  return isBorderOfText(source, border) ? 0 : 1;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Where the quotation stands in a text: word for word, else its members in another order, else with the fewest edits. */
function locate(
  { words, text, skeleton, from, to }: Quotation,
  source: Pick<Side, 'text' | 'skeleton'>,
): Part | undefined {
  const exact = source.skeleton.text.indexOf(words);
  if (exact >= 0) return { from: exact, to: exact + words.length };
  const reordered = findReordered(membersOf({ text, skeleton, from, to }), source.skeleton.text);
  if (reordered) return reordered;
  const limit = Math.max(editLimit(words.length), Math.floor(words.length * 0.34));
  const match = infixMatch(words, source.skeleton.text, limit);
  return match && match.to > match.from ? refine(words, source, match) : undefined;
}

/** The clauses and list members of a quotation, as skeletons. */
function membersOf(side: Side): string[] {
  const members: string[] = [];
  let start = side.from;
  for (let i = side.from + 1; i <= side.to; i++) {
    if (i < side.to && !isBorderOfText(side, i)) continue;
    members.push(side.skeleton.text.slice(start, i));
    start = i;
  }
  return members;
}

/** A stretch of the text made of exactly these members in any order, the first such. */
function findReordered(members: readonly string[], text: string): Part | undefined {
  if (members.length < 2 || members.some((member) => member.length < 2)) return undefined;
  const length = members.join('').length;
  const longest = members.reduce((a, b) => (b.length > a.length ? b : a));
  for (let at = text.indexOf(longest); at >= 0; at = text.indexOf(longest, at + 1)) {
    for (let from = Math.max(0, at - length + longest.length); from <= at; from++) {
      if (isMadeOf(text.slice(from, from + length), members)) return { from, to: from + length };
    }
  }
  return undefined;
}

function isMadeOf(text: string, members: readonly string[]): boolean {
  if (!text) return members.length === 0;
  return members.some((member, i) => {
    return text.startsWith(member) && isMadeOf(text.slice(member.length), members.toSpliced(i, 1));
  });
}

/** How far the borders of the nearest part may be moved. */
const REACH = 3;
/** What a border inside a clause of the source costs, in edits. */
const RAGGED = 1.1;
/** The same between sources that differ as little: people quote whole clauses. */
const CUT = 0.1;
/** What an error in the very first or last character costs beside: inside a quotation it is as likely as anywhere. */
const OUTER = 0.25;
/** A character typed twice is hardly ever anything else. */
const DOUBLED = -0.9;

/**
 * Near an error at its beginning or end, the part with the fewest edits often stops short of the words that were meant.
 * People quote whole clauses: tries the borders around, and prefers those where punctuation stands in the source.
 */
function refine(words: string, source: Pick<Side, 'text' | 'skeleton'>, match: Part): Part {
  const { length } = source.skeleton.at;
  const ragged = (i: number) => RAGGED * cutsClause(source, i);
  const isDoubled = words[0] === words[1] || words.at(-1) === words.at(-2);
  if (!ragged(match.from) && !ragged(match.to) && !isDoubled) return match;
  let best: Part = match;
  let least = Number.POSITIVE_INFINITY;
  for (const from of around(match.from)) {
    for (const to of around(match.to)) {
      if (from < 0 || to > length || to <= from) continue;
      const cost = weighed(compare(source.skeleton.text.slice(from, to), words), words) + ragged(from) + ragged(to);
      if (cost < least) [best, least] = [{ from, to }, cost];
    }
  }
  return best;
}

/** The border itself first: at equal cost it stays. */
function around(border: number): number[] {
  return Array.from({ length: 2 * REACH + 1 }, (_, k) => border + (k % 2 ? (k + 1) >> 1 : -(k >> 1)));
}

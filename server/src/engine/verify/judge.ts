/** Judges the candidates for one quotation: pure, synchronous, the same for every index. */
import { compare, type Difference } from '../align/difference.ts';
import { type InfixMatch, infixMatch } from '../align/infix.ts';
import type { Side } from '../align/patch.ts';
import type { Edit } from '../align/script.ts';
import { isBorderOfText, slideGaps } from '../align/slide.ts';
import { alignWhole, type LeftOut, type WholeAlignment, wholeDifference } from '../align/whole.ts';
import type { PassageCandidate } from '../passages.ts';
import { likelyNotesIn, notesIn, outside } from '../text/asides.ts';
import { type Skeleton, skeletonIndex, skeletonOf } from '../text/skeleton.ts';
import { type Span, TIERS } from '../types.ts';
import { isPair } from './edits.ts';
import { punctuationAgreement, settleGaps } from './punctuation.ts';
import { findReordered, membersOf } from './reordered.ts';

/** The words of a candidate beside the quotation. */
export interface Comparison {
  readonly candidate: PassageCandidate;
  readonly source: Side;
  readonly difference: Difference;
  /** What the difference weighs; orders the comparisons. */
  readonly effort: number;
  /** In how many places the punctuation inside agrees. */
  readonly punctuation: number;
  /** What the ellipses of the quotation leave out, in units from the start of the source. */
  readonly left: readonly LeftOut[];
}

/** A quotation as a part of a text. */
export interface Quotation extends Side {
  readonly words: string;
  /** Units of the words before which an ellipsis stands. */
  readonly ellipses?: ReadonlySet<number>;
}

/** How many single-character edits may stand between a quotation and its source. */
export function editLimit(length: number): number {
  if (length < 5) return 0;
  if (length < 8) return 1;
  if (length < 16) return 2;
  return Math.min(12, Math.max(3, Math.floor(length * 0.12)));
}

/** Cheaper differences are not looked at member by member: one character, or members in another order. */
const SETTLED = 1.6;
/** How much cheaper a reading member by member must be. */
const CLEARLY = 0.2;
/** In fewer characters too little is left beside a member that is lost. */
const SHORTEST_WHOLE = 8;
/** In so many characters more than one difference is to be expected. */
const LONG = 40;
const NONE: ReadonlySet<number> = new Set();
const DIGIT = /\d/;
/** UTF-16 units beside the very words in which the borders of their clauses are looked for. */
const BESIDE = 24;

/** Compares the quotation with each candidate; best first: fewest differences, then tier, then earliest date. */
export function compareCandidates(quotation: Quotation, candidates: readonly PassageCandidate[]): Comparison[] {
  return candidates.flatMap((candidate) => compareOne(quotation, candidate)).sort(byNearness);
}

/** Orders comparisons, best first. */
export function byNearness(a: Comparison, b: Comparison): number {
  return (
    a.effort - b.effort ||
    b.punctuation - a.punctuation ||
    TIERS.indexOf(a.candidate.document.tier) - TIERS.indexOf(b.candidate.document.tier) ||
    byDate(a.candidate.document.date ?? '9', b.candidate.document.date ?? '9') ||
    a.candidate.document.path.localeCompare(b.candidate.document.path)
  );
}

/** Of dates: to compare them as words of a language takes as long as all the rest. */
function byDate(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The words of the source that a quotation was compared with, folded. */
export function sourceWords({ source }: Pick<Comparison, 'source'>): string {
  return source.skeleton.text.slice(source.from, source.to);
}

/** Members in another order are one slip, however many characters move; a difference at a border is a little more. */
function weighed({ verdict, cost, edits }: Difference, words: string): number {
  if (verdict === 'order') return isPair({ verdict, edits }) ? PAIR : REORDERED;
  return edits.reduce((sum, edit) => sum + outerCost(edit, words), cost);
}

/** What an edit costs beside for standing first or last. Something too much there is likely only where it is doubled. */
function outerCost({ sourceFrom, sourceTo, draftFrom, draftTo }: Edit, words: string): number {
  if (draftFrom !== 0 && draftTo !== words.length) return 0;
  if (sourceFrom !== sourceTo) return OUTER;
  const neighbour = draftFrom === 0 ? draftTo : draftFrom - 1;
  const isDoubled = draftTo - draftFrom === 1 && words[draftFrom] === words[neighbour];
  return isDoubled ? DOUBLED : OUTSIDE;
}

function compareOne(quotation: Quotation, candidate: PassageCandidate): Comparison[] {
  const { text } = candidate;
  const stretch = stretchOf(quotation, candidate);
  const near = skeletonOf(text, outside([stretch], notesAround(quotation, text, stretch)));
  const holdsAll = candidate.score < 1 || near.text.includes(quotation.words);
  const all = { start: 0, end: text.length };
  const skeleton = holdsAll ? near : skeletonOf(text, outside([all], notesAround(quotation, text, all)));
  const source = { text, skeleton };
  const inOrder = quotation.ellipses?.size ? undefined : compareInOrder(quotation, candidate, source);
  if (inOrder && inOrder.effort <= SETTLED) return [inOrder];
  const whole = compareWhole(quotation, candidate, source);
  const best = whole && whole.effort < (inOrder?.effort ?? Number.POSITIVE_INFINITY) - CLEARLY ? whole : inOrder;
  return best ? [best] : [];
}

/** Marks of notes that reach into a stretch of the text. */
function notesAround({ words }: Quotation, text: string, { start, end }: Span): Span[] {
  const from = Math.max(0, start - BESIDE);
  const around = text.slice(from, end + BESIDE);
  const notes = DIGIT.test(words) ? notesIn(around) : likelyNotesIn(around);
  return notes.map((note) => ({ start: from + note.start, end: from + note.end }));
}

/** The part of a candidate that is compared: where the very words are known to stand, not the whole paragraph. */
function stretchOf(quotation: Quotation, { text, score, match }: PassageCandidate): Span {
  if (score < 1 || !match || quotation.ellipses?.size) return { start: 0, end: text.length };
  return { start: Math.max(0, match.start - BESIDE), end: Math.min(text.length, match.end + BESIDE) };
}

function compareInOrder(
  quotation: Quotation,
  candidate: PassageCandidate,
  source: Pick<Side, 'text' | 'skeleton'>,
): Comparison | undefined {
  const part = exactPart(quotation, candidate, source.skeleton) ?? locate(quotation, source);
  if (!part) return undefined;
  const side = { text: source.text, skeleton: source.skeleton, from: part.from, to: part.to };
  const difference = compare(source.skeleton.text.slice(part.from, part.to), quotation.words);
  const edits = difference.edits.length
    ? settleGaps(slideGaps(difference.edits, side, quotation), side, quotation)
    : [];
  return {
    candidate,
    source: side,
    difference: { ...difference, edits },
    effort: weighed(difference, quotation.words) + CUT * (cutsClause(side, part.from) + cutsClause(side, part.to)),
    punctuation: punctuationAgreement(side, quotation, edits),
    left: [],
  };
}

/** Member by member, with what ellipses leave out. */
function compareWhole(
  quotation: Quotation,
  candidate: PassageCandidate,
  source: Pick<Side, 'text' | 'skeleton'>,
): Comparison | undefined {
  const { words, ellipses = NONE } = quotation;
  if (words.length < SHORTEST_WHOLE && !ellipses.size) return undefined;
  const range = ellipses.size ? ([0, source.skeleton.at.length] as const) : around(candidate, source, words.length);
  const found = alignWhole(source, quotation, ellipses, editLimit(words.length), range);
  if (!found || !isLikely(found, quotation)) return undefined;
  const side = { ...source, from: found.from, to: found.to };
  const difference = wholeDifference(source.skeleton.text.slice(found.from, found.to), words, found);
  const outer = difference.edits.reduce((sum, edit) => sum + outerCost(edit, words), 0);
  const edits = settleGaps(slideGaps(difference.edits, side, quotation), side, quotation);
  return {
    candidate,
    source: side,
    difference: { ...difference, edits },
    effort: found.cost + outer + CUT * (cutsClause(side, found.from) + cutsClause(side, found.to)),
    punctuation: punctuationAgreement(side, quotation, edits),
    left: found.left,
  };
}

/** A short list without one of its members is another list; so is one with another slip besides. */
function isLikely({ edits }: WholeAlignment, quotation: Quotation): boolean {
  const length = quotation.words.length;
  const added = edits.find(({ kind, draftFrom, draftTo }) => kind === 'member' && draftTo > draftFrom);
  const lost = edits.some(({ kind, draftFrom, draftTo }) => kind === 'member' && draftTo === draftFrom);
  if (!added && !lost) return true;
  if (edits.length > 1 && length < LONG) return false;
  const kept = length - (added ? added.draftTo - added.draftFrom : 0);
  const members = membersOf(quotation).length - (added ? 1 : 0);
  return added ? members >= 4 || kept >= 24 : members >= 3 || kept >= 16;
}

/** Units of the text around the matching words, as far as the quotation may reach. */
function around({ text, match }: PassageCandidate, { skeleton }: Pick<Side, 'skeleton'>, length: number) {
  const { start, end } = match ?? { start: 0, end: text.length };
  const [from, to] = [skeletonIndex(skeleton, start), skeletonIndex(skeleton, end)];
  return [Math.max(0, from - length), Math.min(skeleton.at.length, to + length)] as const;
}

/** 1 where a border lies within a clause of the text. */
export function cutsClause(source: Pick<Side, 'text' | 'skeleton'>, border: number): 0 | 1 {
  return isBorderOfText(source, border) ? 0 : 1;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Where the index says that the very words stand; it compared no more than the first 400. */
function exactPart({ words }: Quotation, { match, score }: PassageCandidate, skeleton: Skeleton): Part | undefined {
  if (!match || score < 1) return undefined;
  const from = skeletonIndex(skeleton, match.start);
  return skeleton.text.startsWith(words, from) ? { from, to: from + words.length } : undefined;
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
  if (!match || match.to <= match.from) return undefined;
  return match.distance > editLimit(words.length) + BEYOND ? match : refine(words, source, match);
}

/** Slips over the limit from which on nothing will be said, wherever the borders are. */
const BEYOND = 2;
/** How far the borders of the nearest part may be moved. */
const REACH = 3;
/** What a border inside a clause of the source costs, in edits. */
const RAGGED = 1.1;
/** The same between sources that differ as little: people quote whole clauses. */
const CUT = 0.1;
/** What an error in the very first or last character costs beside: inside a quotation it is as likely as anywhere. */
const OUTER = 0.25;
/** Members in another order; two neighbouring characters, which is no more than one for another. */
const REORDERED = 1.5;
const PAIR = 0.95;
/** The same of words that the draft has beyond those of the source. */
const OUTSIDE = 0.6;
/** A character typed twice is hardly ever anything else. */
const DOUBLED = -0.9;

/**
 * Near an error at its beginning or end, the part with the fewest edits often stops short of the words that were meant.
 * People quote whole clauses: tries the borders around, and prefers those where punctuation stands in the source.
 */
function refine(words: string, source: Pick<Side, 'text' | 'skeleton'>, match: InfixMatch): Part {
  const { length } = source.skeleton.at;
  const ragged = (i: number) => RAGGED * cutsClause(source, i);
  const isDoubled = words[0] === words[1] || words.at(-1) === words.at(-2);
  if (!ragged(match.from) && !ragged(match.to) && !isDoubled) return match;
  let best: Part = match;
  let least = Number.POSITIVE_INFINITY;
  const ends = beside(match.to).map((to) => ({ to, cut: ragged(to) }));
  for (const from of beside(match.from)) {
    const cut = ragged(from);
    for (const end of ends) {
      const { to } = end;
      if (from < 0 || to > length || to <= from) continue;
      const apart = Math.abs(to - from - words.length);
      const atLeast = Math.min(Math.max(match.distance, apart) + (isDoubled ? DOUBLED : 0), apart ? Infinity : PAIR);
      if (atLeast + cut + end.cut >= least) continue;
      const cost = weighed(compare(source.skeleton.text.slice(from, to), words), words) + cut + end.cut;
      if (cost < least) [best, least] = [{ from, to }, cost];
    }
  }
  return best;
}

/** The border itself first: at equal cost it stays. */
function beside(border: number): number[] {
  return Array.from({ length: 2 * REACH + 1 }, (_, k) => border + (k % 2 ? (k + 1) >> 1 : -(k >> 1)));
}

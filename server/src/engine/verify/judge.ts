/** Judges the candidates for one quotation: pure, synchronous, the same for every index. */
import { compare, type Difference } from '../align/difference.ts';
import { infixMatch } from '../align/infix.ts';
import { type Side, unitsOf } from '../align/side.ts';
import { isParagraphBorder, slideGaps } from '../align/slide.ts';
import { alignWhole, type LeftOut, type WholeAlignment, wholeDifference } from '../align/whole.ts';
import { remembered } from '../memo.ts';
import type { PassageCandidate } from '../passages.ts';
import { likelyNotesIn, mayHoldNotes, notesIn, outside } from '../text/asides.ts';
import { type Skeleton, skeletonIndex, skeletonOf } from '../text/skeleton.ts';
import { type Span, TIERS } from '../types.ts';
import { cutsClause, outerCost, weighed } from './effort.ts';
import { punctuationAgreement, settleGaps } from './punctuation.ts';
import { type Part, refine } from './refine.ts';
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
/** What a border inside a clause costs between sources that differ as little: people quote whole clauses. */
const CUT = 0.1;
const NONE: ReadonlySet<number> = new Set();
const DIGIT = /\d/;
const MOST_SEEN = 1000;
/** UTF-16 units beside the very words in which the borders of their clauses are looked for. */
const BESIDE = 24;

/** Compares the quotation with each candidate; best first: fewest differences, then tier, then earliest date. */
export function compareCandidates(quotation: Quotation, candidates: readonly PassageCandidate[]): Comparison[] {
  const seen = createSeen(quotation);
  return candidates.flatMap((candidate) => compareOne(quotation, candidate, seen)).sort(byNearness);
}

/** What was worked out of words of sources beside one quotation: many candidates have the same ones. */
interface Seen {
  /** By the words of the source. */
  readonly differences: (words: string) => Difference;
  /** By the very text of the source, without marks of notes in it. */
  readonly agreement: Map<string, number>;
}

function createSeen({ words }: Quotation): Seen {
  return { differences: remembered((source) => compare(source, words), MOST_SEEN), agreement: new Map() };
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
  return unitsOf(source);
}

function compareOne(quotation: Quotation, candidate: PassageCandidate, seen: Seen): Comparison[] {
  const { text } = candidate;
  const stretch = stretchOf(quotation, candidate);
  const near = skeletonOf(text, outside([stretch], notesAround(quotation, text, stretch)));
  const holdsAll = candidate.score < 1 || near.text.includes(quotation.words);
  const all = { start: 0, end: text.length };
  const skeleton = holdsAll ? near : skeletonOf(text, outside([all], notesAround(quotation, text, all)));
  const source = { text, skeleton };
  const inOrder = quotation.ellipses?.size ? undefined : compareInOrder(quotation, candidate, source, seen);
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
  seen: Seen,
): Comparison | undefined {
  const nearest = exactPart(quotation, candidate, source.skeleton) ?? locate(quotation, source, seen);
  const part = nearest && withinParagraphs(nearest, source, seen);
  if (!part) return undefined;
  const side = { text: source.text, skeleton: source.skeleton, from: part.from, to: part.to };
  const difference = seen.differences(source.skeleton.text.slice(part.from, part.to));
  const edits = difference.edits.length
    ? settleGaps(slideGaps(difference.edits, side, quotation), side, quotation)
    : [];
  return {
    candidate,
    source: side,
    difference: { ...difference, edits },
    effort: weighed(difference, quotation) + CUT * (cutsClause(side, part.from) + cutsClause(side, part.to)),
    punctuation: edits.length ? punctuationAgreement(side, quotation, edits) : agreementOf(side, quotation, seen),
    left: [],
  };
}

/** Of the very words: they stand with the same marks in most of the candidates. */
function agreementOf(side: Side, quotation: Quotation, { agreement }: Seen): number {
  const { text, skeleton, from, to } = side;
  const key = text.slice(skeleton.at[from], (skeleton.at[to - 1] ?? 0) + 1);
  if (mayHoldNotes(key)) return punctuationAgreement(side, quotation, []);
  const known = agreement.get(key) ?? punctuationAgreement(side, quotation, []);
  agreement.set(key, known);
  return known;
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
  const outer = difference.edits.reduce((sum, edit) => sum + outerCost(edit, quotation), 0);
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

/** Where the index says that the very words stand; it compared no more than the first 400. */
function exactPart({ words }: Quotation, { match, score }: PassageCandidate, skeleton: Skeleton): Part | undefined {
  if (!match || score < 1) return undefined;
  const from = skeletonIndex(skeleton, match.start);
  return skeleton.text.startsWith(words, from) ? { from, to: from + words.length } : undefined;
}

/** Where the quotation stands in a text: word for word, else its members in another order, else with the fewest edits. */
function locate(
  quotation: Quotation,
  source: Pick<Side, 'text' | 'skeleton'>,
  { differences }: Seen,
): Part | undefined {
  const { words } = quotation;
  const exact = source.skeleton.text.indexOf(words);
  if (exact >= 0) return { from: exact, to: exact + words.length };
  const reordered = findReordered(membersOf(quotation), source.skeleton.text);
  if (reordered) return reordered;
  const limit = Math.max(editLimit(words.length), Math.floor(words.length * 0.34));
  const match = infixMatch(words, source.skeleton.text, limit);
  if (!match || match.to <= match.from) return undefined;
  return match.distance > editLimit(words.length) + BEYOND ? match : refine(quotation, source, match, differences);
}

/**
 * Without what stands at an end beyond the border of a paragraph and is not what the quotation has there: the last character of a title is
 * no other reading of the number of the paragraph below. What is the same on both sides of a border stays: people quote several paragraphs.
 */
function withinParagraphs(
  part: Part,
  source: Pick<Side, 'text' | 'skeleton'>,
  { differences }: Seen,
): Part | undefined {
  const { edits } = differences(source.skeleton.text.slice(part.from, part.to));
  const [first, last] = [edits[0], edits.at(-1)];
  let { from, to } = part;
  if (first?.sourceFrom === 0)
    for (let unit = part.from + 1; unit <= part.from + first.sourceTo; unit++)
      if (isParagraphBorder(source, unit)) from = unit;
  if (last && part.from + last.sourceTo === part.to)
    for (let unit = part.to - 1; unit >= part.from + last.sourceFrom; unit--)
      if (isParagraphBorder(source, unit)) to = unit;
  return from < to ? { from, to } : undefined;
}

/** Slips over the limit from which on nothing will be said, wherever the borders are. */
const BEYOND = 2;

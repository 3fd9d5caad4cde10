/** Judges the candidates for one quotation: pure, synchronous, the same for every index. */
import { compare, type Difference } from '../align/difference.ts';
import { infixMatch } from '../align/infix.ts';
import type { Side } from '../align/patch.ts';
import type { PassageCandidate } from '../passages.ts';
import { type Skeleton, skeletonOf } from '../text/skeleton.ts';
import { TIERS } from '../types.ts';
import { samePunctuation } from './punctuation.ts';

/** The words of a candidate beside the quotation. */
export interface Comparison {
  readonly candidate: PassageCandidate;
  readonly source: Side;
  readonly difference: Difference;
  /** True where the punctuation inside agrees too; meaningful for `exact` only. */
  readonly samePunctuation: boolean;
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
  const limit = Math.max(editLimit(quotation.words.length), Math.floor(quotation.words.length * 0.5));
  const found = candidates.flatMap((candidate) => compareOne(quotation, candidate, limit));
  return found.sort(
    (a, b) =>
      a.difference.cost - b.difference.cost ||
      Number(b.samePunctuation) - Number(a.samePunctuation) ||
      TIERS.indexOf(a.candidate.document.tier) - TIERS.indexOf(b.candidate.document.tier) ||
      (a.candidate.document.date ?? '9').localeCompare(b.candidate.document.date ?? '9') ||
      a.candidate.document.path.localeCompare(b.candidate.document.path),
  );
}

function compareOne(quotation: Quotation, candidate: PassageCandidate, limit: number): Comparison[] {
  const skeleton = skeletonOf(candidate.text);
  const range = locate(quotation.words, skeleton, limit);
  if (!range) return [];
  const source: Side = { text: candidate.text, skeleton, ...range };
  const difference = compare(skeleton.text.slice(range.from, range.to), quotation.words);
  return [{ candidate, source, difference, samePunctuation: samePunctuation(source, quotation) }];
}

/** Where the quotation stands in the candidate: word for word, else with the fewest edits. */
function locate(words: string, skeleton: Skeleton, limit: number): { from: number; to: number } | undefined {
  const exact = skeleton.text.indexOf(words);
  if (exact >= 0) return { from: exact, to: exact + words.length };
  const match = infixMatch(words, skeleton.text, limit);
  return match && match.to > match.from ? widen(words, skeleton, match) : undefined;
}

/**
 * An error in the first or last character of a quotation: the alignment drops it, where the source has another
 * character in its place. Takes that character in, unless a clause ends before it.
 */
function widen(words: string, skeleton: Skeleton, match: { from: number; to: number }): { from: number; to: number } {
  let { from, to } = match;
  const { at, text } = skeleton;
  const edits = compare(text.slice(from, to), words).edits;
  const last = edits.at(-1);
  const first = edits[0];
  const adjacent = (i: number) => (at[i] ?? 0) - (at[i - 1] ?? -9) === 1;
  if (last && last.draftTo === words.length && last.sourceFrom === last.sourceTo)
    for (let k = last.draftFrom; k < last.draftTo && to < at.length && adjacent(to); k++) to++;
  if (first && first.draftFrom === 0 && first.sourceFrom === first.sourceTo)
    for (let k = first.draftFrom; k < first.draftTo && from > 0 && adjacent(from); k++) from--;
  return { from, to };
}

/** What an index was asked about a claim, what follows from it, and how that is told. */
import type { Candidate } from '../../findings/build.ts';
import { spokenRef } from '../../passage-source.ts';
import { type DocumentInfo, documentKey, type PassageCandidate } from '../../passages.ts';
import { isProof, type Replacement, type Span } from '../../types.ts';
import type { Claim } from './claims.ts';

/** What the index was asked about a claim. */
export interface Evidence {
  /** Passages with the very words, best source first; all of them where `isComplete`. */
  readonly exact: readonly PassageCandidate[];
  readonly isComplete: boolean;
  /** Documents that are the one that is named. */
  readonly named: readonly DocumentInfo[];
  /** What in them is nearest to the words. */
  readonly near: readonly PassageCandidate[];
  /** The corpus has documents of the day or the year that is given. */
  readonly knowsDate: boolean;
}

export interface Ruling {
  /** Nothing proves that they are the words of the one named: they are not settled by standing in the corpus. */
  readonly verdict?: 'misattributed' | 'cannot-verify';
  readonly candidate?: Candidate;
}

/** What a claim names, where it does. */
export type Named<K extends 'speaker' | 'document' | 'date'> = NonNullable<Claim[K]>;

/** Passages of the media of which one alone may be wrong, or read wrong. */
export const WITNESSES = 2;

/** A document that proves wording, or of which nothing is known: no report of the media, and no study text. */
export function isText({ tier, known }: Pick<DocumentInfo, 'tier' | 'known'>): boolean {
  return isProof(tier) || known['tier'] === 'default';
}

/** Different documents among some passages. */
export function countDocuments(passages: readonly PassageCandidate[]): number {
  return new Set(passages.map(({ document }) => documentKey(document))).size;
}

/** `best` is cited; `passages` are all that say the same. */
export function candidateOf(
  { start, end }: Span,
  message: string,
  best: PassageCandidate,
  passages: readonly PassageCandidate[],
  { replacements, doubtful }: { readonly replacements: readonly Replacement[]; readonly doubtful: boolean },
): Candidate {
  const { tier } = best.document;
  return {
    ...{ start, end, message, replacements, doubtful },
    proof: { tier, documents: countDocuments(passages), against: 0, unverified: false, curated: false },
    change: 'fact',
    place: 'attributed',
    length: end - start,
    verdict: 'misattributed',
    source: spokenRef(best),
    cites: 'none',
  };
}

/** All that a corpus says of some words: how they stand in time, where, what is beside them, what stands in their place. */
import type { Neighbours, WordingHistory, WordingIndex, WordingSpan, WordingVariant } from '../wording.ts';
import { type Absence, absenceOf } from './absence.ts';

export interface WordingPortrait {
  readonly words: string;
  /** The days of the corpus. */
  readonly span: WordingSpan;
  readonly history: WordingHistory;
  readonly neighbours: Neighbours;
  /** Near wording, most documents first. */
  readonly variants: readonly WordingVariant[];
  /** The words have come to an end in the corpus. */
  readonly absence?: Absence;
}

/** How much of each is wanted at most. */
export interface PortraitSize {
  readonly places: number;
  readonly neighbours: number;
  readonly variants: number;
}

/** Of 2 to 400 content characters; words that never occur have a history without times. Rejects where `signal` aborts. */
export async function wordingPortrait(
  index: WordingIndex,
  words: string,
  size: PortraitSize,
  signal?: AbortSignal,
): Promise<WordingPortrait> {
  const [history] = await index.history([words], size.places, signal);
  const beside = size.neighbours > 0 ? await index.neighbours([words], size.neighbours, signal) : [];
  const [near = []] = await index.variants([words], VARIANTS, signal);
  // What some of the documents do not have, others may.
  const absence = history && !history.isSample && (await absenceOf(index, words, history, near, signal));
  return {
    words,
    span: index.span,
    history: history ?? NO_HISTORY,
    neighbours: beside[0] ?? NO_NEIGHBOURS,
    variants: near.filter(({ kind }) => kind !== 'part').slice(0, size.variants),
    ...(absence && { absence }),
  };
}

/** Near wording that is looked at for what stands in the place of the words. */
const VARIANTS = 12;
const NO_NEIGHBOURS: Neighbours = { before: [], after: [] };
const NO_HISTORY: WordingHistory = { documents: 0, times: 0, years: [], best: [], earliest: [] };

/** Rows of the list before they have their places: those of records and those of the corpus. */
import { clip } from '../text/clip.ts';
import type { CorpusSuggestion, Suggestion } from './types.ts';

const LABEL_LENGTH = 30;

/** Words as a list shows them. */
export function labelOf(words: string): string {
  return clip(words, LABEL_LENGTH);
}

export type CorpusRow = Omit<CorpusSuggestion, 'rank'> & {
  readonly probability: number;
  /** Characters behind the caret. */
  readonly added: string;
};

export interface RecordRow extends Omit<Suggestion, 'rank'> {
  readonly probability: number;
  /** Its place among the rows of records: the first one fits best. */
  readonly place: number;
  /** How sure its next clause is. */
  readonly ofClause: number;
  /** What follows the caret; empty where the row is no continuation. */
  readonly added: string;
}

export type UnplacedRow = RecordRow | CorpusRow;

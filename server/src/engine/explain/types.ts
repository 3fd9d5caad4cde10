/** What is known about the words at a place of a draft. */
import type { WordingRecord } from '../records/record.ts';
import type { QuotationReport, Span } from '../types.ts';
import type { ListedEvent, ListedTitle } from './listed.ts';

/** A record, and the one that holds now in its place. */
export interface Known {
  readonly record: WordingRecord;
  readonly successor?: WordingRecord;
  /** Those that it took the place of; absent where there is none. */
  readonly replaced?: readonly WordingRecord[];
}

/** `span` are the words of the draft that are explained (UTF-16 offsets); longest known wording first. */
export interface Explanation {
  readonly span: Span;
  readonly record?: WordingRecord;
  /** The record that holds now in its place. */
  readonly successor?: WordingRecord;
  /** Those that it took the place of. */
  readonly replaced?: readonly WordingRecord[];
  /** Labels under the caret inside of that wording, the longest first. */
  readonly labels?: readonly Known[];
  /** A document under the caret by its title in 《》. */
  readonly title?: ListedTitle;
  /** A meeting or another event under the caret. */
  readonly event?: ListedEvent;
  /** Where the caret stands in a quotation: what became of its verification. */
  readonly quotation?: QuotationReport;
}

/** What completion takes and gives. */
import type { Status } from '../records/record.ts';
import type { SourceRef, Span } from '../types.ts';
import type { ContinuationKind } from '../wording.ts';

/** How the typed prefix and the wording fit together, best first. */
export type MatchKind = 'prefix' | 'pinyin' | 'initials' | 'fuzzy' | 'continuation' | 'members';

/**
 * Words of a text in order: their concatenation is the text. `cut` is synchronous; a segmenter that works elsewhere
 * answers it from what `prepare` has fetched, and with a rougher cut where nothing was prepared.
 */
export interface Segmenter {
  /** Shown in the status item: nodejieba, Intl.Segmenter … */
  readonly name: string;
  cut(text: string): readonly string[];
  /** Fetches the words of a text (see `wordWindow` in complete/words.ts) ahead of `cut`. Never rejects. */
  prepare?(text: string): Promise<void>;
}

/**
 * One thing that may be inserted. Replacing `replace` (UTF-16 offsets in the draft) by `insert` is the whole effect;
 * `replace` contains the caret and stays on its line; `filter` starts with the text of `replace`, so that an editor
 * never filters the item out while it is being typed.
 */
export interface Suggestion {
  readonly record: string;
  readonly label: string;
  readonly insert: string;
  readonly replace: Span;
  readonly filter: string;
  readonly match: MatchKind;
  readonly status: Status;
  /** Source and date, short: 2016-04-19 网络安全和信息化工作座谈会. */
  readonly detail: string;
  /** Sortable: a smaller string is a better suggestion. */
  readonly rank: string;
  readonly successor?: string;
  readonly source?: SourceRef;
}

/** Wording of the corpus that no record holds; the same effect, places and order as those of a `Suggestion`. */
export interface CorpusSuggestion {
  readonly label: string;
  readonly insert: string;
  readonly replace: Span;
  readonly filter: string;
  readonly detail: string;
  readonly rank: string;
  readonly match: ContinuationKind;
  /** The words that are looked up for what is told of the row: where they stand, how often, since when. */
  readonly words: string;
  /** Documents that have these words; there may be more where not all places were read. */
  readonly documents: number;
  readonly isLeast: boolean;
  /** The last year in which documents have these words, where newer ones say something else in their place. */
  readonly lastYear?: number;
  /** A superseded wording in it, and the record of it: such a row comes last, its successor before it. */
  readonly status?: Status;
  readonly superseded?: string;
}

/** A row of the list that records and corpus fill together; `probability` is the measured share of such rows that are right. */
export type OfferedRow = (Suggestion | CorpusSuggestion) & { readonly probability: number };

/** How records and corpus take part. */
export const COMPLETION_SOURCES = ['packs', 'corpus', 'both'] as const;
export type CompletionSource = (typeof COMPLETION_SOURCES)[number];

export interface CompletionOptions {
  readonly source: CompletionSource;
  /** Nothing of the corpus that fewer documents say is offered. */
  readonly minDocuments: number;
  /** Folders of the corpus of which nothing is offered here (absolute paths). */
  readonly without?: readonly string[];
}

export const COMPLETION_DEFAULTS: CompletionOptions = { source: 'both', minDocuments: 2 };

export interface Offer {
  /** Best first. */
  readonly items: readonly OfferedRow[];
  readonly isCut: boolean;
  /** What is shown behind the caret unasked; the first of them at once. */
  readonly ghosts: readonly Ghost[];
  /** Whether the list is worth opening unasked. */
  readonly isWorthOpening: boolean;
}

/** Replacing `replace`, which ends at the caret, by `insert` is the whole effect; `insert` begins with what stands there. */
export interface Ghost {
  readonly insert: string;
  readonly replace: Span;
}

export interface SuggestionList {
  /** Best first, fifty at most. */
  readonly items: readonly Suggestion[];
  /** Whether there are more than are given: then other rows may come up as more is typed. */
  readonly isCut: boolean;
}

export interface Completer {
  /** Suggestions for the caret at UTF-16 `offset`; looks at no more than 200 units before it and 100 after it. */
  complete(text: string, offset: number, segmenter?: Segmenter): SuggestionList;
  /** Whether a list (that of the caret) is worth opening unasked: what follows is among its first rows at least every other time. */
  worthCompleting(text: string, offset: number, segmenter?: Segmenter, list?: SuggestionList): boolean;
}

/**
 * The port to the wording of an indexed corpus: how a text may go on, and how words stand in the documents. A remote engine may
 * implement it one day: hence asynchronous, with many questions in one call, and plain data.
 */
import type { DocumentInfo } from './document-info.ts';
import type { Span } from './types.ts';

/** A place of the corpus that has some words. */
export interface WordingPlace {
  readonly document: DocumentInfo;
  /** 1-based line of the words in the file. */
  readonly line: number;
  /** The sentence, or a part of a long one, with the words at `match`. */
  readonly text: string;
  readonly match: Span;
}

/** Names and offices: of the one who speaks in the draft (none where it is nobody known), and of others who are known. */
export interface Voices {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** What a caret asks for. */
export interface ContinuationQuery {
  /** The draft up to the caret; more than its last 2,000 UTF-16 units is not looked at. */
  readonly before: string;
  /** The day that ages are counted from (ISO, or a prefix of it); that of the newest document where it is absent. */
  readonly day?: string;
  /** How many documents at least say what is offered: 2 where it is absent. */
  readonly minDocuments?: number;
  /** Where the draft says who speaks: nothing out of direct speech of the others is offered. */
  readonly voices?: Voices;
  /** How many are wanted at most. */
  readonly limit: number;
  /** Other texts behind the caret, of which it is to be said how likely they are. */
  readonly asked?: readonly string[];
}

/**
 * `clause`: a whole clause that begins where that of the draft does. `step`: as far as the places that have the same words before
 * them agree. `letters`: a whole clause for pinyin or initials. `members`: the list behind a label.
 */
export type ContinuationKind = 'clause' | 'step' | 'letters' | 'members';

/** One way how the text may go on: the last `replaced` units of `before` give way to `insert`. */
export interface Continuation {
  readonly kind: ContinuationKind;
  readonly insert: string;
  readonly replaced: number;
  /** How many content characters before the caret belong to the clause that goes on. */
  readonly typed: number;
  /** Measured share of such offers that are right, 0 to 1. */
  readonly probability: number;
  /** Content characters before the caret that these documents have as well. */
  readonly said: number;
  /** Living documents that say it; there may be more where not all places were read. */
  readonly documents: number;
  readonly isLeast: boolean;
  /** None of the newer documents has these words; something else stands in their place there. */
  readonly isWaning: boolean;
}

export interface Continuations {
  /** Most useful first: what saves most keystrokes, counted with how likely it is. */
  readonly rows: readonly Continuation[];
  /** So many of the rows were chosen by what they save; the others are in the order in which they fit. */
  readonly first: number;
  /** How sure each text that was asked about is, judged by the documents alone; 0 where they go on otherwise. */
  readonly asked: readonly number[];
  /** Places that have the same words before them, as far as they were looked at: 0 means that nothing is known. */
  readonly places: number;
}

/** In a year; documents without a date are of none. */
export interface YearCount {
  readonly year: number;
  readonly documents: number;
  readonly times: number;
}

/** How some words stand in the corpus, punctuation aside. */
export interface WordingHistory {
  readonly documents: number;
  readonly times: number;
  /** Some of the documents with the words were counted, and there are more. */
  readonly isSample?: true;
  /** Years with the words, ascending. */
  readonly years: readonly YearCount[];
  /** The earliest and the latest dated place; of several on one day the one of the best tier. */
  readonly first?: WordingPlace;
  readonly last?: WordingPlace;
  /** Best tier first, then earliest, each from another document. */
  readonly best: readonly WordingPlace[];
  /** The dated ones, earliest first, each from another document. */
  readonly earliest: readonly WordingPlace[];
}

/** What differs: one or two characters, a member of an enumeration, or a longer part. */
export type VariantKind = 'characters' | 'member' | 'part';

/** Wording of the corpus that is nearly the same: one stretch of it is another. */
export interface WordingVariant {
  readonly kind: VariantKind;
  /** As it stands at one of its places. */
  readonly words: string;
  readonly documents: number;
  readonly times: number;
  /** As in its history. */
  readonly years: readonly YearCount[];
}

/** What often stands right before or behind some words, up to the next mark. */
export interface Neighbour {
  readonly words: string;
  readonly times: number;
  readonly documents: number;
}

export interface Neighbours {
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
}

/** Clauses that documents have in common, for lists and search. */
export interface SharedClauseQuery {
  /** Folded characters that the clause begins with; all clauses where it is empty. */
  readonly beginning: string;
  /** At least so many documents: 2 where it is absent. */
  readonly minDocuments?: number;
  readonly limit: number;
}

export interface SharedClause {
  readonly words: string;
  readonly times: number;
  readonly documents: number;
  /** Years of the first and the last dated document. */
  readonly first?: number;
  readonly last?: number;
}

/** Documents of the newest and the oldest date, for what is told of times. */
export interface WordingSpan {
  readonly first?: string;
  readonly last?: string;
}

/** What the marks around mined wording tell: 《…》 is a title, “四个……” a label; anything else may be a formulation. */
export type MinedKind = 'formulation' | 'title' | 'label';

/** Wording that recurs as formulations do: nobody has looked at it. */
export interface MinedWording {
  /** As most documents print it; titles without 《》, labels without quotation marks. */
  readonly wording: string;
  readonly kind: MinedKind;
  /** Living documents that have it, and how often. */
  readonly documents: number;
  readonly times: number;
  /** Dates of the earliest and the latest dated document (ISO, or a prefix of it). */
  readonly first?: string;
  readonly last?: string;
  /** Wordings that hardly differ from it, or that it holds, best first. */
  readonly variants: readonly string[];
  /** What it has in common with several others that end with it. */
  readonly themes: readonly string[];
}

export interface MinedQuery {
  /** Characters anywhere in the wording or a variant; pinyin or initials from its beginning. All wordings where it is empty. */
  readonly search?: string;
  /** Only wordings of this theme. */
  readonly theme?: string;
  /** `worth`: what most looks like a formulation first; `documents`: what most documents have; `newest`: what began last. */
  readonly order?: 'worth' | 'documents' | 'newest';
  /** At least so many documents: 5 where it is absent, 3 where there are few. */
  readonly minDocuments?: number;
  /** Only documents of this day or later are mined (ISO, or a prefix of it). */
  readonly since?: string;
  /** How many are passed over, and how many are wanted at most. */
  readonly from?: number;
  readonly limit: number;
}

export interface MinedTheme {
  readonly theme: string;
  /** How many of the wordings that fit the rest of the query have it. */
  readonly count: number;
}

export interface MinedPage {
  /** How many wordings fit. */
  readonly total: number;
  readonly items: readonly MinedWording[];
  /** Most frequent first. */
  readonly themes: readonly MinedTheme[];
}

export interface WordingIndex {
  readonly span: WordingSpan;
  /** The same without the documents in these folders (absolute paths): nothing of them is told or counted. */
  without(folders: readonly string[]): WordingIndex;
  continuations(query: ContinuationQuery, signal?: AbortSignal): Promise<Continuations>;
  /** For each wording of 2 to 400 content characters, in order; words that never occur have no times. `best` and `earliest` at most `places`. */
  history(wordings: readonly string[], places: number, signal?: AbortSignal): Promise<readonly WordingHistory[]>;
  /** The most frequent ones of each side, at most `limit`. */
  neighbours(wordings: readonly string[], limit: number, signal?: AbortSignal): Promise<readonly Neighbours[]>;
  /** Wording of two documents and more, most documents first, at most `limit`. */
  variants(
    wordings: readonly string[],
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly (readonly WordingVariant[])[]>;
  /** Most frequent first. */
  shared(query: SharedClauseQuery, signal?: AbortSignal): Promise<readonly SharedClause[]>;
  /**
   * Formulations mined from all documents. The first question takes seconds for each ten million characters, so does
   * the first one with another day or a smaller number of documents; those that follow take a moment. An index that cannot say leaves it out.
   */
  mined?(query: MinedQuery, signal?: AbortSignal): Promise<MinedPage>;
}

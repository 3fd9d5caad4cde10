/** The port to the passages of an indexed corpus. A remote engine may implement it one day: hence asynchronous. */
import type { DocumentInfo } from './document-info.ts';
import type { LineBreak } from './line-breaks.ts';
import type { Span } from './types.ts';
import type { WordingIndex } from './wording.ts';

export { type DocumentInfo, documentKey, firstOfEach, type Provenance } from './document-info.ts';

/** A place of the corpus that probably holds the words of a query. */
export interface PassageCandidate {
  readonly document: DocumentInfo;
  /** A piece of the document's repaired text (one or more paragraphs) that contains the whole match. */
  readonly text: string;
  /** UTF-16 offset of `text` in the repaired text of the document. */
  readonly offset: number;
  /** 1-based line of the start of `text` in the file. */
  readonly line: number;
  /** Where `text` goes on in another line of the file: see `lineAt` in line-breaks.ts. */
  readonly breaks?: readonly LineBreak[];
  /**
   * How near the words are, 0 to 1; 1 means exactly the words of the query, punctuation aside. Otherwise the better of
   * likeness by edit distance and the share of the query's seeds found there in any order.
   */
  readonly score: number;
  /** The matching words in `text`; their borders are a good guess where the words differ there. */
  readonly match?: Span;
  /** Where the words are exactly those of the query: number of documents with them, counted up to a cap (200). */
  readonly exactDocuments?: number;
}

export interface PassageQuery {
  /** Folded content characters of the words looked for (see text/skeleton.ts), 3 to 400 of them. */
  readonly text: string;
  /** How many candidates are wanted at most. */
  readonly limit: number;
  /** Only these documents are looked through; all where it is absent. */
  readonly within?: readonly DocumentInfo[];
}

/** Documents by what is known of them: a document must agree with all that is given. */
export interface DocumentQuery {
  /** The title holds one of the words of each group, punctuation aside; a number in them is not part of a longer one. */
  readonly title?: readonly (readonly string[])[];
  /** YYYY, YYYY-MM or YYYY-MM-DD: the date of the document begins with it. */
  readonly date?: string;
  /** How many documents are wanted at most. */
  readonly limit: number;
}

/** A paragraph of a document and its 1-based line in the file. */
export interface DocumentParagraph {
  readonly text: string;
  readonly line: number;
}

/** Whole documents, for what must be read as a whole: laws with their articles. */
export interface DocumentLibrary {
  /** For each title the documents of that work, whatever their version (compared by `titleKey`, see text/titles.ts). */
  titled(titles: readonly string[]): Promise<readonly (readonly DocumentInfo[])[]>;
  /**
   * For each title documents with titles that may be meant by it, best sources first, one for each work: all characters but one
   * the same, or half of the pairs of characters. Headlines of the media are no titles. An index that cannot say leaves it out.
   */
  nearlyTitled?(titles: readonly string[]): Promise<readonly (readonly DocumentInfo[])[]>;
  /** The paragraphs of each document with their lines; none for one that is not indexed any more. */
  read(documents: readonly DocumentInfo[]): Promise<readonly (readonly DocumentParagraph[])[]>;
}

/** How some words stand in the corpus. All are numbers of living documents, of those looked at (up to 200). */
export interface Witnesses {
  /** With the words, punctuation aside. */
  readonly documents: number;
  /** With punctuation, a quotation mark or the border of a paragraph before the words, behind them, or on both sides. */
  readonly opening: number;
  readonly closing: number;
  readonly whole: number;
}

/**
 * A place between two stretches of folded characters, of which one at least has three. Where there is none on one side, a clause
 * begins there, or ends, unless a length is given.
 */
export interface Slot {
  readonly before: string;
  readonly after: string;
  /** Content characters that fill it at most. */
  readonly most: number;
  /** So many content characters fill it. */
  readonly length?: number;
  /** Characters on either side that must be the same: 3 where it is absent. */
  readonly agree?: number;
  /** Documents that count for `same`. */
  readonly least: number;
}

/** What documents have in a slot. */
export interface Filling {
  /** With the marks inside of it, as one of the documents has them; empty where the stretches stand together. */
  readonly words: string;
  readonly documents: number;
  /** Characters of `before` and `after` that `least` documents share around it, or all of them where they are fewer. */
  readonly same: number;
  /** In most of the documents a mark stands before the words and behind them. */
  readonly isApart: boolean;
}

/** A character of a folded text, and others that may have been meant. */
export interface Exchange {
  readonly text: string;
  readonly place: number;
  readonly others: string;
}

/** Where a text says what no document says, and what documents say there. */
export interface UsageIndex {
  /** For each folded text the places of runs of three characters that no document has, ascending; a few of them may be missing. */
  unheard(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
  /** For each place those of the characters with which it may be heard: with others it has runs that no document has. */
  instead(places: readonly Exchange[]): Promise<readonly string[]>;
  /** For each slot what fills it, by documents, most first; of very common contexts a sample is read. */
  fillings(slots: readonly Slot[]): Promise<readonly (readonly Filling[])[]>;
}

export interface PassageIndex {
  readonly documents: number;
  readonly characters: number;
  /** Answers in the order of the queries; an empty array where nothing is near. */
  lookup(queries: readonly PassageQuery[], signal?: AbortSignal): Promise<readonly (readonly PassageCandidate[])[]>;
  /**
   * For each run of 3 to 400 content characters the number of documents that hold it word for word, punctuation aside,
   * counted up to a cap (200), or up to `most` where it is enough to know whether so many have it. 0 means that these
   * characters never stand together in the corpus, the mark of a slip of the keyboard. Removed documents do not count.
   */
  frequency(runs: readonly string[], most?: number): Promise<readonly number[]>;
  /** Documents in the order of the queries, in no order of their own. An index that cannot say leaves it out. */
  documentsBy?(queries: readonly DocumentQuery[]): Promise<readonly (readonly DocumentInfo[])[]>;
  /** Where whole documents can be read as well. */
  readonly library?: DocumentLibrary;
  /** Where the index knows how texts go on and how words stand in time. */
  readonly wording?: WordingIndex;
  /** Where the index knows what is usual. */
  readonly usage?: UsageIndex;
  /** Of an index that asks others too the part on this machine: of it alone is asked what a draft says that nobody is quoted with. */
  readonly here?: PassageIndex;
  /**
   * Of an index that may fail to answer in part: how often it has, and why the last time. It answers all the same, with what it
   * has; what it does not find may be there.
   */
  failures?(): { readonly count: number; readonly reason: string };
  /** For words of 3 to 400 content characters: who has them, and as whole clauses or inside of one. */
  witnesses(words: readonly string[]): Promise<readonly Witnesses[]>;
}

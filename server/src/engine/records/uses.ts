/** How documents use some words, as it was counted when a pack was made. */

/** Kinds of documents, in the order of the columns of uses.tsv. */
export const USE_KINDS = ['reports', 'laws', 'news'] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** Words beside others, and how many documents have both. */
export interface Beside {
  readonly words: string;
  readonly documents: number;
}

export interface Uses {
  readonly documents: number;
  /** The first and the last year. */
  readonly first: string;
  readonly last: string;
  /** Documents by kind and by year, and what stands most often right before and behind the words; absent where only a sum is kept. */
  readonly by?: {
    readonly kinds: Readonly<Record<UseKind, number>>;
    /** Ascending. */
    readonly years: readonly { readonly year: number; readonly documents: number }[];
    readonly before: readonly Beside[];
    readonly after: readonly Beside[];
  };
}

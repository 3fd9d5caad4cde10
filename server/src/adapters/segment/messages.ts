/** What the main thread and the worker with nodejieba tell each other. */

export interface JiebaFiles {
  /** Folder of the package nodejieba, with its native part. */
  readonly package: string;
  /** Folder of the dictionary that scripts/trim-jieba.mjs writes. */
  readonly dictionary: string;
}

export interface WorkerInput extends JiebaFiles {
  readonly words: readonly string[];
}

export interface CutRequest {
  readonly id: number;
  readonly text: string;
}

/** First one `ready` or `failed`, then an answer to each request. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'words'; readonly id: number; readonly words: readonly string[] };

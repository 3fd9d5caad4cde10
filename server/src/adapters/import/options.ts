/** What a caller of the importer may ask for, and what it gets. */
import type { JsonlFields, TierRule } from '../../engine/configuration.ts';
import type { CorpusDocument } from '../../engine/corpus.ts';
import type { Problem } from '../../engine/types.ts';

export type { JsonlFields, TierRule };

export interface ImportLimits {
  /** Largest text file in bytes. */
  readonly textBytes: number;
  /** Largest `.jsonl` file in bytes: it holds many documents. */
  readonly jsonlBytes: number;
  /** Largest file in bytes of a format that the worker reads. */
  readonly heavyBytes: number;
  /** Largest sum of unpacked parts of a ZIP container in bytes. */
  readonly unpackedBytes: number;
  /** Longest line of a text file in UTF-16 units. */
  readonly lineLength: number;
  /** Time for one heavy file in milliseconds. */
  readonly deadline: number;
  /** Memory of the worker for heavy files in megabytes. */
  readonly workerMegabytes: number;
}

export const DEFAULT_LIMITS: ImportLimits = {
  textBytes: 64 * 2 ** 20,
  jsonlBytes: 256 * 2 ** 20,
  heavyBytes: 64 * 2 ** 20,
  unpackedBytes: 128 * 2 ** 20,
  lineLength: 2_000_000,
  deadline: 20_000,
  workerMegabytes: 384,
};

/** Pages beyond this number are not read. */
export const MOST_PAGES = 3000;

export interface ImportOptions {
  readonly tierRules?: readonly TierRule[];
  readonly jsonlFields?: Partial<JsonlFields>;
  readonly limits?: Partial<ImportLimits>;
  /** Manifests are looked for from the file's folder up to this one (absolute path); without it only beside the file. */
  readonly root?: string;
}

export interface ImportResult {
  readonly documents: readonly CorpusDocument[];
  /** What was skipped or doubtful, each with the path. */
  readonly problems: readonly Problem[];
}

export interface ExtractedText {
  readonly text: string;
  /** 1-based page on which a line (1-based) of the text stands; `undefined` where the format has no pages, or nothing stands there. */
  readonly pageAt: (line: number) => number | undefined;
  readonly problems: readonly Problem[];
}

export interface DraftParagraphs {
  readonly paragraphs: readonly { readonly text: string; readonly page?: number }[];
  readonly problems: readonly Problem[];
}

/** Reads files one after the other and keeps what they share: manifests and the worker for heavy formats. */
export interface Importer {
  /** Reads one file (absolute path). Never throws: what cannot be read is a problem. */
  importFile(path: string): Promise<ImportResult>;
  /**
   * The text of a file with each line at the number that paragraphs of its documents have: what an editor shows in
   * place of the file. Never throws.
   */
  extractText(path: string): Promise<ExtractedText>;
  /** The paragraphs of a file that is checked as a draft, as a reader sees them. Never throws. */
  extractParagraphs(path: string): Promise<DraftParagraphs>;
  /** Ends the worker. */
  close(): Promise<void>;
}

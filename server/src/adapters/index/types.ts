/** What opening a corpus takes and gives. */
import type { PassageIndex } from '../../engine/passages.ts';
import type { Problem } from '../../engine/types.ts';
import type { ImportLimits, JsonlFields, TierRule } from '../import/index.ts';

export interface IndexProgress {
  readonly files: number;
  readonly of: number;
}

export interface CorpusOptions {
  /** Absolute paths. */
  readonly folders: readonly string[];
  /** Where the index is kept between runs; without it nothing is written. */
  readonly cacheDir?: string;
  readonly tierRules?: readonly TierRule[];
  readonly jsonlFields?: Partial<JsonlFields>;
  readonly limits?: Partial<ImportLimits>;
  /** Bytes of the index that are kept in memory at most, where it has a cache; `USUAL_MEMORY` by default. */
  readonly memory?: number;
  /** Threads that read files; two by default. */
  readonly workers?: number;
  readonly onProgress?: (progress: IndexProgress) => void;
  /**
   * Called with each index as soon as it can be used: the one from the cache before changed files are read, then every
   * new one. An index given earlier goes on answering.
   */
  readonly onIndex?: (index: PassageIndex, stats: CorpusStats) => void;
  readonly signal?: AbortSignal;
}

/** What became of the index of an earlier run. `reason` says why it could not be used. */
export type CacheOutcome =
  | { readonly state: 'off' | 'created' | 'used' }
  | { readonly state: 'updated'; readonly files: number }
  | { readonly state: 'rebuilt'; readonly reason: string };

export interface CorpusStats {
  readonly files: number;
  readonly documents: number;
  /** Content characters. */
  readonly characters: number;
  /** Files that gave nothing, or not all, with the reason. */
  readonly skipped: readonly Problem[];
  /** Time from the start of the last opening or update to its end. */
  readonly seconds: number;
  /** Bytes of the files, and of the index in memory and on disk. */
  readonly bytes: { readonly files: number; readonly index: number };
  readonly cache: CacheOutcome;
}

export interface Corpus {
  /** The newest index. */
  readonly index: PassageIndex;
  readonly stats: CorpusStats;
  /** Whether it was made of this file, among others; by absolute path. */
  holds(path: string): boolean;
  /** The newest index without this file: what is checked does not prove itself. */
  without(path: string): PassageIndex;
  /** Looks at these files and folders again (at everything without them) and takes changes over. */
  update(paths?: readonly string[]): Promise<CorpusStats>;
  /** Calls `update` when files change, until `close`. Resolves when changes are seen from then on. */
  watch(): Promise<void>;
  close(): Promise<void>;
}

/** What the main thread and the threads that build segments say to each other. */
import type { Language } from '../../engine/language/index.ts';
import type { MinedFormulation, MiningScope } from '../../engine/mine/mine.ts';
import type { Problem } from '../../engine/types.ts';
import type { ImportOptions } from '../import/index.ts';

/** Handed to a worker when it starts. */
export interface WorkerSetup {
  /** Folders of the corpus: manifests are looked for up to them. */
  readonly roots: readonly string[];
  /** In which problems are told. */
  readonly language: Language;
  readonly importing: Omit<ImportOptions, 'root'>;
  /** Where segments are written; without it they stay in memory. */
  readonly cacheDir?: string;
}

/** A segment in the folder of the cache, or in memory that threads share. */
export type SharedSegment = { readonly byteLength: number } & (
  | { readonly name: string }
  | { readonly buffer: ArrayBufferLike }
);

export type SharedLiveSegment = SharedSegment & { readonly dead: Uint8Array };

/** One segment to be built. */
export interface Job {
  readonly id: number;
  readonly paths: readonly string[];
  /** Small segments whose living documents are taken over. */
  readonly carry: readonly SharedLiveSegment[];
  /** Whether no other job will follow soon: memory that jobs share is given back. */
  readonly isLast?: boolean;
}

/** Segments to be mined, by a thread that does nothing else. */
export interface MiningJob extends MiningScope {
  readonly mine: readonly SharedLiveSegment[];
}

/** Says that nothing more will come: a thread that ends by itself keeps what V8 has compiled for the next one (code-cache.ts). */
export interface End {
  readonly end: true;
}

export type Done = SharedSegment & {
  readonly type: 'done';
  readonly id: number;
  readonly problems: readonly Problem[];
};

export type Reply = { readonly type: 'progress'; readonly files: number } | Done;

export interface Mined {
  readonly type: 'mined';
  readonly formulations: readonly MinedFormulation[];
}

/** What the worker of the server and the workers that it starts say to each other. Buffers are handed over, not shared. */
import type { Language } from '../../engine/language/index.ts';
import type { MinedFormulation, MiningScope } from '../../engine/mine/mine.ts';
import type { Problem } from '../../engine/types.ts';
import type { ImportOptions } from '../import/options.ts';

/** One segment to be built. */
export interface BuildJob {
  readonly build: readonly string[];
  /** The files to be built from, and those that tell about them. */
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
  readonly roots: readonly string[];
  readonly importing: Omit<ImportOptions, 'root'>;
  readonly language: Language;
}

export interface Built {
  readonly segment: ArrayBuffer;
  readonly problems: readonly Problem[];
}

/** Segments with which of their documents are gone. */
export interface MiningJob extends MiningScope {
  readonly mine: readonly { readonly segment: ArrayBuffer; readonly dead: Uint8Array }[];
}

export interface Mined {
  readonly formulations: readonly MinedFormulation[];
}

export type WebJob = BuildJob | MiningJob;

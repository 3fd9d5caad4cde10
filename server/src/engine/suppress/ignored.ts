/** Port: lists of ignored places, kept beside drafts. Implemented by adapters/ignore. */
import type { Problem } from '../types.ts';

/** Name of a list beside drafts. */
export const IGNORE_FILE = '.tifa-ignore.yaml';

/** What holds for a draft. */
export interface Ignored {
  /** Asked with the marks of a place (`marksOf`). */
  readonly isIgnored: (marks: readonly string[]) => boolean;
  /** Lists that cannot be read. */
  readonly problems: readonly Problem[];
}

/** A place as it was written down, so that it can be taken out again. */
export interface IgnoredPlace {
  /** Absolute path. */
  readonly file: string;
  readonly place: string;
}

export interface IgnoreFiles {
  /** For the draft or folder at an absolute path, or one that has none. Never rejects. */
  of(path: string | undefined): Promise<Ignored>;
  /** Writes a place down: nearest to the draft, in one of the folders of the workspace. Rejects with a sentence in Chinese. */
  add(path: string | undefined, roots: readonly string[], marks: readonly string[]): Promise<IgnoredPlace>;
  remove(place: IgnoredPlace): Promise<void>;
  /** Of the lists that were read: how many places they hold, and how many of these no draft has had. */
  unused(): Promise<readonly { readonly path: string; readonly places: number; readonly unused: number }[]>;
  /** Lists have changed: they are read again when next asked for. */
  forget(): void;
}

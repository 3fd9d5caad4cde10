/** What a service holds and what became of a push, as its adapter tells it and the command line shows it. */
import type { Problem } from './types.ts';

export interface ServiceState {
  /** Of the engine. */
  readonly version: string;
  readonly index: string;
  readonly files: number;
  readonly documents: number;
  readonly characters: number;
  /** Of the files, and in the cluster with all copies. */
  readonly bytes: number;
  readonly stored: number;
  readonly fragments: number;
  readonly shards: number;
  readonly replicas: number;
  readonly health: string;
  readonly nodes: number;
  /** A push has begun and not ended. */
  readonly isUnfinished: boolean;
}

export interface Pushed {
  /** Files that were read, and what of them was sent. */
  readonly files: number;
  readonly documents: number;
  readonly bytes: number;
  /** Files that the service had already as they are, and files that are no more. */
  readonly unchanged: number;
  readonly removed: number;
  readonly problems: readonly Problem[];
}

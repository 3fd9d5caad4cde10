/** Formulations of a pack as they are kept: text, of which lines are read when somebody asks. */
import type { OneOffTables } from '../index/one-off.ts';
import type { TextPool } from '../text/pool.ts';
import type { Source } from './source.ts';

/**
 * The lines of a pack as one text, each `wording TAB first year TAB last year TAB documents TAB source`; lines without a TAB hold
 * no wording.
 */
export interface FormulationLines {
  readonly path: string;
  readonly text: string;
  /** By the word that a line names it with; a date behind that word is the day of the document. */
  readonly sources: Readonly<Record<string, Source>>;
  /** What they are found by, where it was made when the program was built: of these lines alone. */
  readonly tables?: LineTables;
}

/** Lines in the order of their folded words, which are distinct. */
export interface LineTables {
  readonly folded: TextPool;
  /** Where a line begins, and in which of the files. */
  readonly starts: Uint32Array;
  /** The 1-based line of the file. */
  readonly numbers: Uint32Array;
  readonly files: Uint8Array;
  readonly oneOff: OneOffTables;
  /** Units of the longest one. */
  readonly longest: number;
}

/** Formulations of a pack as they are kept: text, of which lines are read when somebody asks. */
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
}

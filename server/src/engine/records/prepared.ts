/** What the build works out of the bundled packs once, so that no start has to. */
import type { AutomatonTables } from '../index/automaton.ts';
import type { NearTables } from '../index/near-tables.ts';
import type { KnownTitleTables } from '../titles/near.ts';
import type { FormTables } from './form-index.ts';
import type { Speaker } from './lexicon.ts';
import type { Pack } from './record.ts';

/**
 * Tables that tell what stands in a text, and lists that all records had to be read for; what is found is made when it is found. But for
 * the forms they are of all the packs together, and of no use beside others.
 */
export interface PreparedTables {
  /** Of the records of the packs, in their order, none of which shadows another. */
  readonly forms: FormTables;
  readonly speakers: readonly Speaker[];
  readonly frames: readonly string[];
  readonly events: AutomatonTables;
  readonly occasions: AutomatonTables;
  readonly titles: KnownTitleTables;
  readonly closeTitles: NearTables;
}

export interface Prepared {
  readonly packs: readonly Pack[];
  readonly tables: PreparedTables;
}

/** The shape of events after loading: what is known of meetings, visits and foundings apart from the words spoken there. */
import type { EditionEntry, EventEntry } from './entries.generated.ts';
import type { Filled, Source } from './source.ts';

/** One time that an event took place. */
export interface Edition extends Omit<Filled<EditionEntry, 'place' | 'forms'>, 'source'> {
  /** Proves day and place; what nothing proves never warns. */
  readonly source?: Source;
}

/** A day of its own within an event of several days. */
export type Part = 'opening' | 'closing';

type Lists = 'forms' | 'numbered' | 'acts' | 'beside' | 'examples' | 'allows';

/** A meeting that is held once or again and again, with its editions in order. */
export interface OfficialEvent extends Omit<Filled<EventEntry, Lists>, 'editions'> {
  readonly editions: readonly Edition[];
  /** File and 1-based line the event was read from. */
  readonly path: string;
  readonly line: number;
}

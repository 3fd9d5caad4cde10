/** The shape of events after loading: what is known of meetings, visits and foundings apart from the words spoken there. */
import type { Example, Source } from './source.ts';

/** One time that an event took place. */
export interface Edition {
  /** 2 for 第二届. */
  readonly number?: number;
  /** First and last day (YYYY, YYYY-MM or YYYY-MM-DD); without `until` it is over on the day it began. */
  readonly date?: string;
  readonly until?: string;
  /** From the wider to the narrower: [浙江, 乌镇]. */
  readonly place: readonly string[];
  /** Names of this edition alone. */
  readonly forms: readonly string[];
  /** Wording that was first spoken there. */
  readonly firsts?: readonly string[];
  /** Proves day and place; what nothing proves never warns. */
  readonly source?: Source;
}

/** A day of its own within an event of several days. */
export type Part = 'opening' | 'closing';

/** A meeting that is held once or again and again, with its editions in order. */
export interface OfficialEvent {
  readonly id: string;
  /** Usual name, without number and year. */
  readonly name: string;
  readonly forms: readonly string[];
  /** Names with a place for the number: 第{n}届世界互联网大会, 党的十九届{n}中全会. */
  readonly numbered: readonly string[];
  /** What has to be said of the name: 施行, 成立. Empty where naming the event is enough. */
  readonly acts: readonly string[];
  /** One of these must stand in the sentence: the name alone may be that of another meeting. Empty where it cannot. */
  readonly beside: readonly string[];
  /** Events with the same family have names that are mistaken for one another. */
  readonly family?: string;
  /** Between these dates all editions are listed. */
  readonly complete?: { readonly from: string; readonly until: string };
  readonly editions: readonly Edition[];
  readonly examples: readonly Example[];
  readonly allows: readonly string[];
  /** File and 1-based line the event was read from. */
  readonly path: string;
  readonly line: number;
}

/** Where wording comes from, and what records and events carry as their own tests; their fields are those of the schemas. */
import type { ExampleEntry, SourceEntry } from './entries.generated.ts';

/** A source of wording, shared by the records of a pack. Its id is `pack/id`. */
export type Source = SourceEntry;

/** A wrong sentence and what it must become: run as a test when the pack is validated. */
export type Example = ExampleEntry;

/** An entry in which the fields that may be left out have a value all the same. */
export type Filled<Entry, Field extends keyof Entry> = Omit<Entry, Field> & Required<Pick<Entry, Field>>;

/** The occasions on which the words of records were spoken. */
import { type AutomatonTables, automatonOf, automatonTables } from '../index/automaton.ts';
import { memo } from '../memo.ts';
import { once } from '../once.ts';
import { type EventSet, eventsOf, ownNames } from './events.ts';
import type { RecordSet } from './forms.ts';
import type { Source, WordingRecord } from './record.ts';
import { sourcesOf } from './sources.ts';

/** A way to name an occasion, with the sources it may mean. */
export interface Occasion {
  readonly form: string;
  readonly sources: readonly Source[];
}

/** Where a text names occasions of a set of records: each form where it stands last, with its end. */
export const occasionsOf = memo((set: RecordSet): ((text: string) => ReadonlyMap<Occasion, number>) => {
  const occasions = once(() => allOccasions(set));
  const forms = automatonOf(set.tables?.occasions ?? automatonTables(occasions().map(({ form }) => form)));
  return (text) => new Map(forms.find(text).map(({ pattern, end }) => [occasions()[pattern] as Occasion, end]));
});

export function occasionTables(set: RecordSet): AutomatonTables {
  return automatonTables(allOccasions(set).map(({ form }) => form));
}

function allOccasions(set: RecordSet): readonly Occasion[] {
  return [...buildOccasions(set.records, eventsOf(set))].map(([form, sources]) => ({ form, sources }));
}

/** Every way to name an occasion, with the sources it may mean; none for a meeting of which no words are known. */
function buildOccasions(records: readonly WordingRecord[], events: EventSet): Map<string, Source[]> {
  const occasions = new Map<string, Source[]>();
  // Meetings of which no words are known: whoever has words of another one spoken there is wrong.
  for (const event of events.all)
    for (const edition of event.editions)
      if (!edition.source && edition.number !== undefined)
        for (const { name } of ownNames(event, edition)) occasions.set(name, []);
  for (const source of sourcesOf(records, [])) {
    for (const form of [source.occasion, ...(source.occasionForms ?? [])]) {
      if (!form) continue;
      const same = occasions.get(form);
      if (same) same.push(source);
      else occasions.set(form, [source]);
    }
  }
  return occasions;
}

/** The occasions on which the words of records were spoken. */
import type { OfficialEvent } from './event.ts';
import { type EventSet, ownNames } from './events.ts';
import type { Source, WordingRecord } from './record.ts';

/** The sources of all records and events, each once. */
export function sourcesOf(records: readonly WordingRecord[], events: readonly OfficialEvent[]): Source[] {
  const cited = records.flatMap((record) => record.sources.map((citation) => citation.source));
  return [...new Set([...cited, ...events.flatMap(({ editions }) => editions.flatMap(({ source }) => source ?? []))])];
}

/** Every way to name an occasion, with the sources it may mean; none for a meeting of which no words are known. */
export function occasionsOf(records: readonly WordingRecord[], events: EventSet): Map<string, Source[]> {
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

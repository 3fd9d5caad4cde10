/** The sources that records and events rest on. */
import type { OfficialEvent } from './event.ts';
import type { Pack, Source, WordingRecord } from './record.ts';

/** The sources of all records and events, each once. */
export function sourcesOf(records: readonly WordingRecord[], events: readonly OfficialEvent[]): Source[] {
  const cited = records.flatMap((record) => record.sources.map((citation) => citation.source));
  return [...new Set([...cited, ...events.flatMap(({ editions }) => editions.flatMap(({ source }) => source ?? []))])];
}

/** The same of whole packs. */
export function sourcesIn(packs: readonly Pack[]): Source[] {
  return sourcesOf(
    packs.flatMap(({ records }) => records),
    packs.flatMap(({ events }) => events ?? []),
  );
}

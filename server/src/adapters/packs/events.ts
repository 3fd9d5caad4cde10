/** The plain data of events between their files and the engine: checked entries, with sources still by id. */
import { join } from '#path';
import { say } from '../../engine/language/index.ts';
import type { EventEntry } from '../../engine/records/entries.generated.ts';
import type { OfficialEvent } from '../../engine/records/event.ts';
import type { Problem } from '../../engine/types.ts';
import type { Item } from './items.ts';
import { type FindSource, fullId, type Nameable, sourceProblem } from './references.ts';

/** An entry with its file, relative to the pack, and its 1-based line. */
export interface PlacedEvent {
  readonly entry: EventEntry;
  readonly path: string;
  readonly line: number;
}

/** Events whose sources exist; the others become problems. */
export function eventsOf(items: readonly Item[], sources: Nameable, problems: Problem[]): PlacedEvent[] {
  return items.flatMap((item) => {
    const entry = item.data as EventEntry;
    const wrong = entry.editions.map(({ source }) =>
      source === undefined ? undefined : sourceProblem(source, sources),
    );
    const dead = wrong.findIndex((problem) => problem !== undefined);
    if (dead < 0) return [{ entry, path: item.path, line: item.line }];
    const message = say.pack.ofEntry(entry.id, wrong[dead] ?? '');
    problems.push({ path: item.path, line: item.lineOf(['editions', String(dead), 'source']), message });
    return [];
  });
}

/** Fills defaults, resolves sources and makes the path that of `dir`. */
export function eventOf(
  pack: string,
  dir: string,
  { entry, path, line }: PlacedEvent,
  find: FindSource,
): OfficialEvent {
  return {
    forms: [],
    numbered: [],
    acts: [],
    beside: [],
    examples: [],
    allows: [],
    ...entry,
    id: fullId(pack, entry.id),
    editions: entry.editions.map(({ source: id, ...edition }) => {
      const source = id === undefined ? undefined : find(id);
      return { place: [], forms: [], ...edition, ...(source && { source }) };
    }),
    path: join(dir, path),
    line,
  };
}

/** Reads the YAML files of a pack. A broken entry is a problem with file, line and reason; the others are kept. */
import { say } from '../../engine/language/index.ts';
import type { RecordEntry } from '../../engine/records/entries.generated.ts';
import type { WordList } from '../../engine/records/lexicon.ts';
import type { Source } from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';
import type { Manifest, PackData, PlacedEntry } from './data.ts';
import { eventsOf } from './events.ts';
import type { PackFiles, TextFile } from './files.ts';
import { parseFormulations } from './formulations.ts';
import { type Item, readItems, readMapping } from './items.ts';
import { patternsOf } from './patterns.ts';
import { type Nameable, sourceProblem, successorProblem } from './references.ts';
import { type SchemaName, schemaProblem } from './schema.ts';
import { titleRows } from './titles.ts';
import { parseUses } from './uses.ts';

/** Checks all entries against the schema and all references. Never throws. */
export function parsePack(files: PackFiles): PackData {
  const problems: Problem[] = [...files.problems];
  const manifest = files.manifest && readManifest(files.manifest, problems);
  const lexicon = readEntries(files.lexicon, 'lexicon', problems).map(({ data }) => data as WordList);
  const sources = readEntries(files.sources, 'source', problems).map(({ data }) => data as Source);
  const needs = manifest?.needs ?? [];
  const nameable = { ids: new Set(sources.map(({ id }) => id)), needs };
  const items = readEntries(files.records, 'record', problems);
  const events = eventsOf(readEntries(files.events, 'event', problems), nameable, problems);
  const patterns = patternsOf(readEntries(files.patterns, 'pattern', problems), nameable, problems);
  const records = withLiveReferences(items, nameable, problems);
  const formulations = files.formulations && parseFormulations(files.formulations, problems);
  const titles = titleRows(files.titles, nameable.ids, problems);
  const uses = files.uses && parseUses(files.uses, problems);
  return { manifest, lexicon, sources, events, patterns, records, formulations, titles, uses, problems };
}

function readManifest(file: TextFile, problems: Problem[]): Manifest | undefined {
  const { item, problems: syntax } = readMapping(file);
  problems.push(...syntax);
  if (syntax.length > 0) return undefined;
  const problem = item ? schemaProblem('pack', item) : { path: file.path, line: 1, message: say.pack.emptyManifest };
  if (problem) problems.push(problem);
  return item && !problem ? (item.data as Manifest) : undefined;
}

/** Entries that fit the schema and whose id is theirs alone; the rest become problems. */
function readEntries(files: readonly TextFile[], schema: SchemaName, problems: Problem[]): readonly Item[] {
  const first = new Map<string, Item>();
  for (const file of files) {
    const { items, problems: syntax } = readItems(file);
    problems.push(...syntax);
    for (const item of items) {
      const problem = schemaProblem(schema, item) ?? duplicate(item, first);
      if (problem) problems.push({ ...problem, message: `${nameOf(item)}${problem.message}` });
      else first.set(idOf(item.data), item);
    }
  }
  return [...first.values()];
}

function duplicate(item: Item, first: ReadonlyMap<string, Item>): Problem | undefined {
  const earlier = first.get(idOf(item.data));
  if (!earlier) return undefined;
  const message = say.pack.sameId(earlier.path, earlier.line);
  return { path: item.path, line: item.lineOf(['id']), message };
}

function withLiveReferences(items: readonly Item[], sources: Nameable, problems: Problem[]): PlacedEntry[] {
  const records = { ids: new Set(items.map(({ data }) => idOf(data))), needs: sources.needs };
  return items.flatMap((item) => {
    const entry = item.data as RecordEntry;
    const dead = deadReference(entry, sources, records);
    if (!dead) return [{ entry, path: item.path, line: item.line }];
    problems.push({ path: item.path, line: item.lineOf(dead.keys), message: `${nameOf(item)}${dead.message}` });
    return [];
  });
}

interface DeadReference {
  readonly keys: readonly string[];
  readonly message: string;
}

function deadReference(entry: RecordEntry, sources: Nameable, records: Nameable): DeadReference | undefined {
  for (const [i, { source }] of entry.sources.entries()) {
    const message = sourceProblem(source, sources);
    if (message) return { keys: ['sources', String(i)], message };
  }
  const change = entry.changedBy === undefined ? undefined : sourceProblem(entry.changedBy, sources);
  if (change) return { keys: ['changedBy'], message: change };
  const next = entry.successor === undefined ? undefined : successorProblem(entry.successor, records);
  return next === undefined ? undefined : { keys: ['successor'], message: next };
}

function nameOf(item: Item): string {
  const id = idOf(item.data);
  return id === '' ? '' : say.pack.entry(id);
}

function idOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '';
}

/** Loads a pack from its YAML files. A broken entry is a problem with file, line and reason; the others load. */
import type { Pack, Source, WordingRecord } from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';
import { buildRecord, type RecordEntry } from './build.ts';
import { type PackFiles, readPackFiles, type TextFile } from './files.ts';
import { type Item, readItems, readMapping } from './items.ts';
import { type SchemaName, schemaProblem } from './schema.ts';

export interface LoadedPack {
  /** Undefined where the manifest is missing or broken. */
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
}

type Manifest = Omit<Pack, 'records'>;

/** Loads the pack in a folder (the one with pack.yaml). Synchronous; never throws. */
export function loadPack(dir: string): LoadedPack {
  return loadPackFiles(readPackFiles(dir));
}

/** Like loadPack, from files already read. */
export function loadPackFiles(files: PackFiles): LoadedPack {
  const problems: Problem[] = [...files.problems];
  const manifest = files.manifest && readManifest(files.manifest, problems);
  if (!manifest) return { pack: undefined, problems };
  const sources = readSources(files.sources, problems);
  const records = readRecords(files.records, manifest.id, sources, problems);
  return { pack: { ...manifest, records }, problems };
}

function readManifest(file: TextFile, problems: Problem[]): Manifest | undefined {
  const { item, problems: syntax } = readMapping(file);
  problems.push(...syntax);
  if (syntax.length > 0) return undefined;
  const problem = item
    ? schemaProblem('pack', item)
    : { path: file.path, line: 1, message: '文件是空的：请写明提法库' };
  if (problem) problems.push(problem);
  return item && !problem ? (item.data as Manifest) : undefined;
}

function readSources(files: readonly TextFile[], problems: Problem[]): ReadonlyMap<string, Source> {
  const entries = readEntries(files, 'source', problems);
  return new Map(entries.map(({ data }) => [idOf(data), data as Source]));
}

function readRecords(
  files: readonly TextFile[],
  pack: string,
  sources: ReadonlyMap<string, Source>,
  problems: Problem[],
): WordingRecord[] {
  const items = readEntries(files, 'record', problems);
  const ids = new Set(items.map(({ data }) => idOf(data)));
  const records = items.flatMap((item): WordingRecord[] => {
    const entry = item.data as RecordEntry;
    const dead = deadReference(entry, sources, ids);
    if (!dead) return [buildRecord(entry, sources, { pack, path: item.path, line: item.line })];
    problems.push({ path: item.path, line: item.lineOf(dead.keys), message: `${nameOf(item)}${dead.message}` });
    return [];
  });
  const loaded = new Set(records.map((record) => record.id));
  return records.map((record) => withoutBrokenSuccessor(record, loaded));
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
  const message = `id 重复，${earlier.path} 第 ${earlier.line} 行已有：请改用别的 id`;
  return { path: item.path, line: item.lineOf(['id']), message };
}

function deadReference(
  entry: RecordEntry,
  sources: ReadonlyMap<string, Source>,
  ids: ReadonlySet<string>,
): { readonly keys: readonly string[]; readonly message: string } | undefined {
  const dead = entry.sources.findIndex(({ source }) => !sources.has(source));
  if (dead >= 0)
    return {
      keys: ['sources', String(dead)],
      message: `引用的出处 ${entry.sources[dead]?.source} 不存在：请在 sources/ 中补上或改正`,
    };
  if (entry.successor !== undefined && !ids.has(entry.successor))
    return { keys: ['successor'], message: `的后继 ${entry.successor} 不存在：请补上该条目或改正` };
  return undefined;
}

/** A successor that did not load is reported at its own place; here only the reference goes. */
function withoutBrokenSuccessor(record: WordingRecord, loaded: ReadonlySet<string>): WordingRecord {
  if (record.successor === undefined || loaded.has(record.successor)) return record;
  const { successor: _, ...rest } = record;
  return rest;
}

function nameOf(item: Item): string {
  const id = idOf(item.data);
  return id === '' ? '' : `条目 ${id} `;
}

function idOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '';
}

/** Makes a pack of the engine from its checked entries. */
import { join } from 'node:path';
import type { RecordEntry } from '../../engine/records/entries.generated.ts';
import { BARE_RECORD, type WordingRecord } from '../../engine/records/record.ts';
import type { LoadedPack, PackData } from './data.ts';
import { eventOf } from './events.ts';
import { patternOf } from './patterns.ts';
import { type Catalogue, type FindSource, fullId } from './references.ts';
import { documentsOf } from './titles.ts';

/** Fills defaults, resolves references, makes ids those that no other pack has and paths those of `dir`. */
export function assemblePack(dir: string, data: PackData, catalogue: Catalogue): LoadedPack {
  const problems = data.problems.map((problem) =>
    problem.path === undefined ? problem : { ...problem, path: join(dir, problem.path) },
  );
  const { manifest } = data;
  if (!manifest) return { pack: undefined, problems };
  const find: FindSource = (id) => catalogue.sources.get(fullId(manifest.id, id));
  const paths = new Map(data.records.map(({ path }) => [path, join(dir, path)]));
  const records = data.records.map(({ entry, path, line }) =>
    recordOf(entry, find, catalogue.records, { pack: manifest.id, path: paths.get(path) ?? path, line }),
  );
  const events = data.events.map((event) => eventOf(manifest.id, dir, event, find));
  const patterns = data.patterns.map((pattern) => patternOf(manifest.id, dir, pattern, find));
  const lines = data.formulations && { ...data.formulations, path: join(dir, data.formulations.path) };
  const titles = data.titles.flatMap((row) => documentsOf(manifest.id, row, find));
  const tables = { ...(lines && { formulations: lines }), ...(data.uses !== undefined && { uses: data.uses }) };
  return { pack: { ...manifest, records, events, patterns, titles, lexicon: data.lexicon, ...tables }, problems };
}

type Place = Pick<WordingRecord, 'pack' | 'path' | 'line'>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Fields that a record has as they are written, or not at all: all that have no default and name nothing. A new field of the schema is missed here. */
const AS_WRITTEN: Record<Exclude<keyof RecordEntry, Named | keyof typeof BARE_RECORD>, true> = {
  validFrom: true,
  validUntil: true,
  wrongFrom: true,
  explanation: true,
};
type Named = 'id' | 'kind' | 'wording' | 'status' | 'sources' | 'changedBy' | 'successor';
const WRITTEN = [...Object.keys(BARE_RECORD), ...Object.keys(AS_WRITTEN)] as (keyof typeof BARE_RECORD)[];

/** Field by field, all records in one form: spreading entries of ever other shapes takes thirty times as long, at every start. */
function recordOf(
  entry: RecordEntry,
  find: FindSource,
  records: ReadonlySet<string>,
  { pack, path, line }: Place,
): WordingRecord {
  const { id, kind, wording, status, successor, changedBy } = entry;
  const sources = entry.sources.flatMap(({ source: each }) => {
    const source = find(each);
    return source ? [{ source }] : [];
  });
  const change = changedBy === undefined ? undefined : find(changedBy);
  const record: Writable<WordingRecord> = {
    ...BARE_RECORD,
    id: fullId(pack, id),
    kind,
    wording,
    sources,
    status,
    pack,
    path,
    line,
  };
  for (const field of WRITTEN) if (entry[field] !== undefined) Reflect.set(record, field, entry[field]);
  // A successor that did not load is reported at its own place; here only the reference goes.
  const next = successor === undefined ? undefined : fullId(pack, successor);
  if (next !== undefined && records.has(next)) record.successor = next;
  if (change) record.changedBy = change;
  return record;
}

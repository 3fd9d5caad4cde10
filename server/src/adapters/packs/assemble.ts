/** Makes a pack of the engine from its checked entries. */
import { join } from '#path';
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

type Named = 'id' | 'kind' | 'wording' | 'status' | 'sources' | 'changedBy' | 'successor';
type Optional = 'validFrom' | 'validUntil' | 'wrongFrom' | 'explanation';
/** An entry all of whose fields are copied below: one that the schema has and nobody copies cannot be given. */
type Copied = RecordEntry & Record<Exclude<keyof RecordEntry, Named | Optional | keyof typeof BARE_RECORD>, never>;

/** Field by field: spreading entries of ever other shapes, or going through their fields, takes ten times as long, at every start. */
function recordOf(
  entry: Copied,
  find: FindSource,
  records: ReadonlySet<string>,
  { pack, path, line }: Place,
): WordingRecord {
  const { validFrom, validUntil, wrongFrom, successor, changedBy, explanation } = entry;
  const change = changedBy === undefined ? undefined : find(changedBy);
  const record: Writable<WordingRecord> = {
    id: fullId(pack, entry.id),
    kind: entry.kind,
    wording: entry.wording,
    sources: entry.sources.flatMap(({ source: id }) => {
      const source = find(id);
      return source ? [{ source }] : [];
    }),
    status: entry.status,
    scope: entry.scope ?? BARE_RECORD.scope,
    variants: entry.variants ?? BARE_RECORD.variants,
    wrong: entry.wrong ?? BARE_RECORD.wrong,
    members: entry.members ?? BARE_RECORD.members,
    complete: entry.complete ?? BARE_RECORD.complete,
    frames: entry.frames ?? BARE_RECORD.frames,
    topics: entry.topics ?? BARE_RECORD.topics,
    after: entry.after ?? BARE_RECORD.after,
    dated: entry.dated ?? BARE_RECORD.dated,
    historical: entry.historical ?? BARE_RECORD.historical,
    examples: entry.examples ?? BARE_RECORD.examples,
    allows: entry.allows ?? BARE_RECORD.allows,
    unverified: entry.unverified ?? BARE_RECORD.unverified,
    check: entry.check ?? BARE_RECORD.check,
    pack,
    path,
    line,
  };
  if (validFrom !== undefined) record.validFrom = validFrom;
  if (validUntil !== undefined) record.validUntil = validUntil;
  if (wrongFrom !== undefined) record.wrongFrom = wrongFrom;
  // A successor that did not load is reported at its own place; here only the reference goes.
  const next = successor === undefined ? undefined : fullId(pack, successor);
  if (next !== undefined && records.has(next)) record.successor = next;
  if (change) record.changedBy = change;
  if (explanation !== undefined) record.explanation = explanation;
  return record;
}

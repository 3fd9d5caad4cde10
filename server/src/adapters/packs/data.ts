/** The plain data of a pack between its files and the engine: checked entries, with references still by id. */
import { join } from 'node:path';
import type { WordList } from '../../engine/records/lexicon.ts';
import type {
  Citation,
  Example,
  Pack,
  RecordKind,
  Source,
  Status,
  WordingRecord,
} from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';
import { eventOf, type PlacedEvent } from './events.ts';
import { type PlacedPattern, patternOf } from './patterns.ts';

/** An entry of records/**, as the schema admits it. */
export interface RecordEntry {
  readonly id: string;
  readonly kind: RecordKind;
  readonly wording: string;
  readonly sources: readonly { readonly source: string }[];
  readonly status: Status;
  readonly scope?: string;
  readonly validFrom?: string;
  readonly wrongFrom?: string;
  readonly validUntil?: string;
  readonly successor?: string;
  readonly changedBy?: string;
  readonly variants?: readonly string[];
  readonly wrong?: readonly string[];
  readonly members?: readonly string[];
  readonly complete?: boolean;
  readonly frames?: readonly string[];
  readonly topics?: readonly string[];
  readonly after?: readonly string[];
  readonly dated?: boolean;
  readonly historical?: readonly string[];
  readonly explanation?: string;
  readonly examples?: readonly Example[];
  readonly allows?: readonly string[];
  readonly unverified?: boolean;
  readonly check?: 'near' | 'exact' | 'off';
}

/** An entry with its file, relative to the pack, and its 1-based line. */
export interface PlacedEntry {
  readonly entry: RecordEntry;
  readonly path: string;
  readonly line: number;
}

export type Manifest = Omit<Pack, 'records' | 'events' | 'patterns' | 'lexicon'>;

/** What is kept on disk of a compiled pack: paths are relative to its folder, so that it may be moved. */
export interface PackData {
  /** Undefined where pack.yaml is missing or broken. */
  readonly manifest: Manifest | undefined;
  readonly lexicon: readonly WordList[];
  readonly sources: readonly Source[];
  readonly events: readonly PlacedEvent[];
  readonly patterns: readonly PlacedPattern[];
  readonly records: readonly PlacedEntry[];
  readonly problems: readonly Problem[];
}

export interface LoadedPack {
  /** Undefined where the manifest is missing or broken. */
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
}

/** Fills defaults, resolves references and makes paths those of `dir`. */
export function assemblePack(dir: string, data: PackData): LoadedPack {
  const problems = data.problems.map((problem) =>
    problem.path === undefined ? problem : { ...problem, path: join(dir, problem.path) },
  );
  const { manifest } = data;
  if (!manifest) return { pack: undefined, problems };
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const ids = new Set(data.records.map(({ entry }) => entry.id));
  const paths = new Map(data.records.map(({ path }) => [path, join(dir, path)]));
  const records = data.records.map(({ entry, path, line }) =>
    recordOf(entry, sources, ids, { pack: manifest.id, path: paths.get(path) ?? path, line }),
  );
  const events = data.events.map((event) => eventOf(dir, event, sources));
  const patterns = data.patterns.map((pattern) => patternOf(dir, pattern, sources));
  return { pack: { ...manifest, records, events, patterns, lexicon: data.lexicon }, problems };
}

type Place = Pick<WordingRecord, 'pack' | 'path' | 'line'>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Field by field: spreading entries of ever other shapes takes thirty times as long, at every start. */
function recordOf(
  entry: RecordEntry,
  sources: ReadonlyMap<string, Source>,
  ids: ReadonlySet<string>,
  { pack, path, line }: Place,
): WordingRecord {
  const { validFrom, validUntil, wrongFrom, successor, changedBy, explanation } = entry;
  const change = changedBy === undefined ? undefined : sources.get(changedBy);
  const record: Writable<WordingRecord> = {
    id: entry.id,
    kind: entry.kind,
    wording: entry.wording,
    sources: entry.sources.flatMap((citation) => resolveCitation(citation, sources)),
    status: entry.status,
    scope: entry.scope ?? 'national',
    variants: entry.variants ?? [],
    wrong: entry.wrong ?? [],
    members: entry.members ?? [],
    complete: entry.complete ?? true,
    frames: entry.frames ?? [],
    topics: entry.topics ?? [],
    after: entry.after ?? [],
    dated: entry.dated ?? false,
    historical: entry.historical ?? [],
    examples: entry.examples ?? [],
    allows: entry.allows ?? [],
    unverified: entry.unverified ?? false,
    check: entry.check ?? 'near',
    pack,
    path,
    line,
  };
  if (validFrom !== undefined) record.validFrom = validFrom;
  if (validUntil !== undefined) record.validUntil = validUntil;
  if (wrongFrom !== undefined) record.wrongFrom = wrongFrom;
  // A successor that did not load is reported at its own place; here only the reference goes.
  if (successor !== undefined && ids.has(successor)) record.successor = successor;
  if (change) record.changedBy = change;
  if (explanation !== undefined) record.explanation = explanation;
  return record;
}

function resolveCitation(entry: RecordEntry['sources'][number], sources: ReadonlyMap<string, Source>): Citation[] {
  const source = sources.get(entry.source);
  if (!source) return [];
  return [{ source }];
}

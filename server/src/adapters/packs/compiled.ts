/**
 * The bundled packs as the build leaves them: one file with all that a start needs of them, tables to find wording by among it. It is
 * mapped, not read: texts are made when they are asked for. A pack of a writer never has such a form, so it cannot say one thing and mean
 * another.
 */
import { readFileSync } from '#files';
import { keep } from '#kept';
import { join } from '#path';
import { firstIndexThat } from '../../engine/first-that.ts';
import { once } from '../../engine/once.ts';
import { preparedTables } from '../../engine/prepare.ts';
import type { FormulationLines, LineTables } from '../../engine/records/formulation-lines.ts';
import { lineTables } from '../../engine/records/formulations.ts';
import type { Prepared, PreparedTables } from '../../engine/records/prepared.ts';
import type { Pack, Source } from '../../engine/records/record.ts';
import { orderAt, poolOf, sizeOf, type TextPool, textAt } from '../../engine/text/pool.ts';
import type { Problem } from '../../engine/types.ts';
import { readBinary, writeBinary } from './binary.ts';
import { compiledRecords, type RecordColumns, recordColumns } from './compiled-records.ts';
import type { Manifest, PackData } from './data.ts';
import { eventOf } from './events.ts';
import { linkPacks, type Named, type ReadPack } from './link.ts';
import { packed, unpacked } from './packed.ts';
import { patternOf } from './patterns.ts';
import { type FindSource, fullId } from './references.ts';
import { shadowedEntries } from './shadowed.ts';
import { documentsOf } from './titles.ts';

/** Raise it when anything of the form changes. */
const VERSION = 18;
const FILE = 'packs.compiled';
/** The same as a package brings it. */
export const PACKED_FILE = 'packs.packed';

/** Parts of a pack that are read whole, each a text in JSON (uses and lines of formulations: as they are). */
const PARTS = ['lexicon', 'events', 'patterns', 'titles', 'uses', 'lines'] as const;
type Part = (typeof PARTS)[number];

interface CompiledPack {
  /** The name of its folder. */
  readonly folder: string;
  /** Of the files that it was made of, which a package need not hold. */
  readonly hash: string;
  readonly manifest: Manifest;
  /** The rows of its first record and of the first one that is of another. */
  readonly from: number;
  readonly to: number;
  /** Without its lines, which are a part. */
  readonly formulations?: Omit<FormulationLines, 'text' | 'tables'>;
  readonly lineTables?: LineTables;
  readonly parts: TextPool;
  /** `uses` and `lines` may be absent. */
  readonly has: readonly Part[];
}

interface Compiled {
  readonly packs: readonly CompiledPack[];
  /** Ids in order, and sources as JSON. */
  readonly sourceIds: TextPool;
  readonly sources: TextPool;
  readonly records: RecordColumns;
  readonly tables: PreparedTables;
}

/** A pack as it was read, with the name of its folder and the hash of its files. */
export interface NamedPack extends ReadPack {
  readonly folder: string;
  readonly hash: string;
}

/**
 * Writes the compiled form of the packs of a folder into it; where a pack has problems, these are told and nothing is written. Where
 * `compressed` tells how large bytes are in an archive, it writes them packed as well.
 */
export function compilePacks(
  corpus: string,
  read: readonly NamedPack[],
  write: (path: string, bytes: Uint8Array) => void,
  compressed?: (bytes: Uint8Array) => number,
): readonly Problem[] {
  const linked = linkPacks(read);
  const problems = linked.flatMap((each) => each.problems);
  const packs = linked.flatMap(({ pack }) => pack ?? []);
  problems.push(...shadowedEntries(packs));
  if (problems.length > 0) return problems;
  const records = packs.flatMap((pack) => pack.records);
  const sources = read
    .flatMap(({ data: { manifest, sources: own } }) =>
      own.map((source) => ({ ...source, id: fullId(manifest?.id ?? '', source.id) })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const numbers = new Map(sources.map(({ id }, number) => [id, number]));
  const dirs = new Map(read.map(({ dir, data: { manifest } }) => [manifest?.id, dir]));
  const counts = packs.map((pack) => pack.records.length);
  const from = (i: number): number => counts.slice(0, i).reduce((sum, count) => sum + count, 0);
  const compiled: Compiled = {
    packs: read.map((each, i) => compiledPack(each, from(i), from(i + 1))),
    sourceIds: poolOf(sources.map(({ id }) => id)),
    sources: poolOf(sources.map((source) => JSON.stringify(source))),
    records: recordColumns(
      records,
      ({ id }) => numbers.get(id) ?? 0,
      ({ pack, path }) => path.slice((dirs.get(pack)?.length ?? 0) + 1),
    ),
    tables: preparedTables(packs),
  };
  write(join(corpus, FILE), writeBinary(compiled, VERSION));
  if (!compressed) return [];
  // What is made of lines is made again when it is unpacked: a tenth of the whole.
  const bare = { ...compiled, packs: compiled.packs.map(({ lineTables: _, ...pack }) => pack) };
  write(join(corpus, PACKED_FILE), packed(writeBinary(bare, VERSION), compressed));
  return [];
}

function compiledPack({ hash, folder, data }: NamedPack, from: number, to: number): CompiledPack {
  const { manifest, formulations } = data;
  if (!manifest) throw new Error(`${folder} has no manifest`);
  const texts: Readonly<Record<Part, string | undefined>> = {
    lexicon: JSON.stringify(data.lexicon),
    events: JSON.stringify(data.events),
    patterns: JSON.stringify(data.patterns),
    titles: JSON.stringify(data.titles),
    uses: data.uses,
    lines: formulations?.text,
  };
  const { path = '', sources = {} } = formulations ?? {};
  return {
    folder,
    hash,
    manifest,
    from,
    to,
    ...(formulations && { formulations: { path, sources }, lineTables: lineTables([formulations]) }),
    parts: poolOf(PARTS.map((part) => texts[part] ?? '')),
    has: PARTS.filter((part) => texts[part] !== undefined),
  };
}

export interface OpenedPacks {
  readonly packs: readonly Pack[];
  readonly prepared: Prepared;
  /** What other packs may name. */
  readonly named: () => readonly Named[];
  /** By id: SHA-256 of the files of a pack. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** The compiled packs of a folder; undefined where there are none of this version. */
export function openCompiled(corpus: string): OpenedPacks | undefined {
  const compiled = compiledOf(readFrom(join(corpus, FILE))) ?? unpackedIn(corpus);
  if (!compiled) return undefined;
  const { sources, sourceIds, records, tables } = compiled;
  const made: Source[] = [];
  const sourceAt = (number: number): Source => {
    made[number] ??= JSON.parse(textAt(sources, number)) as Source;
    return made[number];
  };
  const find: FindSource = (id) => {
    const number = firstIndexThat(sizeOf(sourceIds), (each) => orderAt(sourceIds, each, id) >= 0);
    return textAt(sourceIds, number) === id ? sourceAt(number) : undefined;
  };
  const packs = compiled.packs.map((pack) => openPack(pack, join(corpus, pack.folder), records, sourceAt, find));
  const { packs: written } = compiled;
  return {
    packs,
    prepared: { packs, tables },
    hashes: new Map(written.map(({ manifest, hash }) => [manifest.id, hash])),
    named: () =>
      written.map(({ manifest }, i) => ({
        manifest,
        sources: Array.from({ length: sizeOf(sourceIds) }, (_, number) => number)
          .filter((number) => textAt(sourceIds, number).startsWith(`${manifest.id}/`))
          .map(sourceAt),
        records: (packs[i]?.records ?? []).map(({ id }) => ({ entry: { id } })),
      })),
  };
}

function compiledOf(bytes: Uint8Array<ArrayBuffer> | undefined): Compiled | undefined {
  return bytes && (readBinary(bytes, VERSION) as Compiled | undefined);
}

/** Unpacked by the first start, beside what the package brought; by each where nothing can be written there. */
function unpackedIn(corpus: string): Compiled | undefined {
  const packed = readFrom(join(corpus, PACKED_FILE));
  const bare = compiledOf(packed && unpacked(packed));
  if (!bare) return undefined;
  const compiled = { ...bare, packs: bare.packs.map(withLines) };
  keep(join(corpus, FILE), writeBinary(compiled, VERSION));
  return compiled;
}

function withLines(pack: CompiledPack): CompiledPack {
  const text = textAt(pack.parts, PARTS.indexOf('lines'));
  return pack.formulations ? { ...pack, lineTables: lineTables([{ text }]) } : pack;
}

function readFrom(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function openPack(
  { manifest, from, to, parts, has, formulations, lineTables: tables }: CompiledPack,
  dir: string,
  columns: RecordColumns,
  sourceAt: (number: number) => Source,
  findFull: FindSource,
): Pack {
  const { id } = manifest;
  const text = (part: Part): string => textAt(parts, PARTS.indexOf(part));
  const find: FindSource = (named) => findFull(fullId(id, named));
  const read = <K extends 'lexicon' | 'events' | 'patterns' | 'titles'>(part: K) =>
    JSON.parse(text(part)) as PackData[K];
  return lazily<Pack>(manifest, {
    records: () => compiledRecords({ pack: id, dir, columns, sourceAt }, from, to),
    lexicon: () => read('lexicon'),
    events: () => read('events').map((event) => eventOf(id, dir, event, find)),
    patterns: () => read('patterns').map((pattern) => patternOf(id, dir, pattern, find)),
    titles: () => read('titles').flatMap((row) => documentsOf(id, row, find)),
    ...(has.includes('uses') && { uses: () => text('uses') }),
    ...(formulations &&
      tables && {
        formulations: () =>
          lazily<FormulationLines>(
            { path: join(dir, formulations.path), sources: formulations.sources, tables },
            {
              text: () => text('lines'),
            },
          ),
      }),
  });
}

/** An object some of whose fields are made when they are asked for. */
function lazily<T extends object>(known: Partial<T>, made: { readonly [Field in keyof T]?: () => T[Field] }): T {
  const object = { ...known };
  for (const [field, make] of Object.entries(made) as [string, () => unknown][])
    Object.defineProperty(object, field, { enumerable: true, get: once(make) });
  return object as T;
}

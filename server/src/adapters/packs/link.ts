/** Puts packs together that were read apart: what one names of another is found, or told as missing. */
import { say } from '../../engine/language/index.ts';
import type { Source } from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';
import { assemblePack } from './assemble.ts';
import type { LoadedPack, PackData, PlacedEntry } from './data.ts';
import type { PlacedEvent } from './events.ts';
import { MANIFEST } from './files.ts';
import type { PlacedPattern } from './patterns.ts';
import { type Catalogue, fullId, isForeign, packOf } from './references.ts';

/** A pack as it was read from its folder. */
export interface ReadPack {
  readonly dir: string;
  readonly data: PackData;
}

/** What others may name of a pack. */
export type Named = Pick<PackData, 'manifest' | 'sources'> & {
  readonly records: readonly { readonly entry: Pick<PlacedEntry['entry'], 'id'> }[];
};

/**
 * The packs in the order given. Entries that name what is not there are left out, each told in the problems of its pack. `linked` are
 * packs before them that were put together already.
 */
export function linkPacks(read: readonly ReadPack[], linked: readonly Named[] = []): readonly LoadedPack[] {
  const all = [...linked, ...read.map(({ data }) => data)];
  const catalogue = catalogueOf(all);
  const needs = new Map(all.map(({ manifest }) => [manifest?.id ?? '', manifest?.needs ?? []]));
  return read.map(({ dir, data }) => assemblePack(dir, withoutDead(withCircle(data, needs), catalogue), catalogue));
}

type Needs = ReadonlyMap<string, readonly string[]>;

/** Told once a circle, by the pack whose id comes first; what is in it is loaded all the same. */
function withCircle(data: PackData, needs: Needs): PackData {
  const id = data.manifest?.id;
  const circle = id === undefined ? undefined : wayBack(id, id, needs, []);
  if (!circle || circle.some((other) => id !== undefined && other < id)) return data;
  const problem = { path: MANIFEST, line: 1, message: say.pack.needCircle([...circle, circle[0]].join(' → ')) };
  return { ...data, problems: [...data.problems, problem] };
}

/** From `at` over needs to `id`. */
function wayBack(id: string, at: string, needs: Needs, trail: readonly string[]): readonly string[] | undefined {
  if (trail.includes(at)) return undefined;
  const here = [...trail, at];
  const next = needs.get(at) ?? [];
  if (next.includes(id)) return here;
  for (const each of next) {
    const way = wayBack(id, each, needs, here);
    if (way) return way;
  }
  return undefined;
}

/** With sources as all packs name them: whoever links it twice has the same ones. */
export function withFullIds(data: PackData): PackData {
  const id = data.manifest?.id ?? '';
  return { ...data, sources: data.sources.map((source) => ({ ...source, id: fullId(id, source.id) })) };
}

/** Of two packs with one id the first counts. */
function catalogueOf(all: readonly Named[]): Catalogue {
  const packs = new Set<string>();
  const sources = new Map<string, Source>();
  const records = new Set<string>();
  for (const { manifest, sources: own, records: entries } of all) {
    if (!manifest) continue;
    packs.add(manifest.id);
    for (const source of own) {
      const id = fullId(manifest.id, source.id);
      if (!sources.has(id)) sources.set(id, source.id === id ? source : { ...source, id }); // rules ask whether it is the same
    }
    for (const { entry } of entries) records.add(fullId(manifest.id, entry.id));
  }
  return { packs, sources, records };
}

function withoutDead(data: PackData, catalogue: Catalogue): PackData {
  const needs = data.manifest?.needs ?? [];
  if (needs.length === 0) return data;
  const problems: Problem[] = [];
  const lost = new Map(needs.filter((need) => !catalogue.packs.has(need)).map((need) => [need, 0]));
  const lives = (placed: PlacedEntry | PlacedEvent | PlacedPattern): boolean => {
    const dead = deadName(placed, catalogue);
    if (!dead) return true;
    const { entry, path, line } = placed;
    const unread = lost.get(packOf(dead.id));
    if (unread !== undefined) lost.set(packOf(dead.id), unread + 1);
    else problems.push({ path, line, message: say.pack.ofEntry(entry.id, dead.message) });
    return false;
  };
  const [records, events, patterns] = [
    data.records.filter(lives),
    data.events.filter(lives),
    data.patterns.filter(lives),
  ];
  for (const [need, count] of lost)
    problems.push({ path: MANIFEST, line: 1, message: say.pack.missingNeed(need, count) });
  return { ...data, records, events, patterns, problems: [...data.problems, ...problems] };
}

interface DeadName {
  readonly id: string;
  readonly message: string;
}

function deadName({ entry }: PlacedEntry | PlacedEvent | PlacedPattern, known: Catalogue): DeadName | undefined {
  const source = namedSources(entry).find((id) => isForeign(id) && !known.sources.has(id));
  if (source !== undefined) return { id: source, message: say.pack.deadSource(source) };
  const successor = 'successor' in entry ? entry.successor : undefined;
  if (successor === undefined || !isForeign(successor) || known.records.has(successor)) return undefined;
  return { id: successor, message: say.pack.noSuccessor(successor) };
}

function namedSources(entry: PlacedEntry['entry'] | PlacedEvent['entry'] | PlacedPattern['entry']): readonly string[] {
  if ('sources' in entry)
    return [...entry.sources.map(({ source }) => source), ...(entry.changedBy === undefined ? [] : [entry.changedBy])];
  if ('editions' in entry) return entry.editions.flatMap(({ source }) => source ?? []);
  return entry.source === undefined ? [] : [entry.source];
}

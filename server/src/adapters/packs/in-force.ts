/** The packs that are used: those that come with the program, but for those that are switched off, and the writer's own. */
import { say } from '../../engine/language/index.ts';
import type { WordList } from '../../engine/records/lexicon.ts';
import type { Prepared } from '../../engine/records/prepared.ts';
import type { Pack } from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';
import { openCompiled } from './compiled.ts';
import type { LoadedPack } from './data.ts';
import { linkPacks, type Named, type ReadPack, withFullIds } from './link.ts';
import { bundledPackDirs, openPacks, readPack } from './open.ts';
import { notesOf, settleSameWording } from './same-wording.ts';
import { shadowedEntries } from './shadowed.ts';

export interface PackFolders {
  /** The folder that holds those that come with the program. */
  readonly bundled: string;
  /** With a pack.yaml each. */
  readonly own: readonly string[];
}

export interface PacksInForce {
  /** Bundled ones first. */
  readonly packs: readonly Pack[];
  /** Words around wording that packs list that are switched off: sentences are understood all the same. */
  readonly lexicon: readonly WordList[];
  /** What the build made of the bundled ones. */
  readonly prepared?: Prepared;
  readonly problems: readonly Problem[];
  /** Records that others stand in the place of, as is right. */
  readonly notes: readonly Problem[];
}

/**
 * `isOff` says of the id of a bundled pack whether it is switched off: others may go on to name its sources, none of its own entries is
 * used, and nothing is told of it. Never rejects.
 */
export async function openPacksInForce(
  { bundled, own }: PackFolders,
  isOff: (id: string) => boolean,
): Promise<PacksInForce> {
  const { compiled, loaded } = await openAll(bundled, own);
  const off = loaded.filter(({ pack }) => pack && !pack.isOwn && isOff(pack.id));
  const used = loaded.filter((each) => !off.includes(each));
  const all = used.flatMap(({ pack }) => pack ?? []);
  const settled = settleSameWording(all);
  const shadowed = compiled && own.length === 0 ? [] : shadowedEntries(all); // the build has looked
  return {
    packs: settled.packs,
    lexicon: off.flatMap(({ pack }) => pack?.lexicon ?? []),
    ...(compiled && { prepared: compiled.prepared }),
    problems: [...used.flatMap(({ problems }) => problems), ...shadowed, ...settled.problems],
    notes: notesOf(settled),
  };
}

async function openAll(corpus: string, own: readonly string[]) {
  const compiled = openCompiled(corpus);
  if (!compiled) {
    const bundled = bundledPackDirs(corpus);
    const read = await openPacks([...bundled, ...own]);
    const loaded = read.map((each, i) => (i < bundled.length ? each : asOwn(each)));
    const missing = { pack: undefined, problems: [{ path: corpus, message: say.pack.noneBundled }] };
    return { compiled, loaded: bundled.length === 0 ? [missing, ...loaded] : loaded };
  }
  const added = await openPacks(own, compiled);
  return { compiled, loaded: [...compiled.packs.map((pack) => ({ pack, problems: [] })), ...added.map(asOwn)] };
}

/** Packs beside which another one is validated. */
export interface Beside {
  readonly packs: readonly Pack[];
  readonly named: readonly Named[];
}

/** Those that come with the program, whether any of them is switched off or not. */
export async function bundledBeside(corpus: string): Promise<Beside> {
  const compiled = openCompiled(corpus);
  if (compiled) return { packs: compiled.packs, named: compiled.named() };
  return besideOf(await Promise.all(bundledPackDirs(corpus).map(readPack)));
}

export function besideOf(read: readonly ReadPack[]): Beside {
  const full = read.map(({ dir, data }) => ({ dir, data: withFullIds(data) }));
  return { packs: linkPacks(full).flatMap(({ pack }) => pack ?? []), named: full.map(({ data }) => data) };
}

function asOwn({ pack, problems }: LoadedPack): LoadedPack {
  return { pack: pack && { ...pack, isOwn: true }, problems };
}

/** Opens packs: bundled ones from their compiled form where there is one; YAML and schema code load only when needed. */
import { existsSync, readdirSync } from '#files';
import { join } from '#path';
import type { LoadedPack } from './data.ts';
import { MANIFEST, readPackFiles } from './files.ts';
import { linkPacks, type Named, type ReadPack } from './link.ts';

/** Packs that were put together before. */
export interface Linked {
  readonly packs: readonly { readonly id: string }[];
  readonly named: () => readonly Named[];
}

/** Loads the packs in the folders (those with a pack.yaml), which may name things of one another and of `linked`. Never rejects. */
export async function openPacks(dirs: readonly string[], linked?: Linked): Promise<readonly LoadedPack[]> {
  if (dirs.length === 0) return [];
  const read = await Promise.all(dirs.map(readPack));
  const ids = new Set(linked?.packs.map(({ id }) => id));
  // All that others hold is read for those alone that may name something of it.
  const names = read.some(({ data: { manifest } }) => manifest && (manifest.needs?.length || ids.has(manifest.id)));
  return linkPacks(read, names ? linked?.named() : []);
}

/** Reads a pack that is to be put together with others. */
export async function readPack(dir: string): Promise<ReadPack> {
  const { parsePack } = await import('./parse.ts');
  return { dir, data: parsePack(readPackFiles(dir)) };
}

/** True for a folder that holds a pack. */
export function isPack(dir: string): boolean {
  return existsSync(join(dir, MANIFEST));
}

/** The packs that come with the program: the folders with a pack.yaml in `corpus`, in order of their names. */
export function bundledPackDirs(corpus: string): readonly string[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus)
    .sort()
    .map((name) => join(corpus, name))
    .filter(isPack);
}

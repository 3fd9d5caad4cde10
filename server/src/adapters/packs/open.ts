/** Opens packs: bundled ones from their compiled form where there is one; YAML and schema code load only when needed. */
import { existsSync, readdirSync } from '#files';
import { join } from '#path';
import type { LoadedPack } from './data.ts';
import { MANIFEST, readPackFiles } from './files.ts';
import { linkPacks, type Named, type ReadPack } from './link.ts';

/** Loads the packs in the folders (those with a pack.yaml), which may name things of one another and of `linked`. Never rejects. */
export async function openPacks(
  dirs: readonly string[],
  linked: () => readonly Named[] = () => [],
): Promise<readonly LoadedPack[]> {
  return dirs.length === 0 ? [] : linkPacks(await Promise.all(dirs.map(readPack)), linked());
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

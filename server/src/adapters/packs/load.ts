/** Loads packs from their YAML files, without looking for a compiled form. */
import type { LoadedPack } from './data.ts';
import { readPackFiles } from './files.ts';
import { linkPacks } from './link.ts';
import { parsePack } from './parse.ts';

/** Loads the packs in the folders (those with a pack.yaml), which may name things of one another. Synchronous; never throws. */
export function loadPacks(dirs: readonly string[]): readonly LoadedPack[] {
  return linkPacks(dirs.map((dir) => ({ dir, data: parsePack(readPackFiles(dir)) })));
}

/** Loads one pack that needs no other. */
export function loadPack(dir: string): LoadedPack {
  return loadPacks([dir])[0] ?? { pack: undefined, problems: [] };
}

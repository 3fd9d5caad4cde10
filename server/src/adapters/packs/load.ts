/** Loads a pack from its YAML files, without looking for a compiled form. */
import { assemblePack, type LoadedPack } from './data.ts';
import { readPackFiles } from './files.ts';
import { parsePack } from './parse.ts';

/** Loads the pack in a folder (the one with pack.yaml). Synchronous; never throws. */
export function loadPack(dir: string): LoadedPack {
  return assemblePack(dir, parsePack(readPackFiles(dir)));
}

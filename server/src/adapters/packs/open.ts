/** Opens packs fast: from the compiled form where it is up to date; YAML and schema code load only when needed. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCompiled } from './compiled.ts';
import { assemblePack, type LoadedPack } from './data.ts';
import { MANIFEST, readPackFiles } from './files.ts';

/** Loads the pack in a folder (the one with pack.yaml). Never rejects. */
export async function openPack(dir: string): Promise<LoadedPack> {
  const files = readPackFiles(dir);
  const compiled = readCompiled(dir, files);
  if (compiled) return assemblePack(dir, compiled);
  const { parsePack } = await import('./parse.ts');
  return assemblePack(dir, parsePack(files));
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

/** The engine with the bundled packs. */
import { join } from 'node:path';
import { parseProse } from '../server/src/adapters/markup/parse.ts';
import { bundledPackDirs, openPack } from '../server/src/adapters/packs/index.ts';
import { createEngine, type Engine } from '../server/src/engine/index.ts';
import type { Pack } from '../server/src/engine/records/record.ts';

/** Packs as they are shipped (`dist/corpus`, built) or as they are written (`corpus`). */
export async function bundledPacks(folder: 'dist/corpus' | 'corpus' = 'dist/corpus'): Promise<readonly Pack[]> {
  const loaded = await Promise.all(bundledPackDirs(join(__dirname, '..', folder)).map(openPack));
  return loaded.flatMap(({ pack }) => pack ?? []);
}

export function engineOf(packs: readonly Pack[]): Engine {
  return createEngine({ packs, parseProse });
}

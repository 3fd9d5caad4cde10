/** The engine with the bundled packs. */
import { parseProse } from '../server/src/adapters/markup/parse.ts';
import { bundledPackDirs, openPacks } from '../server/src/adapters/packs/index.ts';
import { createEngine, type Engine } from '../server/src/engine/index.ts';
import type { Pack } from '../server/src/engine/records/record.ts';

/** Packs of a folder; throws where there are none, since every figure would be one of an empty engine. */
export async function packsIn(folder: string): Promise<readonly Pack[]> {
  const loaded = await openPacks(bundledPackDirs(folder));
  const packs = loaded.flatMap(({ pack }) => pack ?? []);
  if (packs.length === 0) throw new Error(`${folder} holds no packs: npm run build`);
  return packs;
}

export function engineOf(packs: readonly Pack[]): Engine {
  return createEngine({ packs, parseProse });
}

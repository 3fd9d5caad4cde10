/** The engine with the bundled packs, as the program opens them. */
import { parseProse } from '../server/src/adapters/markup/parse.ts';
import { openPacksInForce, type PacksInForce } from '../server/src/adapters/packs/in-force.ts';
import { createEngine, type Engine } from '../server/src/engine/index.ts';

/** Packs of a folder; throws where there are none, since every figure would be one of an empty engine. */
export async function packsIn(folder: string): Promise<PacksInForce> {
  const known = await openPacksInForce({ bundled: folder, own: [] }, () => false);
  if (known.packs.length === 0) throw new Error(`${folder} holds no packs: npm run build`);
  return known;
}

export function engineOf(known: PacksInForce): Engine {
  return createEngine({ ...known, parseProse });
}

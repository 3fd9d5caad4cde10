/** The packs in force and the engine on them, as a language server takes them. */
import type { PacksConfiguration } from '../engine/configuration.ts';
import { createEngine, createLookup, type Engine, formulationsOf, isBundledPack, say } from '../engine/index.ts';
import type { WordingRecord } from '../engine/records/record.ts';
import type { Problem } from '../engine/types.ts';
import { parseInSteps, parseProse } from './markup/parse.ts';
import { openPacksInForce } from './packs/in-force.ts';
import { isPack } from './packs/open.ts';
import { isFolder } from './regular.ts';

export interface LoadedKnowledge {
  readonly engine: Engine;
  lookup(query: string, limit: number): readonly WordingRecord[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** `bundled` is the folder of the packs that come with the program; `pause` gives the thread to others for a moment. */
export async function openKnowledge(
  bundled: string,
  packs: PacksConfiguration,
  pause: () => Promise<void>,
): Promise<LoadedKnowledge> {
  const missing = packs.folders.filter((folder) => !isPack(folder)).map(notAPack);
  const { problems, notes, ...known } = await openPacksInForce(
    { bundled, own: packs.folders.filter(isPack) },
    (id) => isBundledPack(id) && packs.bundled[id] === false,
  );
  return {
    engine: createEngine({ ...known, parseProse, parseInSteps, pause }),
    lookup: createLookup(
      known.packs.flatMap(({ records }) => records),
      formulationsOf(known.packs),
    ),
    problems: [...missing, ...problems],
    notes,
  };
}

function notAPack(path: string): Problem {
  const reason = isFolder(path) ? say.server.noPackFile : say.server.noPackFolder;
  return { path, message: say.server.packNotLoaded(path, reason) };
}

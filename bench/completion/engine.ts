/** This program as it is asked by the editor: records of the bundled packs and a corpus, with or without either. */
import { join } from 'node:path';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { bundledPackDirs, openPack } from '../../server/src/adapters/packs/index.ts';
import type { CompletionSource } from '../../server/src/engine/complete/types.ts';
import { createEngine, type Engine } from '../../server/src/engine/index.ts';
import type { Suggest } from './suggest.ts';

/** Engines know everything that stands before the caret in a draft; a draft is cut at a paragraph where it is longer than this. */
const LONGEST = 4_000;

export async function bundledEngine(): Promise<Engine> {
  const loaded = await Promise.all(bundledPackDirs(join(__dirname, '../../dist/corpus')).map(openPack));
  return createEngine({ packs: loaded.flatMap(({ pack }) => pack ?? []), parseProse });
}

export function asSuggest(engine: Engine, source: CompletionSource): Suggest {
  return async (draft, offset) => {
    const cut = Math.max(0, draft.lastIndexOf('\n', Math.max(0, offset - LONGEST)) + (offset > LONGEST ? 1 : 0));
    const from = offset > LONGEST ? cut : 0;
    const text = draft.slice(from, offset);
    const options = { source, minDocuments: 2 };
    const offer = await engine.suggest({ text, languageId: 'plaintext' }, text.length, options);
    const moved = <
      T extends { readonly insert: string; readonly replace: { readonly start: number; readonly end: number } },
    >({
      insert,
      replace,
    }: T) => ({ insert, replace: { start: replace.start + from, end: replace.end + from } });
    const [ghost] = offer.ghosts;
    return { rows: offer.items.map(moved), ghost: ghost && moved(ghost), opens: offer.isWorthOpening };
  };
}

/** The words around official wording that come with the program: speakers, offices, places, verbs. */
import { readPackFiles } from '../../server/src/adapters/packs/files.ts';
import { parsePack } from '../../server/src/adapters/packs/parse.ts';
import type { WordList } from '../../server/src/engine/records/lexicon.ts';
import { BUNDLED_DIRS } from './bundled.ts';

/** Read from their YAML files, without the records of their packs. */
export const LEXICON: readonly WordList[] = BUNDLED_DIRS.flatMap((dir) => {
  const { manifest, lexicon, problems } = readPackFiles(dir);
  return parsePack({
    manifest,
    lexicon,
    sources: [],
    events: [],
    patterns: [],
    records: [],
    titles: undefined,
    problems,
  }).lexicon;
});

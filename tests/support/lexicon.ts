/** The words around official wording that come with the program: speakers, offices, places, verbs. */
import { resolve } from 'node:path';
import { readPackFiles } from '../../server/src/adapters/packs/files.ts';
import { parsePack } from '../../server/src/adapters/packs/parse.ts';

const files = readPackFiles(resolve(__dirname, '../../corpus/wangluo-qiangguo'));

/** Read from their YAML files, without the records of their pack. */
export const { lexicon: LEXICON } = parsePack({ ...files, sources: [], events: [], records: [] });

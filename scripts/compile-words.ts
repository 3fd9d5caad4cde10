/** Writes the words by which texts are cut, of the dictionary and the model that come with nodejieba. Usage: tsx scripts/compile-words.ts FILE */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeBinary } from '../server/src/adapters/packs/binary.ts';
import { WORDS_VERSION, wordTables } from '../server/src/adapters/segment/word-tables.ts';

const FROM = resolve(__dirname, '../node_modules/nodejieba/submodules/cppjieba/dict');
/** Words counted fewer times are left out: four fifths of them all; 0.92 of the boundaries stay the same. */
export const LEAST_COUNT = 30;

const read = (file: string): string => readFileSync(join(FROM, file), 'utf8');

/** The dictionary and the model as they come. */
export const readJieba = (): readonly [string, string] => [read('jieba.dict.utf8'), read('hmm_model.utf8')];

export const compiledWords = (): Uint8Array => writeBinary(wordTables(...readJieba(), LEAST_COUNT), WORDS_VERSION);

if (require.main === module) writeFileSync(process.argv[2] ?? 'dist/nodejieba/words.compiled', compiledWords());

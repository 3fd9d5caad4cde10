/**
 * The best segmenter of this build: the words of jieba, or where their file is missing or broken the segmenter of the runtime. That one
 * costs no file and no memory, and it only decides the order of suggestions there.
 */
import { readFileSync } from 'node:fs';
import type { Segmenter } from '../../engine/complete/types.ts';
import { say } from '../../engine/language/index.ts';
import type { WordingRecord } from '../../engine/records/record.ts';
import { readBinary } from '../packs/binary.ts';
import { createIntlSegmenter } from './intl.ts';
import { createJieba } from './jieba.ts';
import { userWords } from './user-words.ts';
import { WORDS_VERSION, type WordTables } from './word-tables.ts';

export interface ChosenSegmenter {
  readonly segmenter: Segmenter;
  /** Why the one of the runtime cuts words, and what to do. */
  readonly reason?: string;
  /** The words of jieba are there and cannot be read; false where the build came without them. */
  readonly fallback: boolean;
}

/** `file` is what scripts/compile-words.ts wrote; names, terms and labels of the records are never cut. Never throws. */
export function openSegmenter(records: readonly WordingRecord[], file: string): ChosenSegmenter {
  const words = userWords(records);
  const intl = createIntlSegmenter(words);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = readFileSync(file);
  } catch {
    return { segmenter: intl, reason: say.server.jiebaAbsent(intl.name), fallback: false };
  }
  const tables = tablesIn(bytes);
  if (!tables) return { segmenter: intl, reason: say.server.jiebaBroken(intl.name), fallback: true };
  return { segmenter: createJieba(tables, words), fallback: false };
}

function tablesIn(bytes: Uint8Array<ArrayBuffer>): WordTables | undefined {
  try {
    return readBinary(bytes, WORDS_VERSION) as WordTables | undefined;
  } catch {
    return undefined; // its head is none
  }
}

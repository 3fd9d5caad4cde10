/** Worker thread: loads nodejieba with the trimmed dictionary and the words of the records, then cuts texts. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { DICTIONARY_FILES } from './files.ts';
import type { CutRequest, WorkerInput, WorkerMessage } from './messages.ts';

interface Jieba {
  load(dictionaries: Readonly<Record<string, string>>): boolean;
  insertWord(word: string): boolean;
  cut(text: string, useHmm: boolean): string[];
}

const port = parentPort;

function tell(message: WorkerMessage): void {
  port?.postMessage(message);
}

function load(input: WorkerInput): Jieba {
  const jieba: Jieba = createRequire(join(input.package, 'index.js'))('./index.js');
  const files = Object.entries(DICTIONARY_FILES).map(([key, file]) => [key, join(input.dictionary, file)]);
  jieba.load(Object.fromEntries(files));
  for (const word of input.words) jieba.insertWord(word);
  return jieba;
}

try {
  const jieba = load(workerData);
  port?.on('message', ({ id, text }: CutRequest) => tell({ kind: 'words', id, words: jieba.cut(text, true) }));
  tell({ kind: 'ready' });
} catch (error) {
  tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
}

/** Looks whether nodejieba can be loaded: with a missing or shortened dictionary it would end the whole process. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../engine/language/index.ts';
import type { JiebaFiles } from './messages.ts';

const PACKAGE_FILES = ['index.js', 'build/Release/nodejieba.node'];
export const DICTIONARY_FILES = {
  dict: 'jieba.dict.utf8',
  hmmDict: 'hmm_model.utf8',
  userDict: 'user.dict.utf8',
  idfDict: 'idf.utf8',
  stopWordDict: 'stop_words.utf8',
} as const;

/** Whether the build came with nodejieba at all: it is optional, as it cannot be built on every machine. */
export const comesWithJieba = ({ package: folder }: JiebaFiles): boolean => existsSync(folder);

/** Why nodejieba cannot be loaded; `undefined` where nothing speaks against it. */
export function whyNotLoadable(files: JiebaFiles): string | undefined {
  const missing = PACKAGE_FILES.find((file) => !existsSync(join(files.package, file)));
  if (missing !== undefined) return say.server.jiebaWithout(missing);
  const sizes = readSizes(join(files.dictionary, 'sizes.json'));
  if (sizes === undefined) return say.server.noDictionary;
  const broken = Object.values(DICTIONARY_FILES).find((file) => {
    const size = statSync(join(files.dictionary, file), { throwIfNoEntry: false })?.size;
    return size === undefined || size === 0 || size !== sizes.get(file);
  });
  return broken === undefined ? undefined : say.server.brokenDictionary(broken);
}

function readSizes(path: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const sizes: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof sizes === 'object' && sizes !== null ? new Map(Object.entries(sizes)) : undefined;
  } catch {
    return undefined;
  }
}

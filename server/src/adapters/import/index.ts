/** Façade of the importer: files of a corpus in, documents out. Heavy formats are read in a worker. */
import { openHeavyReader } from './heavy.ts';
import { importerWith, sourceBy } from './importer.ts';
import type { ExtractedText, Importer, ImportOptions } from './options.ts';

export { HEAD_BYTES, isDraftByName, isHeavy, isReadable, isUnread, kindOf } from './kind.ts';
export { type CorpusList, isLeftOut, type ListOptions, listCorpus } from './list.ts';
export type {
  ExtractedText,
  Importer,
  ImportLimits,
  ImportOptions,
  ImportResult,
  JsonlFields,
  TierRule,
} from './options.ts';
export { DEFAULT_LIMITS } from './options.ts';

/** See `importerWith`; its worker starts with the first file of such a format. */
export function openImporter(options: ImportOptions = {}): Importer {
  return importerWith(options, openHeavyReader);
}

/** The text an editor shows in place of a file (absolute path), and its pages; `undefined` where none can be read. */
export function readSource(path: string): Promise<Omit<ExtractedText, 'problems'> | undefined> {
  return sourceBy(openImporter(), path);
}

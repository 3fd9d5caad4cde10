/** Reads documents of the workspace in a browser, but for those of which only a machine has the readers: PDF, and what is no XML inside. */
import { readFile, readFileSync } from '#files';
import { say } from '../../engine/language/index.ts';
import { hold, release } from '../../platform/files.web.ts';
import { asAnswer, Refusal } from '../import/extract.ts';
import type { HeavyReader } from '../import/heavy.ts';
import { importerWith } from '../import/importer.ts';
import { kindOf } from '../import/kind.ts';
import { extractLight, isLight } from '../import/light.ts';
import { DEFAULT_LIMITS, type Importer, type ImportOptions } from '../import/options.ts';

/** Whether files of that name need a reader that runs on a machine only: they are not even read. */
export function isBeyond(path: string): boolean {
  return kindOf(new Uint8Array(), path) === 'pdf';
}

/** Of files that are held (`#files`). */
export function openWebImporter(options: ImportOptions = {}): Importer {
  return importerWith(options, () => LIGHT);
}

/** The same of any file: it is held while it is read. */
export function openAskingImporter(): Importer {
  const importer = openWebImporter();
  const held = async <T>(path: string, read: (path: string) => Promise<T>): Promise<T> => {
    hold(path, await readFile(path));
    try {
      return await read(path);
    } finally {
      release(path);
    }
  };
  return {
    importFile: (path) => held(path, importer.importFile),
    extractText: (path) => held(path, importer.extractText),
    extractParagraphs: (path) => held(path, importer.extractParagraphs),
    close: importer.close,
  };
}

const LIGHT: HeavyReader = {
  read: (kind, path) =>
    asAnswer(0, async () => {
      if (isLight(kind)) return extractLight(readFileSync(path), kind, { path, limits: DEFAULT_LIMITS });
      throw new Refusal(say.corpus.notInBrowser);
    }),
  close: async () => {},
};

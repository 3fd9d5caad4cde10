/** Façade of the importer: files of a corpus in, documents out. Heavy formats are read in a worker. */
import type { Paragraph } from '../../engine/corpus.ts';
import type { Problem } from '../../engine/types.ts';
import { Folders } from './folders.ts';
import { openHeavyReader } from './heavy.ts';
import { Manifests } from './manifest.ts';
import { DEFAULT_LIMITS, type ExtractedText, type Importer, type ImportOptions } from './options.ts';
import { type Batch, documentsIn, linesIn, paragraphsIn } from './sources.ts';

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

/**
 * Opens an importer for a batch of files. Manifests, listings of folders and the worker are shared by the batch; open
 * a new one for a later batch, since files beside a document may have changed.
 */
export function openImporter(options: ImportOptions = {}): Importer {
  const folders = new Folders();
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const manifests = new Manifests(options.root, folders);
  const batch: Batch = { options, limits, folders, manifests, heavy: openHeavyReader(limits) };
  return {
    importFile: async (path) => {
      const problems: Problem[] = [];
      const documents = await documentsIn(path, batch, problems);
      problems.push(...manifests.takeProblems());
      return { documents, problems };
    },
    extractText: async (path) => {
      const problems: Problem[] = [];
      const lines = await linesIn(path, batch, problems);
      return { text: numberedText(lines), pageAt: pagesOf(lines), problems };
    },
    extractParagraphs: async (path) => {
      const problems: Problem[] = [];
      return { paragraphs: await paragraphsIn(path, batch, problems), problems };
    },
    close: () => batch.heavy.close(),
  };
}

/** The text an editor shows in place of a file (absolute path), and its pages; `undefined` where none can be read. */
export async function readSource(path: string): Promise<Omit<ExtractedText, 'problems'> | undefined> {
  const importer = openImporter();
  try {
    const { text, pageAt } = await importer.extractText(path);
    return text === '' ? undefined : { text, pageAt };
  } finally {
    await importer.close();
  }
}

/** Lines of formats that have pages tell theirs. */
function pagesOf(lines: readonly (Paragraph & { readonly page?: number })[]): ExtractedText['pageAt'] {
  return (line) => lines.find((each) => each.line === line)?.page;
}

/** Text in which each line stands at its number. Several pieces of one line (a page of HTML without breaks) share it. */
function numberedText(lines: readonly Paragraph[]): string {
  const text: string[] = [];
  for (const { line, text: piece } of lines) {
    const before = text[line - 1];
    text[line - 1] = before === undefined ? piece : `${before}　${piece}`;
  }
  return Array.from(text, (line) => line ?? '').join('\n');
}

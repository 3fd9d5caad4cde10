/** Reads files of a corpus, whatever reads their heavy formats. */
import type { Paragraph } from '../../engine/corpus.ts';
import type { Problem } from '../../engine/types.ts';
import { Folders } from './folders.ts';
import type { HeavyReader } from './heavy.ts';
import { Manifests } from './manifest.ts';
import { DEFAULT_LIMITS, type ExtractedText, type Importer, type ImportLimits, type ImportOptions } from './options.ts';
import { type Batch, documentsIn, linesIn, paragraphsIn } from './sources.ts';

/**
 * Opens an importer for a batch of files. Manifests, listings of folders and what reads heavy formats are shared by the batch; open
 * a new one for a later batch, since files beside a document may have changed.
 */
export function importerWith(options: ImportOptions, openReader: (limits: ImportLimits) => HeavyReader): Importer {
  const folders = new Folders();
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const manifests = new Manifests(options.root, folders);
  const batch: Batch = { options, limits, folders, manifests, heavy: openReader(limits) };
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

/** The text an editor shows in place of a file (absolute path), and its pages; `undefined` where none can be read. Ends the importer. */
export async function sourceBy(importer: Importer, path: string): Promise<Omit<ExtractedText, 'problems'> | undefined> {
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

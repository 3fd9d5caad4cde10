/** Façade of the importer: files of a corpus in, documents out. Heavy formats are read in a worker. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { CorpusDocument } from '../../engine/corpus.ts';
import type { Problem } from '../../engine/types.ts';
import { documentsOf } from './documents.ts';
import { Folders } from './folders.ts';
import { Manifests } from './manifest.ts';
import { DEFAULT_LIMITS, type Importer, type ImportLimits, type ImportOptions, type ImportResult } from './options.ts';
import { readTextFile } from './text.ts';
import { fileTrouble, megabytes } from './trouble.ts';

export type { Importer, ImportLimits, ImportOptions, ImportResult, JsonlFields, TierRule } from './options.ts';
export { DEFAULT_LIMITS, EXTENSIONS } from './options.ts';

/**
 * Opens an importer for a batch of files. Manifests, listings of folders and the worker are shared by the batch; open
 * a new one for a later batch, since files beside a document may have changed.
 */
export function openImporter(options: ImportOptions = {}): Importer {
  const folders = new Folders();
  const manifests = new Manifests(options.root, folders);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return {
    importFile: async (path) => {
      const problems: Problem[] = [];
      const documents = await importInto(problems, path, { options, limits, folders, manifests });
      problems.push(...manifests.takeProblems());
      return { documents, problems };
    },
    close: async () => {},
  };
}

/** Reads a single file. For many files open an importer: it reads what they share once. */
export async function importFile(path: string, options: ImportOptions = {}): Promise<ImportResult> {
  const importer = openImporter(options);
  try {
    return await importer.importFile(path);
  } finally {
    await importer.close();
  }
}

export interface Batch {
  readonly options: ImportOptions;
  readonly limits: ImportLimits;
  readonly folders: Folders;
  readonly manifests: Manifests;
}

async function importInto(problems: Problem[], path: string, batch: Batch): Promise<readonly CorpusDocument[]> {
  try {
    const file = await stat(path);
    if (!file.isFile()) {
      problems.push({ path, message: '不是普通文件，已跳过。' });
      return [];
    }
    if (file.size > batch.limits.textBytes) {
      problems.push({
        path,
        message: `文件过大（${megabytes(file.size)}，上限 ${megabytes(batch.limits.textBytes)}），已跳过；请拆分后再放入语料目录。`,
      });
      return [];
    }
    const extension = extname(path).toLowerCase();
    if (extension === '.txt' || extension === '.md') {
      const source = await readTextFile(path, await readFile(path), batch.limits, problems);
      return source ? await documentsOf(source, batch, problems) : [];
    }
    problems.push({ path, message: `不支持的文件类型“${extension}”，已跳过。` });
    return [];
  } catch (error) {
    problems.push({ path, message: fileTrouble(error) });
    return [];
  }
}

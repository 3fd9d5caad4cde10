/** Reads one file of any format: the choice of the reader, limits of size, and the reasons for skipping. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { CorpusDocument, Paragraph } from '../../engine/corpus.ts';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import { documentsOf, outsideMetadata, type Surroundings } from './documents.ts';
import type { HeavyAnswer, HeavyFormat } from './extract.ts';
import type { HeavyReader } from './heavy.ts';
import { readJsonl } from './jsonl.ts';
import { EXTENSIONS, type ImportLimits } from './options.ts';
import { readTextFile, type SourceText } from './text.ts';
import { fileTrouble, megabytes } from './trouble.ts';

/** What the files of a batch share. */
export interface Batch extends Surroundings {
  readonly limits: ImportLimits;
  readonly heavy: HeavyReader;
}

const HEAVY: ReadonlyMap<string, HeavyFormat> = new Map([
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.docx', 'docx'],
  ['.pdf', 'pdf'],
]);

/** The documents of a file. Never throws. */
export async function documentsIn(path: string, batch: Batch, problems: Problem[]): Promise<readonly CorpusDocument[]> {
  try {
    if (extname(path).toLowerCase() === '.jsonl') return await jsonlDocuments(path, batch, problems);
    const source = await sourceOf(path, batch, problems);
    return source ? await documentsOf(source, batch, problems) : [];
  } catch (error) {
    problems.push({ path, message: fileTrouble(error) });
    return [];
  }
}

async function jsonlDocuments(path: string, batch: Batch, problems: Problem[]): Promise<readonly CorpusDocument[]> {
  if (!(await isReadable(path, batch.limits.jsonlBytes, problems))) return [];
  const { stated, rest } = await outsideMetadata(path, batch, problems);
  return readJsonl(path, batch.limits, batch.options.jsonlFields ?? {}, [...stated, ...rest], problems);
}

/** The numbered pieces of text of a file, before its layout is repaired; none (and a problem) when it cannot be read. */
export async function linesIn(path: string, batch: Batch, problems: Problem[]): Promise<readonly Paragraph[]> {
  if (extname(path).toLowerCase() !== '.jsonl') return (await sourceOf(path, batch, problems))?.lines ?? [];
  return (await documentsIn(path, batch, problems)).flatMap(({ paragraphs }) => paragraphs);
}

/** The lines of a file of one document; `undefined` (and a problem) when it cannot be read. */
async function sourceOf(path: string, batch: Batch, problems: Problem[]): Promise<SourceText | undefined> {
  try {
    const extension = extname(path).toLowerCase();
    const { limits } = batch;
    const format = HEAVY.get(extension);
    if (format) {
      if (!(await isReadable(path, limits.heavyBytes, problems))) return undefined;
      return heavySource(path, format, await batch.heavy.read(format, path), problems);
    }
    if (extension === '.txt' || extension === '.md') {
      if (!(await isReadable(path, limits.textBytes, problems))) return undefined;
      return await readTextFile(path, await readFile(path), limits, problems);
    }
    problems.push({ path, message: say.corpus.unknownType(extension, EXTENSIONS.join(say.finding.enumeration)) });
  } catch (error) {
    problems.push({ path, message: fileTrouble(error) });
  }
  return undefined;
}

function heavySource(
  path: string,
  format: HeavyFormat,
  answer: HeavyAnswer,
  problems: Problem[],
): SourceText | undefined {
  if ('refused' in answer) {
    problems.push({ path, message: answer.refused });
    return undefined;
  }
  const { lines, metadata, created, note } = answer.extract;
  if (note !== undefined) problems.push({ path, message: note });
  return {
    path,
    lines,
    layout: format === 'pdf' ? 'pages' : 'plain',
    metadata: [],
    properties: [{ known: 'properties', metadata }],
    ...(created !== undefined && { created }),
  };
}

/** Whether the path is a regular file that is not too large; opening a pipe or a device would never return. */
async function isReadable(path: string, most: number, problems: Problem[]): Promise<boolean> {
  const file = await stat(path);
  if (!file.isFile()) problems.push({ path, message: say.corpus.notAFile });
  else if (file.size > most)
    problems.push({
      path,
      message: say.corpus.tooLarge(megabytes(file.size), megabytes(most)),
    });
  else return true;
  return false;
}

/** Reads one file of any format: the choice of the reader, limits of size, and the reasons for skipping. */
import { headOf, readFile, readFileSync, statSync } from '#files';
import { extname } from '#path';
import type { CorpusDocument, Paragraph } from '../../engine/corpus.ts';
import { say } from '../../engine/language/index.ts';
import { joinedLines, withPlainForms } from '../../engine/repair/index.ts';
import type { Problem } from '../../engine/types.ts';
import { documentsOf, outsideMetadata, type Surroundings } from './documents.ts';
import type { HeavyAnswer } from './extract.ts';
import type { HeavyReader } from './heavy.ts';
import { readJson, readJsonl } from './jsonl.ts';
import { EXTENSIONS, type FileKind, HEAD_BYTES, isHeavy, kindOf } from './kind.ts';
import type { DraftParagraphs, ImportLimits } from './options.ts';
import { readTextFile, type SourceText } from './text.ts';
import { fileTrouble, megabytes } from './trouble.ts';

/** What the files of a batch share. */
export interface Batch extends Surroundings {
  readonly limits: ImportLimits;
  readonly heavy: HeavyReader;
}

/** The documents of a file. Never throws. */
export async function documentsIn(path: string, batch: Batch, problems: Problem[]): Promise<readonly CorpusDocument[]> {
  try {
    const file = await lookedAt(path, batch.limits, problems);
    if (!file) return [];
    if (file.kind === 'jsonl' || file.kind === 'json') return await recordsIn(path, file.kind, batch, problems);
    const source = await sourceOf(path, file, batch, problems);
    return source ? await documentsOf(source, batch, problems) : [];
  } catch (error) {
    problems.push({ path, message: fileTrouble(error), missing: true });
    return [];
  }
}

async function recordsIn(
  path: string,
  kind: 'jsonl' | 'json',
  batch: Batch,
  problems: Problem[],
): Promise<readonly CorpusDocument[]> {
  const { stated, rest } = await outsideMetadata(path, batch, problems);
  const fields = batch.options.jsonlFields ?? {};
  const outside = [...stated, ...rest];
  if (kind === 'json') return readJson(path, await readFile(path), fields, outside, problems);
  return readJsonl(path, batch.limits, fields, outside, problems);
}

/** The numbered pieces of text of a file, before its layout is repaired; none (and a problem) when it cannot be read. */
export async function linesIn(path: string, batch: Batch, problems: Problem[]): Promise<readonly Paragraph[]> {
  try {
    const file = await lookedAt(path, batch.limits, problems);
    if (!file) return [];
    if (file.kind === 'jsonl' || file.kind === 'json')
      return (await documentsIn(path, batch, problems)).flatMap(({ paragraphs }) => paragraphs);
    return (await sourceOf(path, file, batch, problems))?.lines ?? [];
  } catch (error) {
    problems.push({ path, message: fileTrouble(error), missing: true });
    return [];
  }
}

/** The paragraphs of a file that is checked; none (and a problem) when it cannot be read, or holds no text. */
export async function paragraphsIn(
  path: string,
  batch: Batch,
  problems: Problem[],
): Promise<DraftParagraphs['paragraphs']> {
  try {
    const file = await lookedAt(path, batch.limits, problems);
    const source = file && (await sourceOf(path, file, batch, problems));
    if (!source) return [];
    if (source.lines.length === 0) problems.push({ path, message: say.corpus.empty, missing: true });
    const lines = withPlainForms(source.lines);
    const pages = new Map(lines.map(({ line, page }) => [line, page]));
    const joined = source.layout === 'pages' ? joinedLines(lines) : lines;
    // Where all lines look like those of page edges, they are the text.
    return (joined.length > 0 ? joined : lines).map(({ text, line }) => {
      const page = pages.get(line);
      return page === undefined ? { text } : { text, page };
    });
  } catch (error) {
    problems.push({ path, message: fileTrouble(error), missing: true });
    return [];
  }
}

interface File {
  readonly kind: FileKind;
  /** The whole of it, of endings that text files have. */
  readonly bytes: Uint8Array | undefined;
}

const TEXT_ENDING = /\.(?:txt|md|markdown|json)$/i;

/** Finds out what a file is. Undefined (and a problem) where it is not read at all. */
async function lookedAt(path: string, limits: ImportLimits, problems: Problem[]): Promise<File | undefined> {
  const skipped = (message: string): undefined => {
    problems.push({ path, message, missing: true });
  };
  // Synchronous: going to another thread and back takes five times as long as looking at a file, or reading it, does.
  const found = statSync(path);
  if (!found.isFile()) return skipped(say.corpus.notAFile); // opening a pipe or a device would never return
  const isStream = /\.jsonl$/i.test(path);
  const isText = TEXT_ENDING.test(path);
  const most = isStream ? limits.jsonlBytes : isText ? limits.textBytes : limits.heavyBytes;
  if (found.size > most) return skipped(say.corpus.tooLarge(megabytes(found.size), megabytes(most)));
  const bytes = isText ? readFileSync(path) : undefined;
  const kind = kindOf(bytes?.subarray(0, HEAD_BYTES) ?? (await headOf(path, HEAD_BYTES)), path);
  if (kind === undefined)
    return skipped(say.corpus.unknownType(extname(path).toLowerCase(), EXTENSIONS.join(say.finding.enumeration)));
  if (kind === 'image') return skipped(say.corpus.refused(say.corpus.image));
  if (kind === 'archive') return skipped(say.corpus.refused(say.corpus.otherZip));
  if (kind === 'mhtml') return skipped(say.corpus.refused(say.corpus.mhtml));
  if (kind === 'ceb') return skipped(say.corpus.refused(say.corpus.ceb));
  return { kind, bytes };
}

/** The lines of a file of one document; `undefined` (and a problem) when it cannot be read. */
async function sourceOf(
  path: string,
  { kind, bytes }: File,
  batch: Batch,
  problems: Problem[],
): Promise<SourceText | undefined> {
  if (isHeavy(kind)) return heavySource(path, await batch.heavy.read(kind, path), problems);
  return readTextFile(path, bytes ?? (await readFile(path)), kind === 'markdown', batch.limits, problems);
}

function heavySource(path: string, answer: HeavyAnswer, problems: Problem[]): SourceText | undefined {
  if ('refused' in answer) {
    problems.push({ path, message: answer.refused, missing: true });
    return undefined;
  }
  const { lines, layout = 'plain', metadata, created, problems: left = [], notes = [] } = answer.extract;
  for (const message of left) problems.push({ path, message });
  for (const message of notes) problems.push({ path, message, note: true });
  return {
    ...{ path, lines, layout },
    metadata: [],
    properties: [{ known: 'properties', metadata }],
    ...(created !== undefined && { created }),
  };
}

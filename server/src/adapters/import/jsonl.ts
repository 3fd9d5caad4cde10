/** `.jsonl`: a line a document, read as a stream, so that one endless line costs no memory. `.json`: a document, or a list of them. */
import { piecesOf } from '#files';
import type { CorpusDocument } from '../../engine/corpus.ts';
import { say } from '../../engine/language/index.ts';
import { repairLayout } from '../../engine/repair/index.ts';
import { sourceLines } from '../../engine/repair/lines.ts';
import type { Problem } from '../../engine/types.ts';
import { decodeText } from './decode.ts';
import { comparable } from './documents.ts';
import { lineCounter } from './line-counter.ts';
import { asText, documentInfo, type FoundMetadata, metadataOf } from './metadata.ts';
import type { ImportLimits, JsonlFields } from './options.ts';

const TEXT_FIELDS = ['text', 'content', 'body', '正文', '内容', '全文'];

/** A file may have a million lines, each with something wrong: these many are told of one by one, the others are counted. */
const MOST_TOLD = 100;

/** Documents of a file. `rest` is metadata from outside, ranking below the fields of a record. */
export async function readJsonl(
  path: string,
  limits: ImportLimits,
  fields: Partial<JsonlFields>,
  rest: readonly FoundMetadata[],
  problems: Problem[],
): Promise<readonly CorpusDocument[]> {
  const documents: CorpusDocument[] = [];
  let number = 0;
  let untold = 0;
  for await (const line of linesOf(path, limits.lineLength)) {
    number++;
    untold += Math.max(0, problems.length - MOST_TOLD);
    problems.length = Math.min(problems.length, MOST_TOLD);
    if (line === undefined) {
      problems.push({ path, line: number, message: say.corpus.longJsonLine(limits.lineLength) });
      continue;
    }
    if (line.trim() === '') continue;
    const record = parsed(line);
    const text = record && textOf(record, fields.text ?? TEXT_FIELDS);
    if (!record || text === undefined) {
      const reason = record
        ? say.corpus.noTextField((fields.text ?? TEXT_FIELDS).join(say.finding.enumeration))
        : say.corpus.notJson;
      problems.push({ path, line: number, message: say.corpus.badJsonLine(reason) });
      continue;
    }
    documents.push(documentOf(path, number, documents.length, record, text, fields, rest, problems));
  }
  if (untold > 0) problems.push({ path, message: say.corpus.furtherProblems(untold) });
  return documents;
}

/** Documents of a JSON file: an object, or a list of objects. A file of anything else is told of. */
export async function readJson(
  path: string,
  bytes: Uint8Array,
  fields: Partial<JsonlFields>,
  rest: readonly FoundMetadata[],
  problems: Problem[],
): Promise<readonly CorpusDocument[]> {
  const source = (await decodeText(bytes))?.text ?? '';
  const documents: CorpusDocument[] = [];
  const lineOf = lineCounter(source);
  let at = 0;
  for (const record of recordsOf(source)) {
    const text = textOf(record, fields.text ?? TEXT_FIELDS);
    if (text === undefined) continue;
    // Where its first words stand, as JSON writes them.
    const words = JSON.stringify(text.split('\n', 1)[0]?.slice(0, 20)).slice(1, -1);
    const found = source.indexOf(words, at);
    const line = lineOf(found < 0 ? at : found);
    at = Math.max(at, found + words.length);
    documents.push(documentOf(path, line, documents.length, record, text, fields, rest, problems));
  }
  if (documents.length === 0) problems.push({ path, message: say.corpus.noJsonDocuments });
  return documents;
}

function recordsOf(source: string): readonly Readonly<Record<string, unknown>>[] {
  const list = parsed(`{"list":${source}}`)?.['list'];
  return (Array.isArray(list) ? list : [list]).filter((each) => typeof each === 'object' && each !== null);
}

function documentOf(
  path: string,
  line: number,
  article: number,
  record: Readonly<Record<string, unknown>>,
  text: string,
  fields: Partial<JsonlFields>,
  rest: readonly FoundMetadata[],
  problems: Problem[],
): CorpusDocument {
  const { articles } = repairLayout(sourceLines(text));
  const metadata = metadataOf({ ...record, ...renamed(record, fields) });
  const info = documentInfo(path, article, [{ known: 'properties', metadata }, ...rest], problems);
  const pieces = comparable(articles.flatMap((each) => each.paragraphs));
  const paragraphs = pieces.map((paragraph) => ({ text: paragraph.text, line }));
  return { info, paragraphs };
}

/** Fields that the user named, under the names that metadata have. */
function renamed(record: Readonly<Record<string, unknown>>, fields: Partial<JsonlFields>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const field of ['title', 'date', 'issuer', 'number', 'tier'] as const) {
    const name = fields[field]?.find((each) => asText(record[each]) !== undefined);
    if (name !== undefined) found[field] = record[name];
  }
  return found;
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function textOf(record: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = record[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
      return value.join('\n');
  }
  return undefined;
}

/** The lines of a UTF-8 file; `undefined` for one that is longer than `limit` UTF-16 units. */
async function* linesOf(path: string, limit: number): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder('utf-8');
  let line = '';
  let tooLong = false;
  for await (const chunk of piecesOf(path)) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [i, piece] of pieces.entries()) {
      if (i > 0) {
        yield tooLong ? undefined : line;
        line = '';
        tooLong = false;
      }
      if (tooLong) continue;
      line += piece;
      if (line.length > limit) {
        line = '';
        tooLong = true;
      }
    }
  }
  if (tooLong || line !== '') yield tooLong ? undefined : line;
}

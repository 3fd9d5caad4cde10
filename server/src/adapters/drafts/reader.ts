/** Reads a draft: bytes to text, with its language by the name of the file; of documents the text that a reader sees. */
import { stat } from '#files';
import { basename, resolve } from '#path';
import { say } from '../../engine/language/index.ts';
import { once } from '../../engine/once.ts';
import type { DocumentPlace, Draft, LanguageId, Problem } from '../../engine/types.ts';
import { decodeText } from '../import/decode.ts';
import { HEAD_BYTES, kindOf } from '../import/kind.ts';
import type { Importer } from '../import/options.ts';
import { assertRegular, readRegular } from '../regular.ts';
import { reasonOf } from './folder.ts';

export interface ReadDraft {
  /** Undefined where the file could not be read. A byte order mark is no part of the text. */
  readonly draft: Draft | undefined;
  readonly problems: readonly Problem[];
  /** What is to be known although all was read. */
  readonly notes?: readonly Problem[];
  /** Of a document: where each of its paragraphs stands. They are the lines 1, 3, 5 … of the text. */
  readonly places?: readonly DocumentPlace[];
}

/** Larger drafts are refused: 64 MB is a hundred times the longest official document. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads drafts from files of any format; `open` gives what reads documents, once for all drafts. Never rejects. */
export function draftReader(open: () => Promise<Importer>): (path: string) => Promise<ReadDraft> {
  const importer = once(open);
  return (path) => read(path, importer);
}

async function read(path: string, importer: () => Promise<Importer>): Promise<ReadDraft> {
  try {
    const found = await stat(path);
    assertRegular(found);
    const { size } = found;
    if (size > MAX_BYTES) return failed(path, say.cli.tooLarge(size, MAX_BYTES));
    const bytes = await readRegular(path);
    const kind = kindOf(bytes.subarray(0, HEAD_BYTES), path);
    const isText = kind === undefined || kind === 'text' || kind === 'markdown' || kind === 'json' || kind === 'jsonl';
    return isText ? await decodeDraft(bytes, path) : await readDocument(path, await importer());
  } catch (error) {
    return failed(path, reasonOf(error));
  }
}

/** A blank line between two paragraphs keeps them apart. */
async function readDocument(path: string, importer: Importer): Promise<ReadDraft> {
  const { paragraphs, problems } = await importer.extractParagraphs(resolve(path));
  const named = problems.filter(({ note }) => !note).map((problem) => ({ ...problem, path }));
  const notes = problems.filter(({ note }) => note).map(({ message }) => ({ message, path }));
  if (paragraphs.length === 0) return { draft: undefined, problems: named };
  const text = `${paragraphs.map((paragraph) => paragraph.text).join('\n\n')}\n`;
  return {
    draft: { text, languageId: 'plaintext', name: basename(path) },
    problems: named,
    ...(notes.length > 0 && { notes }),
    places: paragraphs.map(({ page }, i) => ({ paragraph: i + 1, ...(page !== undefined && { page }) })),
  };
}

/** Turns bytes into a draft; `path` tells the language and names the problem. */
export async function decodeDraft(bytes: Uint8Array, path: string): Promise<ReadDraft> {
  const decoded = await decodeText(bytes);
  if (!decoded) return failed(path, say.cli.noText);
  const { text, encoding, damaged } = decoded;
  const message = say.cli.damaged(encoding, damaged);
  return {
    draft: { text, languageId: languageOf(path), name: basename(path) },
    problems: damaged > 0 ? [{ path, message }] : [],
  };
}

function failed(path: string, message: string): ReadDraft {
  return { draft: undefined, problems: [{ path, message }] };
}

function languageOf(path: string): LanguageId {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plaintext';
}

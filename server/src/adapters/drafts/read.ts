/** Reads a draft: bytes to text, with its language by the name of the file. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { say } from '../../engine/language/index.ts';
import type { Draft, LanguageId, Problem } from '../../engine/types.ts';
import { decodeText } from '../import/decode.ts';
import { reasonOf } from './list.ts';

export interface ReadDraft {
  /** Undefined where the file could not be read. A byte order mark is no part of the text. */
  readonly draft: Draft | undefined;
  readonly problems: readonly Problem[];
}

/** Larger drafts are refused: 64 MB is a hundred times the longest official document. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a draft from a file. Never rejects. */
export async function readDraft(path: string): Promise<ReadDraft> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return failed(path, say.cli.tooLarge(size, MAX_BYTES));
    return await decodeDraft(await readFile(path), path);
  } catch (error) {
    return failed(path, reasonOf(error));
  }
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

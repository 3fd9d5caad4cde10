/** Files that are inserted whole into a document (`w:altChunk`): pages, texts and other Word documents. */
import type { SourceLine } from '../../../engine/repair/lines.ts';
import { sourceLines } from '../../../engine/repair/lines.ts';
import { decodeText } from '../decode.ts';
import { extractHtml } from '../html.ts';
import { latinText } from '../kind.ts';
import type { WordParagraph } from './paragraph.ts';

/** Paragraphs of an inserted file; `undefined` for one that cannot be read. `readWord` reads a Word document. */
export async function insertedParagraphs(
  bytes: Uint8Array,
  name: string,
  readWord: (bytes: Uint8Array) => Promise<readonly WordParagraph[]>,
): Promise<readonly WordParagraph[] | undefined> {
  if (latinText(bytes.subarray(0, 2)) === 'PK') return readWord(bytes).catch(() => undefined);
  if (latinText(bytes.subarray(0, 5)) === '{\\rtf') return undefined;
  const decoded = await decodeText(bytes);
  if (!decoded || /^\s*MIME-Version:/i.test(decoded.text)) return undefined;
  const page = /\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html|<\?xml)/i.test(decoded.text);
  return textsOf(page ? (await extractHtml(decoded.text)).lines : sourceLines(decoded.text));
}

function textsOf(lines: readonly SourceLine[]): readonly WordParagraph[] {
  return lines.map(({ text, afterBlank }) => ({ text, pieces: [], afterBlank }));
}

/** Word documents: text by mammoth, properties from `docProps/core.xml`. */
import { say } from '../../engine/language/index.ts';
import { sourceLines } from '../../engine/repair/lines.ts';
import { type Extract, Refusal } from './extract.ts';
import type { ImportLimits } from './options.ts';
import { inspectZip } from './zip.ts';

const CORE = 'docProps/core.xml';
/** Begins an OLE container: an old .doc, or a .docx under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** The paragraphs of a Word document, numbered as in its extracted text. Throws a `Refusal`. */
export async function extractDocx(bytes: Buffer, limits: ImportLimits): Promise<Extract> {
  if (OLE.every((byte, i) => bytes[i] === byte)) throw new Refusal(say.corpus.encryptedWord);
  const parts = await inspectZip(bytes, limits.unpackedBytes, [CORE]);
  if (!parts.names.has('word/document.xml') && !parts.names.has('[Content_Types].xml'))
    throw new Refusal(say.corpus.notWord);
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const core = parts.texts.get(CORE) ?? '';
  const title = property(core, 'dc:title');
  const created = property(core, 'dcterms:created')?.slice(0, 10);
  return {
    // mammoth sets a blank line after each paragraph: numbers count the paragraphs instead.
    lines: sourceLines(value.replace(/\n\n/g, '\n')),
    metadata: title !== undefined && isTitle(title) ? { title } : {},
    ...(created !== undefined && { created }),
  };
}

function property(xml: string, name: string): string | undefined {
  const match = new RegExp(`<${name}\\b[^>]*>([^<]*)</${name}>`).exec(xml);
  const text = match?.[1]
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
  return text === '' ? undefined : text;
}

/** Programs write names of their own into the title. */
export function isTitle(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !/Microsoft|WPS|无标题|未命名|新建|文档\s*\d*$|幻灯片/i.test(text);
}

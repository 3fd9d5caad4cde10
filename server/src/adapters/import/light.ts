/** The readers that run in a browser too: of pages, of XML, and of what is XML in a ZIP container. */
import { extname } from '#path';
import { say } from '../../engine/language/index.ts';
import { decodeText } from './decode.ts';
import { extractDocx } from './docx/index.ts';
import { type Extract, type HeavyRequest, Refusal } from './extract.ts';
import { extractHtml } from './html.ts';
import { type HeavyKind, latinText } from './kind.ts';
import { extractFlatOdt, extractOdt } from './odt/index.ts';
import { extractOfd } from './ofd/index.ts';
import { decodeXml } from './xml.ts';
import { extractXml } from './xml-documents.ts';
import { openZip } from './zip.ts';

type Request = Pick<HeavyRequest, 'path' | 'limits'>;
export type LightKind = 'zip' | 'html' | 'xml';

/** Whether files of that kind are read here. */
export function isLight(kind: HeavyKind): kind is LightKind {
  return kind === 'zip' || kind === 'html' || kind === 'xml';
}

/** The lines of a file. Throws a `Refusal` for what is recognised and not read. */
export async function extractLight(bytes: Uint8Array, kind: LightKind, request: Request): Promise<Extract> {
  if (kind === 'zip') return fromZip(bytes, request);
  if (kind === 'xml') return fromXml(decodeXml(bytes));
  const decoded = await decodeText(bytes);
  if (!decoded) throw new Refusal(say.corpus.notHtml);
  return extractHtml(decoded.text);
}

function fromXml(source: string): Promise<Extract> {
  const start = source.slice(0, 4000);
  if (/<office:document\b/.test(start)) return extractFlatOdt(source);
  if (/<(?:(?:\w+:)?wordDocument|pkg:package)\b/.test(start)) throw new Refusal(say.corpus.wordXml);
  if (/"urn:schemas-microsoft-com:office:spreadsheet"/.test(start)) throw new Refusal(say.corpus.sheet);
  return /<html\b/i.test(start) ? extractHtml(source) : extractXml(source);
}

/** Bytes of the longest name of a type. */
const LONGEST_TYPE = 200;
const WORD_ENDINGS: ReadonlySet<string> = new Set(['.docx', '.docm', '.wps', '.doc']);

async function fromZip(bytes: Uint8Array, { path, limits }: Request): Promise<Extract> {
  const zip = await openZip(bytes, limits.unpackedBytes);
  if (zip.has('OFD.xml') || zip.has('Encryptions.xml')) return { layout: 'pages', ...(await extractOfd(zip)) };
  const type = latinText((await zip.read('mimetype'))?.subarray(0, LONGEST_TYPE) ?? new Uint8Array()).trim();
  if (type.includes('opendocument.text') || (type === '' && zip.has('content.xml'))) return extractOdt(zip);
  if (type.includes('opendocument.presentation') || zip.has('ppt/presentation.xml'))
    throw new Refusal(say.corpus.slides);
  if (type.includes('opendocument') || zip.has('xl/workbook.xml')) throw new Refusal(say.corpus.sheet);
  if (zip.has('[Content_Types].xml') || zip.has('word/document.xml') || WORD_ENDINGS.has(extname(path).toLowerCase()))
    return extractDocx(bytes, limits);
  throw new Refusal(say.corpus.otherZip);
}

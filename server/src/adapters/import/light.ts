/** The readers of pages and XML, which need nothing but the language: they run in a browser too. */
import { say } from '../../engine/language/index.ts';
import { decodeText } from './decode.ts';
import { type Extract, Refusal } from './extract.ts';
import { extractHtml } from './html.ts';
import { extractFlatOdt } from './odt/index.ts';
import { decodeXml } from './xml.ts';
import { extractXml } from './xml-documents.ts';

/** The lines of a file. Throws a `Refusal` for what is recognised and not read. */
export async function extractLight(bytes: Uint8Array, kind: 'html' | 'xml'): Promise<Extract> {
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

/** The reader of each heavy format. Containers are told apart by what is in them. */
import { extname } from '#path';
import { say } from '../../engine/language/index.ts';
import { extractDoc } from './doc/index.ts';
import { extractDocx } from './docx/index.ts';
import { type Extract, type HeavyRequest, Refusal } from './extract.ts';
import { latinText } from './kind.ts';
import { extractLight } from './light.ts';
import { extractOdt } from './odt/index.ts';
import { extractOfd } from './ofd/index.ts';
import { openOle } from './ole.ts';
import { extractPdf } from './pdf/index.ts';
import { extractRtf } from './rtf/index.ts';
import { openZip } from './zip.ts';

type Request = Pick<HeavyRequest, 'kind' | 'path' | 'limits' | 'pdfFolder'>;

/** The lines of a file. Throws a `Refusal` for what is recognised and not read, and for what is damaged. */
export async function extractFrom(bytes: Buffer, request: Request): Promise<Extract> {
  switch (request.kind) {
    case 'pdf':
      return { layout: 'pages', ...(await extractPdf(bytes, request.pdfFolder)) };
    case 'zip':
      return fromZip(bytes, request);
    case 'ole':
      return fromOle(bytes, request.path);
    case 'rtf':
      return extractRtf(bytes);
    case 'xml':
    case 'html':
      return extractLight(bytes, request.kind);
  }
}

/** Bytes of the longest name of a type. */
const LONGEST_TYPE = 200;
const WORD_ENDINGS: ReadonlySet<string> = new Set(['.docx', '.docm', '.wps', '.doc']);

async function fromZip(bytes: Buffer, { path, limits }: Request): Promise<Extract> {
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

function fromOle(bytes: Buffer, path: string): Extract {
  const ole = openOle(bytes, path);
  if (ole.names.has('WordDocument')) return extractDoc(ole);
  if (ole.names.has('EncryptedPackage')) throw new Refusal(say.corpus.encryptedWord);
  if (ole.names.has('Workbook') || ole.names.has('Book')) throw new Refusal(say.corpus.sheet);
  if (ole.names.has('PowerPoint Document')) throw new Refusal(say.corpus.slides);
  throw new Refusal(say.corpus.otherOle);
}

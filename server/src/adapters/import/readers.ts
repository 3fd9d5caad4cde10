/** The reader of each heavy format. Containers are told apart by what is in them. */
import { say } from '../../engine/language/index.ts';
import { extractDoc } from './doc/index.ts';
import { type Extract, type HeavyRequest, Refusal } from './extract.ts';
import { extractLight } from './light.ts';
import { openOle } from './ole.ts';
import { extractPdf } from './pdf/index.ts';
import { extractRtf } from './rtf/index.ts';

type Request = Pick<HeavyRequest, 'kind' | 'path' | 'limits' | 'pdfFolder'>;

/** The lines of a file. Throws a `Refusal` for what is recognised and not read, and for what is damaged. */
export async function extractFrom(bytes: Buffer, request: Request): Promise<Extract> {
  switch (request.kind) {
    case 'pdf':
      return { layout: 'pages', ...(await extractPdf(bytes, request.pdfFolder)) };
    case 'ole':
      return fromOle(bytes, request.path);
    case 'rtf':
      return extractRtf(bytes);
    case 'zip':
    case 'xml':
    case 'html':
      return extractLight(bytes, request.kind, request);
  }
}

function fromOle(bytes: Buffer, path: string): Extract {
  const ole = openOle(bytes, path);
  if (ole.names.has('WordDocument')) return extractDoc(ole);
  if (ole.names.has('EncryptedPackage')) throw new Refusal(say.corpus.encryptedWord);
  if (ole.names.has('Workbook') || ole.names.has('Book')) throw new Refusal(say.corpus.sheet);
  if (ole.names.has('PowerPoint Document')) throw new Refusal(say.corpus.slides);
  throw new Refusal(say.corpus.otherOle);
}

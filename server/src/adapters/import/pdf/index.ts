/** PDF: text items by pdf.js, put together to lines with the geometry that tells paragraphs (indent, free room). */
import { join, sep } from 'node:path';
import { say } from '../../../engine/language/index.ts';
import { once } from '../../../engine/once.ts';
import { type Extract, Refusal } from '../extract.ts';
import { MOST_PAGES } from '../options.ts';
import { propertiesOf } from '../properties.ts';
import { type MapReader, mapReader } from './cmaps.ts';
import { pageReader } from './pages.ts';

/** A file of its own in the build. */
const pdfjs = once(() => require('./pdfjs.ts') as typeof import('./pdfjs.ts'));

/** For all documents of the process. */
let maps: MapReader | undefined;

/** The lines of a PDF, numbered as in its extracted text. `pdfFolder` holds cmaps/ and standard_fonts/ of pdf.js. */
export async function extractPdf(bytes: Buffer, pdfFolder: string): Promise<Extract> {
  const { getDocument } = await pdfjs().loadPdfJs();
  maps ??= mapReader(join(pdfFolder, 'cmaps'));
  const loading = getDocument({
    data: new Uint8Array(bytes),
    CMapReaderFactory: maps,
    standardFontDataUrl: join(pdfFolder, 'standard_fonts') + sep,
    useSystemFonts: false,
    isEvalSupported: false,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: 0,
  });
  loading.onPassword = () => {
    throw new Refusal(say.corpus.encrypted);
  };
  try {
    const pdf = await loading.promise;
    const reader = pageReader();
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      reader.add(
        items.flatMap((item) => ('str' in item ? [item] : [])),
        page.view,
      );
      page.cleanup();
    }
    const { lines, slanted } = reader.read();
    if (lines.length === 0) throw new Refusal(say.corpus.noTextLayer);
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    return {
      lines,
      ...properties(info),
      problems: problemsOf(pdf.numPages, slanted),
    };
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await loading.destroy();
  }
}

/** What was not read: pages beyond the last one, and slanted words where they are more than a watermark or a stamp has. */
function problemsOf(pages: number, slanted: readonly number[]): readonly string[] {
  if (pages > MOST_PAGES) return [say.corpus.firstPagesOnly(MOST_PAGES)];
  return slanted.length > 0 ? [say.corpus.slantedLeftOut(slanted.join(say.finding.enumeration))] : [];
}

/** pdf.js says by the name of its errors what is wrong with a file. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  if (error.name === 'PasswordException') return new Refusal(say.corpus.encrypted);
  if (error.name === 'InvalidPDFException') return new Refusal(say.corpus.brokenPdf);
  return error;
}

function properties(info: object): Pick<Extract, 'metadata' | 'created'> {
  const read = (name: string): string | undefined => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  return propertiesOf(read('Title'), read('CreationDate')?.replace(/^D:(\d{8}).*$/, '$1'));
}

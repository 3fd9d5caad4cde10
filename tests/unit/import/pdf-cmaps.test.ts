/** Fonts that are not embedded: each code of a predefined CMap comes out as it does with the maps as pdf.js has them. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { mapReader } from '../../../server/src/adapters/import/pdf/cmaps.ts';
import { loadPdfJs } from '../../../server/src/adapters/import/pdf/pdfjs.ts';
import { pdfOfPages, shown } from '../../support/pdf.ts';

const FOLDER = join(dirname(createRequire(__filename).resolve('pdfjs-dist/package.json')), 'cmaps') + sep;
const ENCODINGS = [
  'UniGB-UCS2-H',
  'UniGB-UCS2-V',
  'UniGB-UTF16-H',
  'GBK-EUC-H',
  'GBKp-EUC-H',
  'GB-EUC-H',
  'Identity-H',
];
/** Codes in a line, and on a page. */
const [LINE, PAGE] = [32, 1024];

const pages = Array.from({ length: 0x10000 / PAGE }, (_, page) =>
  Array.from({ length: PAGE / LINE }, (_, line) => {
    const first = page * PAGE + line * LINE;
    const codes = Array.from({ length: LINE }, (_, i) => String.fromCharCode(first + i)).join('');
    return shown(codes, 20, 820 - line * 24);
  }).join('\n'),
);
/** Codes without those that are private: as numbers of glyphs, with no other code, they mean nothing. */
const withoutPrivate = pages.filter((_, page) => page * PAGE < 0xe000 || page * PAGE > 0xf8ff);

describe('codes of predefined CMaps', () => {
  for (const encoding of ENCODINGS)
    it(encoding, async () => {
      const file = pdfOfPages(encoding === 'Identity-H' ? withoutPrivate : pages, { encoding });
      assert.deepEqual(await piecesOf(file, mapReader(FOLDER)), await piecesOf(file));
    }).timeout(60_000);
});

/** Words, place and width of all pieces of text. */
async function piecesOf(file: Uint8Array, maps?: ReturnType<typeof mapReader>): Promise<readonly unknown[]> {
  const { getDocument } = await loadPdfJs();
  const loading = getDocument({
    data: Uint8Array.from(file),
    ...(maps ? { CMapReaderFactory: maps } : { cMapUrl: FOLDER }),
    verbosity: 0,
  });
  try {
    const pdf = await loading.promise;
    const pieces: unknown[] = [];
    for (let number = 1; number <= pdf.numPages; number++)
      for (const item of (await (await pdf.getPage(number)).getTextContent()).items)
        if ('str' in item) pieces.push([item.str, item.width, item.height, ...item.transform]);
    return pieces;
  } finally {
    await loading.destroy();
  }
}

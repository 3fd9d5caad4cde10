#!/usr/bin/env bash
# pdf.js gives each piece of text a `height`, which for lines is the size of the font. For a font that writes downwards (`dir` is "ttb", the
# predefined CMaps ending in V) width and height change their parts: `height` is the length of the column, `width` the size of the font, and
# `transform` still says the size. Whoever tells lines, titles or notes by `height` takes a column of twenty characters at 16 points for one line
# of type of 320 points. The marks of such a column come as vertical forms (︐ U+FE10), not as ，.
#
# Seen with pdfjs-dist 5.4.149 and Node 20.20.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent --no-optional pdfjs-dist@5.4.149 >> npm.log 2>&1
cat > see.mjs <<'EOS'
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {};
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const WORDS = '建设数字家园，人人有责';

function pdf(direction) {
  const hex = [...WORDS].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const content = `BT /F1 16 Tf 1 0 0 1 300 700 Tm <${hex}> Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-${direction} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 6 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 7\n0000000000 65535 f \n${table}trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

async function piece(direction) {
  const options = { cMapUrl: join(folder, 'cmaps/'), cMapPacked: true, standardFontDataUrl: join(folder, 'standard_fonts/'), verbosity: 0 };
  const page = await (await getDocument({ data: pdf(direction), ...options }).promise).getPage(1);
  const [first] = (await page.getTextContent()).items;
  console.log(`${direction}: ${first.str} dir ${first.dir}, width ${first.width}, height ${first.height}, transform ${first.transform}`);
  return first;
}

const [line, column] = [await piece('H'), await piece('V')];
const isAsSeen = line.height === 16 && line.dir === 'ltr' && column.dir === 'ttb' && column.width === 16 && column.height === 16 * WORDS.length && column.str.includes('︐');
if (!isAsSeen) {
  console.error('otherwise now');
  process.exit(1);
}
EOS
node see.mjs

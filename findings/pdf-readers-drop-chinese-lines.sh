#!/usr/bin/env bash
# A PDF may name a font for Chinese without holding it, and write its text in a CMap that the standard of PDF predefines, as UniGB-UCS2-H. Readers
# that stand on pdf.js need the folder `cmaps` for that, which pdfjs-dist ships; without it pdf.js gives the text of all other fonts and none of this
# one. So a page with a line in English and one in Chinese comes out as the line in English: nothing is thrown, it is a success.
# pdf-parse has the folder on disk, in pdfjs-dist on which it depends, and does not name it: with `cMapUrl` given it reads both lines. unpdf looks for
# a pdfjs-dist beside itself and, where there is one, names its folder by a file: address, which the `fetch` of Node cannot read, and writes a warning
# to the console; given as a plain path it works. officeparser leaves `warnings` empty. pdf2json, which has CMaps of its own, reads both.
#
# Seen with pdf-parse 2.4.5, unpdf 1.8.1 (beside pdfjs-dist 5.4.296), officeparser 8.1.1, pdf2json 4.1.0 and Node 20.20.2. The PDF is made here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Each in a folder and a process of its own: two versions of pdf.js do not go together.
for packages in 'pdf-parse@2.4.5' 'unpdf@1.8.1 pdfjs-dist@5.4.296' 'officeparser@8.1.1' 'pdf2json@4.1.0'; do
  mkdir "${packages%%@*}"
  (cd "${packages%%@*}" && npm init --yes > npm.log && npm install --silent --ignore-scripts $packages >> npm.log 2>&1)
done
cat > see.mjs <<'EOS'
const READERS = {
  'pdf-parse': async (data, options) => {
    const { PDFParse } = await import('pdf-parse');
    return (await new PDFParse({ data, ...options }).getText()).text;
  },
  unpdf: async (data, options) => {
    const { extractText, getDocumentProxy } = await import('unpdf');
    return (await extractText(await getDocumentProxy(data, options), { mergePages: true })).text;
  },
  officeparser: async (data) => {
    const { OfficeParser } = await import('officeparser');
    const { content, warnings } = await OfficeParser.parseOffice(Buffer.from(data));
    return JSON.stringify({ content, warnings });
  },
  pdf2json: async (data) => {
    const { default: Parser } = await import('pdf2json');
    const parser = new Parser();
    const read = new Promise((resolve, reject) => parser.on('pdfParser_dataReady', resolve).on('pdfParser_dataError', reject));
    parser.parseBuffer(Buffer.from(data.buffer));
    return (await read).Pages[0].Texts.map(({ R }) => decodeURIComponent(R[0].T)).join('\n');
  },
};
const [ENGLISH, CHINESE] = ['No. 5 of 2021', '第5号通知'];

function pdf() {
  const hex = [...CHINESE].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const content = `BT /F1 16 Tf 60 740 Td (${ENGLISH}) Tj ET BT /F2 16 Tf 60 700 Td <${hex}> Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [7 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 8 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
  ];
  let file = '%PDF-1.4\n';
  const table = objects.map((object, i) => {
    const row = `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  file += `xref\n0 9\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const [reader, expected, cMapUrl] = process.argv.slice(2);
const text = await READERS[reader](pdf(), cMapUrl ? { cMapUrl, cMapPacked: true } : {});
const found = [ENGLISH, CHINESE].filter((line) => text.includes(line)).length;
const isWarned = reader === 'officeparser' && !text.endsWith('"warnings":[]}');
console.log(`${reader}${cMapUrl ? ' with cMapUrl' : ''}: ${found} of 2 lines`);
if (found !== Number(expected) || !text.includes(ENGLISH) || isWarned) {
  console.error('otherwise now');
  process.exit(1);
}
EOS
see() { # READER LINES [CMAPS]: how many of the two lines it reads, in the folder of the reader
  cp see.mjs "$1/"
  (cd "$1" && node see.mjs "$@" 2> errors.log) || { cat "$1/errors.log"; exit 1; }
}
see pdf-parse 1
see pdf-parse 2 node_modules/pdfjs-dist/cmaps/
see unpdf 1
see unpdf 2 node_modules/pdfjs-dist/cmaps/
see officeparser 1
see pdf2json 2

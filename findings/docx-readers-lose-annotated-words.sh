#!/usr/bin/env bash
# Word's phonetic guide (拼音指南) keeps a word twice: `w:rubyBase` has the word, `w:rt` the small pinyin above it. One would expect a reader of
# .docx to give the word, perhaps with the pinyin. mammoth and officeparser give neither: the word that everybody sees on the page is missing from
# the text and from mammoth's HTML; mammoth lists the element as a mere unrecognised one, officeparser says nothing. Surnames, place names and rare
# characters are what is annotated.
# The same readers do give words with `w:vanish`, which nobody sees.
#
# Seen with mammoth 1.13.0, officeparser 8.1.1 and Node 20.20.2. The document is made here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent --ignore-scripts mammoth@1.13.0 officeparser@8.1.1 jszip@3.10.1 >> npm.log 2>&1
cat > see.mjs <<'EOS'
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { OfficeParser } from 'officeparser';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const run = (words, properties = '') => `<w:r>${properties}<w:t>${words}</w:t></w:r>`;
const guide = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('jī')}</w:rt><w:rubyBase>${run('稽')}</w:rubyBase></w:ruby></w:r>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${DOCUMENT}" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${run('会')}${guide}${run('山')}${run('（内部）', '<w:rPr><w:vanish/></w:rPr>')}</w:p></w:body></w:document>`,
};
const zip = new JSZip();
for (const [name, xml] of Object.entries(parts)) zip.file(name, xml);
const buffer = await zip.generateAsync({ type: 'nodebuffer' });

const raw = await mammoth.extractRawText({ buffer });
const html = await mammoth.convertToHtml({ buffer });
const office = await OfficeParser.parseOffice(buffer);
const seen = {
  'mammoth, text': raw.value.trim(),
  'mammoth, HTML': html.value,
  officeparser: office.content.map(({ text }) => text).join(''),
};
console.log('in Word: 会稽山, with jī above 稽');
for (const [reader, words] of Object.entries(seen)) console.log(`${reader}: ${words}`);
for (const { type, message } of raw.messages) console.log(`mammoth, ${type}: ${message}`);
const isAsSeen =
  seen['mammoth, text'] === '会山（内部）' &&
  seen['mammoth, HTML'] === '<p>会山（内部）</p>' &&
  seen.officeparser === '会山（内部）';
if (!isAsSeen) {
  console.error('they read otherwise now');
  process.exit(1);
}
EOS
node see.mjs

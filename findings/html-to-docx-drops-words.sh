#!/usr/bin/env bash
# A web page or pasted text is made a Word document by html-to-docx. Of an element that a converter does not know one would expect the words without
# the element, as in a browser. Inside a paragraph html-to-docx drops the words too: 于<font>2008年1月1日</font>施行 becomes 于施行. So do `big`, the
# `st1:chsdate` and `st1:place` of text pasted from a Chinese Word, and `ruby`, with the word below the pinyin. Outside of one it is the same: a
# paragraph in a list item after its first words is gone, and so is a `figcaption`. It resolves, with a valid document.
# The fork @turbodocx/html-to-docx has mended the list, not the rest.
#
# Seen with html-to-docx 1.8.0, @turbodocx/html-to-docx 1.23.1 and Node 20.20.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent --ignore-scripts html-to-docx@1.8.0 @turbodocx/html-to-docx@1.23.1 jszip@3.10.1 >> npm.log 2>&1
cat > see.cjs <<'EOS'
const JSZip = require('jszip');

const CONVERTERS = { 'html-to-docx': require('html-to-docx'), '@turbodocx/html-to-docx': require('@turbodocx/html-to-docx') };
const seen = [
  ['<p>于<b>2008年1月1日</b>施行</p>', '于2008年1月1日施行', '于2008年1月1日施行'],
  ['<p>于<font color="red">2008年1月1日</font>施行</p>', '于施行', '于施行'],
  ['<p>于<big>2008年1月1日</big>施行</p>', '于施行', '于施行'],
  ['<p>于<st1:chsdate>2008年1月1日</st1:chsdate>在<st1:place>北京</st1:place>施行</p>', '于在施行', '于在施行'],
  ['<p>会<ruby>稽<rt>jī</rt></ruby>山</p>', '会山', '会山'],
  ['<ol><li>总则<p>第一条</p></li></ol>', '总则', '总则第一条'],
  ['<figure><figcaption>图1</figcaption></figure>', '', ''],
];

/** The words of a document, paragraph after paragraph. */
async function words(docx) {
  const xml = await (await JSZip.loadAsync(docx)).file('word/document.xml').async('string');
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join('');
}

(async () => {
  let changed = 0;
  for (const [html, ...expected] of seen) {
    const found = [];
    for (const convert of Object.values(CONVERTERS)) found.push(await words(await convert(html)));
    console.log(`${html}: ${found.join(' | ')}`);
    if (found.join() !== expected.join()) changed++;
  }
  if (changed) {
    console.error(`${changed} of them are otherwise now`);
    process.exit(1);
  }
})();
EOS
node see.cjs

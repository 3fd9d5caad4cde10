#!/usr/bin/env bash
# docxmlater opens a .docx to be changed and saved. Whoever opens and saves without a change would expect the same words. A date or place in a smart
# tag (`w:smartTag`, written by Chinese editions of Word up to 2007), words in a content control within a line, and a word with its phonetic guide are
# missing in the file that it writes: 于2008年1月1日施行 becomes 于施行. The shown words of a short field (`w:fldSimple`) are put in anew without looking:
# a reference to 第三条 now says 1, 图3 is 图1, a merged name is empty. Characters that another program wrote as numbers (&#20013;) are shown as those
# numbers from then on. Nothing is thrown. That tracked changes are accepted on opening is said in its README; of these nothing is.
#
# Seen with docxmlater 10.1.0 and Node 20.20.2. The documents are made here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent --ignore-scripts docxmlater@10.1.0 jszip@3.10.1 >> npm.log 2>&1
cat > see.cjs <<'EOS'
const { Document } = require('docxmlater');
const JSZip = require('jszip');

const run = (words) => `<w:r><w:t>${words}</w:t></w:r>`;
const field = (instruction, words) => `<w:fldSimple w:instr=" ${instruction} ">${run(words)}</w:fldSimple>`;
const tag = (element, words) => `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="${element}">${run(words)}</w:smartTag>`;
const guide = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('jī')}</w:rt><w:rubyBase>${run('稽')}</w:rubyBase></w:ruby></w:r>`;
const seen = [
  [run('现予印发'), '现予印发', '现予印发'],
  [run('于') + tag('chsdate', '2008年1月1日') + run('施行'), '于2008年1月1日施行', '于施行'],
  [run('第') + `<w:sdt><w:sdtContent>${run('三')}</w:sdtContent></w:sdt>` + run('条'), '第三条', '第条'],
  [run('会') + guide + run('山'), '会jī稽山', '会山'],
  [run('依照') + field('REF _Ref1 \\h', '第三条'), '依照第三条', '依照1'],
  [run('图') + field('SEQ 图', '3'), '图3', '图1'],
  [run('兹介绍') + field('MERGEFIELD 姓名', '张三'), '兹介绍张三', '兹介绍'],
  [run('&#20013;国'), '&#20013;国', '&amp;#20013;国'],
];

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
function docx(inner) {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file('word/document.xml', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${inner}</w:p></w:body></w:document>`);
  return zip.generateAsync({ type: 'nodebuffer' });
}
async function words(buffer) {
  const xml = await (await JSZip.loadAsync(buffer)).file('word/document.xml').async('string');
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join('');
}

(async () => {
  let changed = 0;
  for (const [inner, before, expected] of seen) {
    const file = await docx(inner);
    const saved = await words(await (await Document.loadFromBuffer(file)).toBuffer());
    console.log(`before: ${await words(file)}, saved: ${saved}`);
    if ((await words(file)) !== before || saved !== expected) changed++;
  }
  if (changed) {
    console.error(`${changed} of them are otherwise now`);
    process.exit(1);
  }
})();
EOS
node see.cjs

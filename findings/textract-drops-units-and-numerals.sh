#!/usr/bin/env bash
# textract ends an extraction, of a .docx as of plain text, with a list of characters that may stay; all others become a blank. One would expect a
# reader to hand on what stands in the file, and Chinese characters and most marks do come through, so that a first look shows nothing. But ℃, ‰, ≥,
# Ⅱ, ② and → are not on the list: ≥60％ becomes 60％, ≤3‰ becomes 3, 第②项 loses its number. Nor is ○ (U+25CB), which many write for the zero of a
# year: 二○二六年 becomes 二 二六年. A name with a character beyond the first plane (𠮷) loses it. “ and ” become straight ones.
# Nothing is thrown or warned of, and `preserveLineBreaks` keeps the breaks, not these.
#
# Seen with textract 2.5.0 and Node 20.20.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent --ignore-scripts textract@2.5.0 >> npm.log 2>&1
cat > see.cjs <<'EOS'
const textract = require('textract');

const seen = [
  ['中办发〔2021〕5号——《条例》“……”', '中办发〔2021〕5号——《条例》"……"'],
  ['气温超过37℃的时候', '气温超过37 的时候'],
  ['合格率≥60％，误差≤3‰', '合格率 60％，误差 3 '],
  ['Ⅱ级响应，第②项', ' 级响应，第 项'],
  ['二○二六年', '二 二六年'],
  ['申报→审核', '申报 审核'],
  ['王𠮷', '王 '],
];
const read = (text, options) =>
  new Promise((resolve, reject) => textract.fromBufferWithMime('text/plain', Buffer.from(text), options, (error, found) => (error ? reject(error) : resolve(found))));

(async () => {
  let changed = 0;
  for (const [text, expected] of seen) {
    const found = await read(text, {});
    const kept = await read(text, { preserveLineBreaks: true });
    console.log(`${text} becomes ${found}|`);
    if (found.trimEnd() !== expected.trimEnd() || kept.trimEnd() !== expected.trimEnd()) changed++;
  }
  if (changed) {
    console.error(`${changed} of them are otherwise now`);
    process.exit(1);
  }
})();
EOS
node see.cjs

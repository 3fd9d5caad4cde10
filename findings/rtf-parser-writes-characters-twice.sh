#!/usr/bin/env bash
# Word and WPS write a Chinese character into RTF twice: `\u20013` for readers that know Unicode and, behind it, bytes of the code page for those
# that do not, as many as `\uc2` says. rtf-parser, on which rtf2text and @iarna/rtf-to-html stand, reads the first and never skips the second:
# 中国 becomes 中中国国, and “ becomes ““. Where the second form is a ?, each character is followed by one. Files that use the code page alone,
# or `\uc0`, come out right, so that a first try with them shows nothing.
#
# Seen with rtf-parser 1.3.3 (through @iarna/rtf-to-html 1.1.0 and rtf2text 1.0.1) and Node 20.20.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent rtf-parser@1.3.3 @iarna/rtf-to-html@1.1.0 rtf2text@1.0.1 >> npm.log 2>&1
cat > see.cjs <<'EOS'
const toHtml = require('@iarna/rtf-to-html');
const toText = require('rtf2text');

const seen = [
  ["\\'d6\\'d0\\'b9\\'fa", '中国', '中国'],
  ['\\uc0\\u20013\\u22269', '中国', '中国'],
  ["\\uc2\\u20013\\'d6\\'d0\\u22269\\'b9\\'fa", '中国', '中中国国'],
  ["{\\uc2\\u8220\\'a1\\'b0}\\'d6\\'d0{\\uc2\\u8221\\'a1\\'b1}", '“中”', '““中””'],
  ['\\uc1\\u20013?\\u22269?', '中国', '中?国?'],
];
const rtf = (words) => `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\\pard\\f0 ${words}\\par}`;
const bare = (html) => html.replace(/<style[^]*?<\/style>|<[^>]*>|\s/g, '');
const answer = (read, words) => new Promise((resolve, reject) => read(rtf(words), (error, text) => (error ? reject(error) : resolve(text))));

(async () => {
  let changed = 0;
  for (const [words, right, expected] of seen) {
    const html = bare(await answer(toHtml.fromString, words));
    const text = (await answer(toText.string, words)).trim();
    console.log(`${words} is ${right}; @iarna/rtf-to-html: ${html}, rtf2text: ${text}`);
    if (html !== expected || text !== expected) changed++;
  }
  if (changed) {
    console.error(`${changed} of them are otherwise now`);
    process.exit(1);
  }
})();
EOS
node see.cjs

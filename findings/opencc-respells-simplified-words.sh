#!/usr/bin/env bash
# A text that mixes both scripts (a Taiwan quotation in a report, a web page half converted) is made simplified by opencc-js with
# { from: 'tw', to: 'cn' }. One would expect characters that are simplified already to stay. They do not: Taiwan writes 著 where the mainland
# writes 着, so each 著 of no known traditional word is made 着. The simplified 显著 becomes 显着, 原著 becomes 原着, while the traditional
# 顯著 is known as a word and becomes 显著, and when the text is converted again, 显着. With { from: 't' } the words stay, but so does the 著 of
# Taiwan's 抓著: no setting is right for both.
#
# Seen with opencc-js 1.4.2 and Node 20.20.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent opencc-js@1.4.2 >> npm.log 2>&1
cat > see.mjs <<'EOS'
import * as OpenCC from 'opencc-js';

const seen = [
  ['tw', '顯著', '显著'],
  ['tw', '显著', '显着'],
  ['tw', '原著', '原着'],
  ['tw', '抓著', '抓着'],
  ['t', '显著', '显著'],
  ['t', '抓著', '抓著'],
];
let changed = 0;
for (const [from, words, expected] of seen) {
  const once = OpenCC.Converter({ from, to: 'cn' })(words);
  const twice = OpenCC.Converter({ from, to: 'cn' })(once);
  console.log(`${from} to cn: ${words} becomes ${once}, a second time ${twice}`);
  if (once !== expected) changed++;
}
if (changed) {
  console.error(`${changed} of them are otherwise now`);
  process.exit(1);
}
EOS
node see.mjs

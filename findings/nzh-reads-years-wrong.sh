#!/usr/bin/env bash
# Official documents write years digit by digit (二〇二五年) and amounts with 两 (两千). nzh, a library for numbers in Chinese characters, reads
# 一九四九 as 1949 and so seems to know years; but a 〇 or 零 has no place of its own, so 一九九〇 becomes 199, 二〇二五 becomes 225 and 二〇〇〇
# becomes 2. 两 and 廿 are passed over: 两千零二十 becomes 20. Nothing is thrown. Whoever dates documents by it is right for most of the last
# century and wrong for all of this one.
#
# Seen with nzh 1.0.14 and Node 20.20.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent nzh@1.0.14 >> npm.log 2>&1
cat > see.cjs <<'EOS'
const { cn } = require('nzh');

const seen = [
  ['一百零八', 108, 108],
  ['一九四九', 1949, 1949],
  ['一九九〇', 1990, 199],
  ['二〇〇〇', 2000, 2],
  ['二〇二五', 2025, 225],
  ['两千零二十', 2020, 20],
  ['廿一', 21, 1],
];
let changed = 0;
for (const [words, right, expected] of seen) {
  const number = Number(cn.decodeS(words));
  console.log(`${words} is ${right}, nzh says ${number}`);
  if (number !== expected) changed++;
}
if (changed) {
  console.error(`${changed} of them are otherwise now`);
  process.exit(1);
}
EOS
node see.cjs

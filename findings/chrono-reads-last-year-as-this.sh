#!/usr/bin/env bash
# chrono-node reads dates in running text, in Chinese by `chrono.zh`. It knows 2025年3月5日 and 二〇二五年三月五日; of 去年3月5日 (last year) one would
# expect last year's date, or none. It begins in the middle of the word: the text that it reports is 年3月5日, and the date is of this year. The same
# of 明年 (next year), 次年 (the year after) and 上年 (the year before); `isCertain('year')` is false, as of a date that names no year. 二千零八年八月八日
# is the year 8, and certain; 三百六十五天前 (365 days ago) is 65 days ago, and certain.
# `chrono.zh.hant`, for traditional characters, reads 十二月三十一号 as the 30th, and 上午9时 as six o'clock.
#
# Seen with chrono-node 2.10.3 and Node 20.20.2, from 30 November 2026.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent chrono-node@2.10.3 >> npm.log 2>&1
cat > see.mjs <<'EOS'
import * as chrono from 'chrono-node';

const { hans, hant } = chrono.zh;
const seen = [
  [hans, '2025年3月5日', '2025年3月5日', '2025-03-05'],
  [hans, '二〇二五年三月五日', '二〇二五年三月五日', '2025-03-05'],
  [hans, '去年3月5日', '年3月5日', '2026-03-05'],
  [hans, '明年一月一日', '年一月一日', '2026-01-01'],
  [hans, '上年12月31日', '年12月31日', '2026-12-31'],
  [hans, '次年3月1日', '年3月1日', '2026-03-01'],
  [hans, '二千零八年八月八日', '零八年八月八日', '0008-08-08'],
  [hans, '三百六十五天前', '六十五天前', '2026-09-26'],
  [hans, '十二月三十一号', '十二月三十一号', '2026-12-31'],
  [hant, '十二月三十一号', '十二月三十', '2026-12-30'],
  [chrono.zh, '去年3月5日', '年3月5日', '2026-03-05'],
];
const two = (number, length = 2) => String(number).padStart(length, '0');
let changed = 0;
for (const [language, words, text, date] of seen) {
  const [first] = language.parse(words, new Date(2026, 10, 30, 12));
  const { start } = first;
  const found = `${two(start.get('year'), 4)}-${two(start.get('month'))}-${two(start.get('day'))}`;
  console.log(`${words}: ${first.text} is ${found}`);
  if (first.text !== text || found !== date) changed++;
}
const hour = (language) => language.parse('5日上午9时', new Date(2026, 10, 30, 12))[0].start.get('hour');
const isCertain = (words) => hans.parse(words)[0].start.isCertain('year');
console.log(`certain of the year: 去年3月5日 ${isCertain('去年3月5日')}, 二千零八年八月八日 ${isCertain('二千零八年八月八日')}`);
console.log(`上午9时: hans ${hour(hans)}, hant ${hour(hant)}`);
if (changed || isCertain('去年3月5日') || !isCertain('二千零八年八月八日') || hour(hans) !== 9 || hour(hant) !== 6) {
  console.error('they are read otherwise now');
  process.exit(1);
}
EOS
node see.mjs

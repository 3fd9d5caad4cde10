#!/usr/bin/env bash
# nodejieba.cut(text) tears every number and Latin word into single characters: 2016年 becomes 2|0|1|6|年, GDP becomes G|D|P.
# nodejieba.tag(text) and cutHMM(text) keep them whole, and so does cut(text, true): the README does not mention that second argument,
# and the types call it `strict`. `undefined` for it is no default: it throws "A boolean was expected".
# Whoever asks for word borders of dates, percentages and abbreviations must pass `true`.
#
# Seen with nodejieba 3.5.8 (it builds a native module: a C++ toolchain and the headers of Node are needed).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
echo 'yes=true' > .npmrc # the install script calls npx
prefix=$(dirname "$(dirname "$(command -v node)")")
if [ -d "$prefix/include/node" ]; then export npm_config_nodedir=$prefix; fi
npm install --silent nodejieba@3.5.8 >> npm.log 2>&1 || { echo 'nodejieba could not be installed here:'; tail -n 5 npm.log; exit 1; }
cat > see.cjs <<'EOF'
const jieba = require('nodejieba');
const text = '2016年GDP增长6.7%';
const whole = '2016|年|GDP|增长|6.7|%';
const words = {
  'cut(text)': jieba.cut(text).join('|'),
  'cut(text, true)': jieba.cut(text, true).join('|'),
  'cutHMM(text)': jieba.cutHMM(text).join('|'),
  'tag(text)': jieba.tag(text).map(({ word }) => word).join('|'),
};
let error = '';
try {
  jieba.cut(text, undefined);
} catch (thrown) {
  error = thrown.message;
}
for (const [call, result] of Object.entries(words)) console.log(`${call}: ${result}`);
console.log(`cut(text, undefined): ${error}`);
const isAsSeen =
  words['cut(text)'] === '2|0|1|6|年|G|D|P|增长|6|.|7|%' &&
  ['cut(text, true)', 'cutHMM(text)', 'tag(text)'].every((call) => words[call] === whole) &&
  error === 'A boolean was expected';
if (!isAsSeen) {
  console.error('it behaves otherwise now');
  process.exit(1);
}
EOF
node see.cjs

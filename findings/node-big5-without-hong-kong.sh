#!/usr/bin/env bash
# The Big5 decoder of Node has no characters of Hong Kong. The Encoding Standard (WHATWG) says that the label big5, and big5-hkscs, mean Big5 with
# the supplementary set of Hong Kong (HKSCS); browsers do so. Node hands both labels to ICU's own Big5, which gives characters for private use,
# without an error and without U+FFFD: 啲 (9d f8) becomes U+ECDA, which no font shows, and even `fatal: true` does not complain.
# Whoever reads Big5 in Node needs a table of these 4,800 characters.
#
# Seen with Node 20.20.2 (ICU 78.2) and iconv-lite 0.7.3, whose table is that of the standard.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent iconv-lite@0.7.3 >> npm.log 2>&1
cat > see.mjs <<'EOS'
import iconv from 'iconv-lite';

let changed = 0;
for (const char of '啲嘅咗喺着') {
  const bytes = iconv.encode(char, 'big5hkscs');
  for (const label of ['big5', 'big5-hkscs']) {
    const seen = new TextDecoder(label, { fatal: true }).decode(bytes);
    const code = seen.codePointAt(0);
    const isPrivate = code >= 0xe000 && code <= 0xf8ff;
    console.log(`${bytes.toString('hex')} by the standard ${char}, by ${label} of Node U+${code.toString(16).toUpperCase()}`);
    if (!isPrivate) changed++;
  }
}
console.log(`Node ${process.versions.node}, ICU ${process.versions.icu}`);
if (changed) {
  console.error(`${changed} of them are otherwise now`);
  process.exit(1);
}
EOS
node see.mjs

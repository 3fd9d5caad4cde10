#!/usr/bin/env bash
# word-extractor looks at five of the nine bits by which a property of characters of a .doc is told, and at none of its kind: each property whose
# number ends like that of a tracked deletion (0x0800) deletes its run. Such a one is 0x4A60, the colour of right-to-left text, which Word writes where
# a colour is set for all scripts: visible words vanish without a word. What is really hidden (0x083C) is given as text.
# An optional hyphen (U+001F) becomes the word `undefined`, because the table of marks has no entry for it.
#
# Seen with word-extractor 1.0.4. The document is made here: a container with one stream of text and one table.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent word-extractor@1.0.4 >> npm.log 2>&1
cat > see.cjs <<'EOS'
const WordExtractor = require('word-extractor');

const RUNS = [['抓好'], ['河湖巡护', 0x4a60, 1, 0], ['工作'], ['隐去', 0x083c, 1], ['，新\x1f冠'], ['删去', 0x0800, 1], ['。\r']];
const RIGHT = '抓好河湖巡护工作，新冠。';

/** A file of 512-byte sectors: stream of text, table, directory, allocation table. */
function file(runs) {
  const text = Buffer.from(runs.map(([words]) => words).join(''), 'utf16le');
  const main = Buffer.alloc(4096 + 512);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(0x0200, 0x0a);
  main.writeUInt32LE(text.length / 2, 0x4c);
  text.copy(main, 0x800);
  const page = main.subarray(4096);
  page.writeUInt8(runs.length, 511);
  let from = 0x800;
  let free = 500;
  runs.forEach(([words, code, ...value], i) => {
    page.writeUInt32LE(from, i * 4);
    from += words.length * 2;
    if (code === undefined) return;
    free -= 6;
    page.writeUInt8(2 + value.length, free);
    page.writeUInt16LE(code, free + 1);
    value.forEach((byte, n) => page.writeUInt8(byte, free + 3 + n));
    page.writeUInt8(free / 2, (runs.length + 1) * 4 + i);
  });
  page.writeUInt32LE(from, runs.length * 4);
  const table = Buffer.alloc(4096);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(text.length / 2, 9);
  table.writeUInt32LE(0x800, 15);
  table.writeUInt32LE(0x800, 21);
  table.writeUInt32LE(0x800 + text.length, 25);
  table.writeUInt32LE(8, 29);
  main.writeUInt32LE(21, 0x1a6);
  main.writeUInt32LE(21, 0xfa);
  main.writeUInt32LE(12, 0xfe);
  main.writeUInt32LE(0, 0x102);
  main.writeUInt32LE(4, 0x106); // no properties of paragraphs
  const entry = (name, type, start, size, right, child) => {
    const bytes = Buffer.alloc(128);
    bytes.write(name, 0, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, 64);
    bytes.writeUInt8(type, 66);
    [[68, -1], [72, right], [76, child], [116, start], [120, size]].forEach(([at, value]) => bytes.writeInt32LE(value, at));
    return bytes;
  };
  const directory = Buffer.concat([
    entry('Root Entry', 5, -2, 0, -1, 1),
    entry('WordDocument', 2, 0, main.length, 2, -1),
    entry('1Table', 2, 9, table.length, -1, -1),
    Buffer.alloc(128),
  ]);
  const chain = [1, 2, 3, 4, 5, 6, 7, 8, -2, 10, 11, 12, 13, 14, 15, 16, -2, -2, -3];
  const allocation = Buffer.alloc(512, 0xff);
  chain.forEach((next, i) => allocation.writeInt32LE(next, i * 4));
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]].forEach(([at, value]) => head.writeUInt16LE(value, at));
  [[44, 1], [48, 17], [56, 4096], [60, -2], [64, 0], [68, -2], [72, 0]].forEach(([at, value]) => head.writeInt32LE(value, at));
  for (let i = 0; i < 109; i++) head.writeInt32LE(i === 0 ? 18 : -1, 76 + i * 4);
  return Buffer.concat([head, main, table, directory, allocation]);
}

new WordExtractor().extract(file(RUNS)).then((document) => {
  const seen = document.getBody({ filterUnicode: false }).trim();
  console.log(`in Word:        ${RIGHT}`);
  console.log(`word-extractor: ${seen}`);
  if (seen !== '抓好工作隐去，新undefined冠。') {
    console.error('it reads otherwise now');
    process.exit(1);
  }
});
EOS
node see.cjs

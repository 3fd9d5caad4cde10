// Writes the small dictionary that nodejieba is loaded with. Usage: node scripts/trim-jieba.mjs DIRECTORY
// nodejieba builds its word tree twice and reads 6 MB of keyword weights that nobody asks for: 243 MB and seconds.
// Words counted fewer than 200 times are left out unless a record has them (高质量, 城镇化); none counted fewer than 30 times stays. The keyword
// files are stubs. That makes 24 MB, and 0.91 of the boundaries in a government report stay the same; 30 times alone makes 49 and 0.93.
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

const LEAST_COUNT = 200;
const LEAST_COUNT_IN_RECORDS = 30;
const LONGEST_WORD = 6;
const target = process.argv[2];
if (target === undefined) {
  console.error('usage: node scripts/trim-jieba.mjs DIRECTORY');
  process.exit(2);
}
const source = join(dirname(createRequire(import.meta.url).resolve('nodejieba')), 'submodules/cppjieba/dict');

mkdirSync(target, { recursive: true });
const inRecords = piecesOfRecords();
const lines = readFileSync(join(source, 'jieba.dict.utf8'), 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word, count]) => word && (word.length === 1 || Number(count) >= leastCount(word)))
  .map(([word, count]) => `${word} ${count} x`);
write('jieba.dict.utf8', lines.join('\n'));
// None of these may be empty: cppjieba ends the process over an empty table.
write('idf.utf8', '提法 10');
write('stop_words.utf8', '的');
write('user.dict.utf8', '提法');
copyFileSync(join(source, 'hmm_model.utf8'), join(target, 'hmm_model.utf8'));

// A dictionary cut short would end the process too, so its sizes are known before it is loaded.
const files = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'];
const sizes = Object.fromEntries(files.map((file) => [file, statSync(join(target, file)).size]));
writeFileSync(join(target, 'sizes.json'), `${JSON.stringify(sizes)}\n`);

function leastCount(word) {
  return inRecords.has(word) ? LEAST_COUNT_IN_RECORDS : LEAST_COUNT;
}

/** Every run of two to six characters that stands in the files of records. */
function piecesOfRecords() {
  const pieces = new Set();
  for (const file of globSync('corpus/*/records/**/*.yaml'))
    for (const [run] of readFileSync(file, 'utf8').matchAll(/\p{Script=Han}{2,}/gu))
      for (let start = 0; start < run.length; start++)
        for (let end = start + 2; end <= Math.min(start + LONGEST_WORD, run.length); end++)
          pieces.add(run.slice(start, end));
  return pieces;
}

function write(name, text) {
  writeFileSync(join(target, name), `${text}\n`);
}

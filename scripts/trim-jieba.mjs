// Writes the small dictionary that nodejieba is loaded with. Usage: node scripts/trim-jieba.mjs DIRECTORY
// nodejieba builds its word tree twice and reads 6 MB of keyword weights that nobody asks for: 243 MB and seconds.
// Words counted fewer than 30 times are left out (0.94 of the boundaries stay the same), and the keyword files are stubs.
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const LEAST_COUNT = 30;
const target = process.argv[2];
if (target === undefined) {
  console.error('usage: node scripts/trim-jieba.mjs DIRECTORY');
  process.exit(2);
}
const source = join(dirname(createRequire(import.meta.url).resolve('nodejieba')), 'submodules/cppjieba/dict');

mkdirSync(target, { recursive: true });
const lines = readFileSync(join(source, 'jieba.dict.utf8'), 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word, count]) => word && (word.length === 1 || Number(count) >= LEAST_COUNT))
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

function write(name, text) {
  writeFileSync(join(target, name), `${text}\n`);
}

/** Writes the compiled form of the packs in a folder. Usage: tsx scripts/compile-packs.ts dist/corpus */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compilePacks } from '../server/src/adapters/packs/compiled.ts';
import { readPackFiles } from '../server/src/adapters/packs/files.ts';
import { bundledPackDirs } from '../server/src/adapters/packs/open.ts';
import { parsePack } from '../server/src/adapters/packs/parse.ts';

const corpus = process.argv[2] ?? 'dist/corpus';
const read = bundledPackDirs(corpus).map((dir) => ({
  dir,
  folder: basename(dir),
  data: parsePack(readPackFiles(dir)),
}));
for (const { path = '', line = 1, message } of compilePacks(corpus, read, writeFileSync))
  console.error(`${path}:${line}: ${message}`);

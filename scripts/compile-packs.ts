/** Writes the compiled form of the packs in a folder, and the same as packages bring it. Usage: tsx scripts/compile-packs.ts dist/corpus */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { compilePacks } from '../server/src/adapters/packs/compiled.ts';
import { readPackFiles } from '../server/src/adapters/packs/files.ts';
import { packHash } from '../server/src/adapters/packs/hash.ts';
import { bundledPackDirs } from '../server/src/adapters/packs/open.ts';
import { parsePack } from '../server/src/adapters/packs/parse.ts';

const corpus = process.argv[2] ?? 'dist/corpus';
const read = bundledPackDirs(corpus).map((dir) => ({
  dir,
  folder: basename(dir),
  hash: packHash(dir).hash,
  data: parsePack(readPackFiles(dir)),
}));
/** About as small as the archive will make it. */
const size = (bytes: Uint8Array): number => deflateRawSync(bytes, { level: 3 }).length;
for (const { path = '', line = 1, message } of compilePacks(corpus, read, writeFileSync, size))
  console.error(`${path}:${line}: ${message}`);

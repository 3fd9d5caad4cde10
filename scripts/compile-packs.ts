/** Writes the compiled form of every pack in a folder. Usage: tsx scripts/compile-packs.ts dist/corpus */
import { join } from 'node:path';
import { compilePack } from '../server/src/adapters/packs/compiled.ts';
import { bundledPackDirs } from '../server/src/adapters/packs/open.ts';
import { parsePack } from '../server/src/adapters/packs/parse.ts';

for (const dir of bundledPackDirs(process.argv[2] ?? 'dist/corpus')) {
  const { problems } = compilePack(dir, parsePack);
  for (const { path = '', line = 1, message } of problems) console.error(`${join(dir, path)}:${line}: ${message}`);
}

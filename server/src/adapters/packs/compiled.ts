/**
 * The compiled form of a pack: one JSON file beside pack.yaml, written at build time, since reading JSON takes a
 * fiftieth of the time of reading YAML. It carries a hash of the files it was made from and is used only while they
 * are the same, so an edited pack is never shadowed by an old compilation.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crypto } from '../lazy.ts';
import type { PackData } from './data.ts';
import { type PackFiles, readPackFiles } from './files.ts';

/** Raise it when PackData or the schema changes. */
const VERSION = 11;
const FILE = 'pack.compiled.json';

interface Compiled {
  readonly key: string;
  readonly data: PackData;
}

/** Writes the compiled form of the pack in `dir`; returns what was compiled. Throws where it cannot be written. */
export function compilePack(dir: string, parse: (files: PackFiles) => PackData): PackData {
  const files = readPackFiles(dir);
  const data = parse(files);
  const compiled: Compiled = { key: keyOf(files), data };
  writeFileSync(join(dir, FILE), JSON.stringify(compiled));
  return data;
}

/** The compiled data of a pack, where there is one and it was made from these very files. */
export function readCompiled(dir: string, files: PackFiles): PackData | undefined {
  try {
    const compiled = JSON.parse(readFileSync(join(dir, FILE), 'utf8')) as Partial<Compiled>;
    return compiled.key === keyOf(files) ? compiled.data : undefined;
  } catch {
    return undefined; // none, or not JSON: the YAML files are read instead
  }
}

function keyOf(files: PackFiles): string {
  return hashOf(files, `tifa pack ${VERSION}\n`);
}

/** SHA-256 of the files of a pack, in hexadecimal: the same wherever the pack lies. */
export function packHash(dir: string): string {
  return hashOf(readPackFiles(dir), '');
}

function hashOf(packFiles: PackFiles, head: string): string {
  const hash = crypto().createHash('sha256').update(head);
  const { manifest, lexicon, sources, events, patterns, records, formulations, titles, uses } = packFiles;
  const single = [manifest, formulations, titles, uses].flatMap((file) => file ?? []);
  const all = [...single, ...lexicon, ...sources, ...events, ...patterns, ...records];
  for (const { path, text } of all) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}

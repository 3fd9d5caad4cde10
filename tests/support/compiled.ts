/** The compiled form of packs, for tests: written beside them, read back, and made plain to be compared. */
import { writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { compilePacks, type OpenedPacks, openCompiled } from '../../server/src/adapters/packs/compiled.ts';
import { readPackFiles } from '../../server/src/adapters/packs/files.ts';
import { packHash } from '../../server/src/adapters/packs/hash.ts';
import { bundledPackDirs } from '../../server/src/adapters/packs/open.ts';
import { parsePack } from '../../server/src/adapters/packs/parse.ts';
import { BARE_RECORD, type Pack, type WordingRecord } from '../../server/src/engine/records/record.ts';
import type { Problem } from '../../server/src/engine/types.ts';

/** Compiles the packs of the folder that holds these, packed as well. */
export function compile(dirs: readonly string[]): readonly Problem[] {
  const folder = dirname(dirs[0] ?? '');
  return compilePacks(
    folder,
    bundledPackDirs(folder).map((dir) => ({
      dir,
      folder: basename(dir),
      hash: packHash(dir).hash,
      data: parsePack(readPackFiles(dir)),
    })),
    writeFileSync,
    ({ length }) => length,
  );
}

/** Throws where nothing was compiled. */
export function opened(dirs: readonly string[]): OpenedPacks {
  const compiled = openCompiled(dirname(dirs[0] ?? ''));
  if (!compiled) throw new Error('no compiled form');
  return compiled;
}

const FIELDS = [
  ...['id', 'kind', 'wording', 'status', 'sources', 'validFrom', 'validUntil', 'wrongFrom', 'successor', 'changedBy'],
  ...[
    'explanation',
    'pack',
    'path',
    'line',
    ...Object.keys(BARE_RECORD).filter((field) => field !== 'examples' && field !== 'allows'),
  ],
] as readonly (keyof WordingRecord)[];

/** Without the tests of the record, which are not compiled; fields that may be left out are undefined. */
export function plainRecord(record: WordingRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(FIELDS.map((field) => [field, record[field]]));
}

export function plainPack(pack: Pack): Readonly<Record<string, unknown>> {
  const { records, formulations, ...others } = pack;
  const { path, text, sources } = formulations ?? {};
  return { ...others, records: records.map(plainRecord), formulations: formulations && { path, text, sources } };
}

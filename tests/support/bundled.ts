/** The packs that come with the program, from their YAML files. */
import { resolve } from 'node:path';
import { bundledPackDirs, loadPacks } from '../../server/src/adapters/packs/index.ts';
import type { Pack } from '../../server/src/engine/records/record.ts';

export const BUNDLED_DIRS: readonly string[] = bundledPackDirs(resolve(__dirname, '../../corpus'));

let packs: readonly Pack[] | undefined;

/** Read once for all tests of a process. */
export function bundledPacks(): readonly Pack[] {
  packs ??= loadPacks(BUNDLED_DIRS).flatMap(({ pack }) => pack ?? []);
  return packs;
}

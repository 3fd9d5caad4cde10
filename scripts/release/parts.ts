/** What the packed extension is made of besides our own code: packages in the bundles, and data taken from others. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Part {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** The texts that its licence asks to be passed on. */
  readonly notices: readonly string[];
}

const NOTICE = /^(?:licen[cs]e|notice|copying|copyright)/i;
/** Not bundled, but packed, or read by a generator whose output is packed. */
const BESIDES = ['node_modules/nodejieba', 'node_modules/opencc-js', 'node_modules/pinyin-pro'];

/** The parts of a build in `root`, by name. Throws where one says no licence. */
export function partsOf(root: string): readonly Part[] {
  const bundled: readonly string[] = JSON.parse(readFileSync(join(root, 'dist/packages.json'), 'utf8'));
  const folders = [...bundled, ...BESIDES].filter((folder) => existsSync(join(root, folder, 'package.json')));
  const parts = [...new Set(folders)].map((folder) => partIn(join(root, folder)));
  return parts.sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function partIn(folder: string): Part {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${folder}/package.json names no licence`);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && NOTICE.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  return { name, version, license, notices: files.map((file) => readFileSync(join(folder, file), 'utf8').trim()) };
}

/** The notices of all parts as one text. */
export function noticesOf(parts: readonly Part[]): string {
  const head =
    'Tifa holds code and data of others under their own licences. Each part is named below with its licence and the notices that came with it.';
  const sections = parts.map(({ name, version, license, notices }) =>
    [`${name} ${version}`, `Licence: ${license}`, ...notices].join('\n\n'),
  );
  return `${[head, ...sections].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

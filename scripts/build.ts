/** Builds and packs for the scripts of the first minutes; what those print of themselves is shown only where it matters. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Kind } from './package.ts';
import { say } from './words.ts';

const ROOT = join(__dirname, '..');
const tsx = (args: readonly string[], stdout: 'inherit' | 'ignore'): boolean =>
  spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: ROOT, stdio: ['ignore', stdout, 'inherit'] })
    .status === 0;

/** Throws where it fails; the reasons have been printed then. */
export function build(): void {
  if (!tsx(['esbuild.mjs'], 'inherit')) throw new Error(say.buildFailed);
}

export function pack(kind: Kind): void {
  const options = kind === 'universal' ? ['--universal'] : [];
  if (!tsx(['scripts/package.ts', ...options], 'ignore')) throw new Error(say.packFailed);
}

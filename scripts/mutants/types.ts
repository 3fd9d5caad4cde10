/** A copy of the sources, to ask the type checker about a change that no test notices. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changed, type Mutant } from './points.ts';

export interface Types {
  /** Whether the project does not compile with the change made. */
  reject(mutant: Mutant): boolean;
  close(): void;
}

export function openTypes(root: string): Types {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-types-'));
  cpSync(join(root, 'server'), join(folder, 'server'), { recursive: true });
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['server/src/engine'] }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return {
    reject(mutant) {
      const file = join(folder, mutant.path);
      const original = readFileSync(file, 'utf8');
      writeFileSync(file, changed(original, mutant));
      const { status } = spawnSync(process.execPath, [tsc, '--noEmit', '--project', folder], { stdio: 'ignore' });
      writeFileSync(file, original);
      return status !== 0;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

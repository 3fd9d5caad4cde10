/** A copy of the project in which a file may be changed and the fast tests run. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from './points.ts';

/** What the tests of the rules need. */
const PARTS = ['server', 'tests', 'corpus', 'docs', 'package.json', 'tsconfig.json'];
/** Longer than the tests take by far: a change that makes them hang is noticed as well. */
const DEADLINE_MS = 120_000;

export interface Workshop {
  /** Whether the tests fail (or hang) with the change made. */
  notices(mutant: Mutant): Promise<boolean>;
  /** Whether they pass as they are. */
  isGreen(): Promise<boolean>;
  close(): void;
}

/** `specs` are patterns of test files, relative to `root`. */
export function openWorkshop(root: string, specs: readonly string[]): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const run = () => testsPass(folder, specs);
  return {
    isGreen: run,
    async notices({ path, start, end, replacement }) {
      const file = join(folder, path);
      const original = readFileSync(file, 'utf8');
      writeFileSync(file, original.slice(0, start) + replacement + original.slice(end));
      const passed = await run();
      writeFileSync(file, original);
      return !passed;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function testsPass(folder: string, specs: readonly string[]): Promise<boolean> {
  const mocha = join(folder, 'node_modules/mocha/bin/mocha.js');
  const args = ['--import', 'tsx', mocha, '--no-config', '--bail', '--timeout', '60000', '--reporter', 'dot', ...specs];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: 'ignore',
      timeout: DEADLINE_MS,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

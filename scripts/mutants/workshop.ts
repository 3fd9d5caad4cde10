/** A copy of the project, in JavaScript, in which a file may be changed and the fast tests run. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { globSync } from 'tinyglobby';
import { nearestFirst } from './nearest.ts';
import { changed, type Mutant } from './points.ts';

/** What the tests of the rules need. */
const PARTS = ['server', 'tests', 'corpus', 'docs', 'scripts/mutants', 'package.json'];
/** Of the tests nearest to a change so many files run by themselves first: most changes are noticed there, and the others need not load. */
const NEAREST = 12;
/** So many times as long as the tests take unchanged, and this long at least: a change that makes them hang is noticed as well. */
const PATIENCE = 4;
const LEAST_MS = 120_000;

export type Run = 'passed' | 'failed' | 'hung';

export interface Workshop {
  /** What the tests come to with the change made: the nearest ones, then the others. */
  run(mutant: Mutant, unchangedMs: number): Promise<Run>;
  /** Whether they pass as they are, and how long that takes. */
  runUnchanged(): Promise<{ readonly isGreen: boolean; readonly ms: number }>;
  close(): void;
}

/** `tests` are test files, relative to `root`; those of slow tests last. */
export function openWorkshop(root: string, tests: readonly string[]): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const path of globSync('**/*.ts', { cwd: folder, ignore: ['node_modules/**'], absolute: true }))
    writeFileSync(path, translated(readFileSync(path, 'utf8')));
  return {
    async runUnchanged() {
      const start = performance.now();
      const run = await runTests(folder, tests, Number.POSITIVE_INFINITY);
      return { isGreen: run === 'passed', ms: performance.now() - start };
    },
    async run(mutant, unchangedMs) {
      const [file, original] = [join(folder, mutant.path), readFileSync(join(root, mutant.path), 'utf8')];
      const deadline = Math.max(LEAST_MS, Math.ceil(PATIENCE * unchangedMs));
      const order = nearestFirst(tests, mutant.path);
      writeFileSync(file, translated(changed(original, mutant)));
      const nearest = await runTests(folder, order.slice(0, NEAREST), deadline);
      const run = nearest === 'passed' ? await runTests(folder, order.slice(NEAREST), deadline) : nearest;
      writeFileSync(file, translated(original));
      return run;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Node takes what has no extension that it knows for CommonJS: files keep their names, and nothing is translated while tests run. */
function translated(text: string): string {
  return transformSync(text, { loader: 'ts', format: 'cjs', target: 'node20' }).code;
}

function runTests(folder: string, tests: readonly string[], deadlineMs: number): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'scripts/mutants/run-tests.ts'), ...tests], {
      cwd: folder,
      stdio: 'ignore',
      ...(Number.isFinite(deadlineMs) && { timeout: deadlineMs, killSignal: 'SIGKILL' as const }),
    });
    child.on('error', () => resolve('failed'));
    child.on('exit', (code, signal) => resolve(signal === 'SIGKILL' ? 'hung' : code === 0 ? 'passed' : 'failed'));
  });
}

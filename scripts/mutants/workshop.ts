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
/** Longer than the tests take by far: a change that makes them hang is noticed as well. */
const DEADLINE_MS = 120_000;

export interface Workshop {
  /** Whether the tests fail (or hang) with the change made. */
  notices(mutant: Mutant): Promise<boolean>;
  /** Whether they pass as they are. */
  isGreen(): Promise<boolean>;
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
    isGreen: () => testsPass(folder, tests),
    async notices(mutant) {
      const [file, original] = [join(folder, mutant.path), readFileSync(join(root, mutant.path), 'utf8')];
      writeFileSync(file, translated(changed(original, mutant)));
      const order = nearestFirst(tests, mutant.path);
      const passed =
        (await testsPass(folder, order.slice(0, NEAREST))) && (await testsPass(folder, order.slice(NEAREST)));
      writeFileSync(file, translated(original));
      return !passed;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Node takes what has no extension that it knows for CommonJS: files keep their names, and nothing is translated while tests run. */
function translated(text: string): string {
  return transformSync(text, { loader: 'ts', format: 'cjs', target: 'node20' }).code;
}

function testsPass(folder: string, tests: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'scripts/mutants/run-tests.ts'), ...tests], {
      cwd: folder,
      stdio: 'ignore',
      timeout: DEADLINE_MS,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

// An older state of this repository, checked out and built beside it: a peer in the same run.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };

/** The state that the figures of the project are compared with, unless another is named. */
export const FIRST = '424e346';

/** The folder with the build of a revision; made at the first question, under `out/`, which Git ignores. */
export function buildOf(revision, root) {
  const sha = execFileSync('git', ['rev-parse', '--verify', `${revision}^{commit}`], { cwd: root, encoding: 'utf8' });
  const tree = join(root, 'out/bench', sha.trim().slice(0, 12));
  if (!existsSync(tree))
    execFileSync('git', ['worktree', 'add', '--detach', tree, sha.trim()], { ...quiet, cwd: root });
  if (!existsSync(join(tree, 'node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { ...quiet, cwd: tree });
  const dist = join(tree, 'dist');
  if (!existsSync(join(dist, 'cli.js')))
    execFileSync(
      process.execPath,
      existsSync(join(tree, 'node_modules/tsx')) ? ['--import', 'tsx', 'esbuild.mjs'] : ['esbuild.mjs'],
      { ...quiet, cwd: tree },
    );
  return dist;
}

// Prepares and runs the benchmarks: peers are installed on demand, the program is measured bundled, as it is shipped.
// Usage: npm run bench -- --corpus DIR [--corpus DIR…] [--format human|json] [--seed N] [--only NAME,…] [--runs N] [--against [REV|DIST]]
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildOf, FIRST } from './tree.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };

if (!existsSync(join(here, 'node_modules'))) execFileSync('npm', ['ci'], { ...quiet, cwd: here });
execFileSync(process.execPath, ['--import', 'tsx', 'esbuild.mjs'], { ...quiet, cwd: root });
const bundled = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'error',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
};
await build({
  ...bundled,
  entryPoints: { main: join(here, 'main.ts'), probe: join(here, 'probe.ts') },
  outdir: join(here, 'dist'),
});
await bundleCheck(root, join(here, 'dist'));
const args = process.argv.slice(2);
const at = args.indexOf('--against');
rmSync(join(here, 'dist/against'), { recursive: true, force: true });
if (at >= 0) {
  const named = args[at + 1]?.startsWith('--') === false ? args[at + 1] : undefined;
  const dist = named !== undefined && existsSync(named) ? named : buildOf(named ?? FIRST, root);
  const tree = dirname(resolve(dist));
  if (existsSync(join(tree, 'server/src'))) await bundleCheck(tree, join(here, 'dist/against'));
  args.splice(at, named === undefined ? 1 : 2, '--against', dist);
}

/** The engine of a tree with what checks drafts by it, and its worker beside it. */
async function bundleCheck(tree, outdir) {
  const told = join(tree, 'server/src/adapters/compiler.ts');
  const compiler = existsSync(told) ? told : join(here, 'peers/compiler.mjs');
  const inForce = join(tree, 'server/src/adapters/packs/in-force.ts');
  const packs = existsSync(inForce) ? inForce : join(tree, 'server/src/adapters/packs/index.ts');
  const entryPoints = {
    check: join(here, 'peers/check.mjs'),
    'index-worker': join(tree, 'server/src/adapters/index/worker.ts'),
  };
  await build({ ...bundled, entryPoints, outdir, alias: { tree, compiler, packs } });
}

const main = [join(here, 'dist/main.js'), ...args];
const { status } = spawnSync(process.execPath, main, { stdio: 'inherit' });
process.exitCode = status ?? 1;

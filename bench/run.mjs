// Prepares and runs the benchmarks: peers are installed on demand, the program is measured bundled, as it is shipped.
// Usage: npm run bench -- --corpus DIR [--corpus DIR…] [--format human|json] [--seed N] [--only NAME,…] [--runs N]
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };

if (!existsSync(join(here, 'node_modules'))) execFileSync('npm', ['ci'], { ...quiet, cwd: here });
execFileSync(process.execPath, ['--import', 'tsx', 'esbuild.mjs'], { ...quiet, cwd: root });
await build({
  entryPoints: {
    main: join(here, 'main.ts'),
    probe: join(here, 'probe.ts'),
    'index-worker': join(root, 'server/src/adapters/index/worker.ts'),
  },
  outdir: join(here, 'dist'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'error',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
});
const main = [join(here, 'dist/main.js'), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, main, { stdio: 'inherit' });
process.exitCode = status ?? 1;

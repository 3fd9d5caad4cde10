/** Bundles the suite that runs inside VS Code's extension host into out/e2e/suite/index.js. */
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(__dirname, '../..');

/** Path of the bundled suite, without its extension, as VS Code wants it. */
export async function bundleSuite(): Promise<string> {
  const outfile = join(ROOT, 'out/e2e/suite/index.js');
  await build({
    entryPoints: [join(__dirname, 'suite/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile.replace(/\.js$/, '');
}

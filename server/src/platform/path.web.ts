/**
 * Paths and URIs of files in a browser: `#path` there. A path is the URI of a file in plain words, `vscode-vfs://github/某部/稿.md`, without
 * its scheme where that is `file`: a workspace may lie anywhere that the editor can read.
 */

export const sep = '/';

/** All that is before the first folder: `vscode-vfs://github`, `memfs:`, nothing. */
const ROOT = /^(?:[a-z][a-z\d+.-]+:(?:\/\/[^/]*)?)?(?=\/)/i;
/** Documents without a file, and pages of our own: whatever else an editor opens may be a file. */
const NO_FILE = /^(?:untitled|tifa-[a-z]+|output|git|https?):/;

function rootOf(path: string): string {
  return ROOT.exec(path)?.[0] ?? '';
}

export function isAbsolute(path: string): boolean {
  return ROOT.test(path);
}

/** Nobody has one here. */
export function homedir(): string {
  return '/';
}

export function normalize(path: string): string {
  const root = rootOf(path);
  const steps: string[] = [];
  for (const step of path.slice(root.length).split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '' && step !== '.' && (step !== '..' || !isAbsolute(path))) steps.push(step);
  }
  return isAbsolute(path) ? `${root}/${steps.join('/')}` : steps.join('/') || '.';
}

export function join(...parts: readonly string[]): string {
  return normalize(parts.filter((part) => part !== '').join('/'));
}

/** From the last one that is absolute. */
export function resolve(...parts: readonly string[]): string {
  const from = Math.max(0, parts.findLastIndex(isAbsolute));
  const joined = join(...parts.slice(from));
  return isAbsolute(joined) ? joined : join('/', joined);
}

export function dirname(path: string): string {
  const root = rootOf(path);
  const end = path.lastIndexOf('/');
  if (end > root.length) return path.slice(0, end);
  return isAbsolute(path) ? `${root}/` : '.';
}

export function basename(path: string, ending = ''): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return ending !== '' && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

export function extname(path: string): string {
  return /(?!^)\.[^.]*$/.exec(basename(path))?.[0] ?? '';
}

/** The way from one to the other; the other as it is where it lies in another place altogether. */
export function relative(from: string, to: string): string {
  if (rootOf(from) !== rootOf(to)) return to;
  const start = resolve(from).split('/').filter(Boolean);
  const end = resolve(to).split('/').filter(Boolean);
  let same = 0;
  while (same < start.length && start[same] === end[same]) same++;
  return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/');
}

export function pathToUri(path: string): string {
  const root = rootOf(path);
  const way = path.slice(root.length).split('/').map(encodeURIComponent).join('/');
  return `${root === '' ? 'file://' : root}${way}`;
}

/** `undefined` for what is no file. */
export function uriToPath(uri: string): string | undefined {
  const root = rootOf(uri);
  if (root === '' || NO_FILE.test(uri)) return undefined;
  try {
    const way = decodeURIComponent(uri.slice(root.length).replace(/[?#].*$/s, ''));
    return /^file:/i.test(root) ? way : root + way;
  } catch {
    return undefined;
  }
}

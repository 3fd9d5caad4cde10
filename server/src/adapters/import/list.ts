/** Lists the files of a corpus folder in an order that does not depend on the machine. */

import ignore, { type Ignore } from 'ignore';
import { type Dirent, readdir, realpath, stat } from '#files';
import { join, normalize, relative, sep } from '#path';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import { isReadable, isUnread } from './kind.ts';
import { fileTrouble } from './trouble.ts';

export interface ListOptions {
  /** Patterns in the manner of .gitignore, relative to the folder. */
  readonly exclude?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface CorpusList {
  /** Absolute paths, ordered by code units of their path. */
  readonly files: readonly string[];
  /** Absolute paths of everything else that stands beside them and is no folder, in no order: some tell about documents. */
  readonly others: readonly string[];
  /** Folders and links that were skipped, with the reason. Files of types that nobody knows are no problem. */
  readonly problems: readonly Problem[];
}

/** Deeper trees are an accident. */
const DEEPEST = 64;

/**
 * Importable files below `folder` (absolute path). Hidden entries and node_modules are left out
 * silently, links with a word. Rejects only when aborted.
 */
export async function listCorpus(folder: string, options: ListOptions = {}): Promise<CorpusList> {
  const problems: Problem[] = [];
  const root = await realpath(folder).catch((error: unknown) => {
    problems.push({ path: folder, message: fileTrouble(error) });
    return undefined;
  });
  if (root === undefined) return { files: [], others: [], problems };
  const { exclude = [], signal } = options;
  const excluded = exclude.length > 0 ? ignore().add([...exclude]) : undefined;
  const walk: Walk = { root, folder, signal, excluded, problems, files: [], others: [] };
  await walkFolder(walk, normalize(folder), '', 0);
  return { files: walk.files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), others: walk.others, problems };
}

interface Walk {
  readonly root: string;
  readonly folder: string;
  readonly signal: AbortSignal | undefined;
  readonly excluded: Ignore | undefined;
  readonly problems: Problem[];
  readonly files: string[];
  readonly others: string[];
}

/** Entries that are passed over without a word. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** `inside` is the path from the root of the walk with `/` at its end, empty for the root itself. */
async function walkFolder(walk: Walk, folder: string, inside: string, depth: number): Promise<void> {
  walk.signal?.throwIfAborted();
  if (depth > DEEPEST) {
    walk.problems.push({ path: folder, message: say.corpus.deepFolders(DEEPEST), missing: true });
    return;
  }
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    walk.problems.push({ path: folder, message: fileTrouble(error), missing: true });
    return;
  }
  const folders: string[] = [];
  const names = new Set(entries.map(({ name }) => name));
  const prefix = folder.endsWith(sep) ? folder : folder + sep; // joined by hand: there are thousands of names
  for (const entry of entries) {
    const { name } = entry;
    if (isLeftOut(name)) continue;
    if (name.includes('\ufffd')) {
      walk.problems.push({ path: prefix + name, message: say.corpus.nameNotUnicode, missing: true });
      continue;
    }
    if (walk.excluded?.ignores(inside + name + (entry.isDirectory() ? '/' : ''))) continue;
    if (entry.isDirectory()) folders.push(name);
    else if (entry.isFile() && isTaken(name, names, inside)) walk.files.push(prefix + name);
    else walk.others.push(prefix + name);
    if (entry.isSymbolicLink()) await reportLink(walk, prefix + name);
  }
  for (const name of folders.sort()) await walkFolder(walk, prefix + name, `${inside}${name}/`, depth + 1);
}

/**
 * Whether a file is a document, or one that is told of as not read: not the metadata beside a document (`讲话.docx.json`), nor the pictures of
 * a web page that a browser has saved (`NAME_files/`).
 */
function isTaken(name: string, names: ReadonlySet<string>, inside: string): boolean {
  if (isUnread(name)) return !/[._]files\/$/.test(inside);
  return isReadable(name) && !(name.endsWith('.json') && names.has(name.slice(0, -'.json'.length)));
}

/** Links are not followed: outside they escape, inside their target is listed anyway. Says which of it is the case. */
async function reportLink(walk: Walk, path: string): Promise<void> {
  try {
    const target = await realpath(path);
    const real = join(walk.root, relative(walk.folder, path));
    const folder = (await stat(target)).isDirectory();
    if (!folder && !isReadable(path)) return;
    walk.problems.push({ path, message: linkTrouble(walk.root, real, target, folder) });
  } catch (error) {
    walk.problems.push({ path, message: fileTrouble(error) });
  }
}

function linkTrouble(root: string, path: string, target: string, folder: boolean): string {
  if (target !== root && !target.startsWith(root + sep)) return say.corpus.linkOutside;
  if (folder && `${path}${sep}`.startsWith(target + sep)) return say.corpus.linkCircle;
  return say.corpus.linkInside;
}

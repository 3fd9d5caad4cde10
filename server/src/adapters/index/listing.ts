/** The files of a corpus and their states: what is to be indexed, and what tells something about it. */
import { type Dirent, readdirSync, realpathSync, Stats, statSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import type { FileState } from '../../engine/index/persist.ts';
import type { Problem } from '../../engine/types.ts';
import { EXTENSIONS } from '../import/index.ts';
import { fileTrouble } from '../import/trouble.ts';

export interface Listing {
  /** By path. */
  readonly files: readonly FileState[];
  /** Manifests and sidecar files. */
  readonly companions: readonly FileState[];
  readonly problems: readonly Problem[];
}

const DOCUMENTS: ReadonlySet<string> = new Set(EXTENSIONS);
const SIDECAR = /\.(?:ya?ml|json)$/iu;

export type FileKind = 'document' | 'companion' | 'other';

export function kindOfFile(path: string): FileKind {
  if (DOCUMENTS.has(extname(path).toLowerCase())) return 'document';
  const isCompanion = basename(path) === 'manifest.tsv' || SIDECAR.test(path);
  return isCompanion ? 'companion' : 'other';
}

/** Everything below the folders, in order of path. Links that leave their folder or lead into a circle are problems. */
export function listFolders(folders: readonly string[]): Listing {
  const states = new Map<string, FileState>();
  const problems: Problem[] = [];
  for (const folder of folders) {
    try {
      walk(folder, { root: realpathSync(folder), seen: new Set(), states, problems });
    } catch (error) {
      problems.push({ path: folder, message: fileTrouble(error) });
    }
  }
  const all = [...states.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: all.filter((state) => kindOfFile(state.path) === 'document'),
    companions: all.filter((state) => kindOfFile(state.path) === 'companion'),
    problems,
  };
}

interface Walk {
  readonly root: string;
  /** Real paths of the folders that have been walked. */
  readonly seen: Set<string>;
  readonly states: Map<string, FileState>;
  readonly problems: Problem[];
}

function walk(folder: string, at: Walk): void {
  const real = realpathSync(folder);
  if (at.seen.has(real)) {
    at.problems.push({ path: folder, message: '链接指回已经读过的目录，已跳过。' });
    return;
  }
  at.seen.add(real);
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    try {
      visit(path, entry, at);
    } catch (error) {
      at.problems.push({ path, message: fileTrouble(error) });
    }
  }
}

function visit(path: string, entry: Dirent, at: Walk): void {
  const isFile = entry.isFile();
  if (isFile && kindOfFile(path) === 'other') return;
  if (entry.isSymbolicLink() && !`${realpathSync(path)}${sep}`.startsWith(`${at.root}${sep}`)) {
    at.problems.push({ path, message: '链接指向语料目录之外，已跳过。' });
    return;
  }
  const stats = entry.isDirectory() ? entry : statSync(path);
  if (stats.isDirectory()) walk(path, at);
  else if (stats instanceof Stats && stats.isFile() && kindOfFile(path) !== 'other')
    at.states.set(path, stateOf(path, stats));
}

function stateOf(path: string, stats: Stats): FileState {
  return { path, size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs };
}

/** The state of one file, `undefined` where there is none. */
export function fileState(path: string): FileState | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stateOf(path, stats) : undefined;
}

export interface Changes {
  /** New files and those whose state is another. */
  readonly changed: readonly FileState[];
  readonly removed: readonly string[];
}

/** A file has changed, too, where a sidecar of its own or a manifest in or above its folder has. */
export function changesBetween(before: Pick<Listing, 'files' | 'companions'>, after: Listing): Changes {
  const touched = differing(before.companions, after.companions).concat(differing(after.companions, before.companions));
  const names = new Set(touched.map(({ path }) => path));
  const folders = [...names].filter((path) => basename(path) === 'manifest.tsv').map((path) => path.slice(0, -12));
  const companionChanged = ({ path }: FileState) =>
    ['.yaml', '.yml', '.json'].some((ending) => names.has(path + ending)) || folders.some((f) => path.startsWith(f));
  const changed = new Set(differing(before.files, after.files));
  if (names.size > 0) for (const state of after.files) if (companionChanged(state)) changed.add(state);
  const left = new Set(after.files.map(({ path }) => path));
  return { changed: [...changed], removed: before.files.map(({ path }) => path).filter((path) => !left.has(path)) };
}

/** Those of `after` that are not the same in `before`. */
function differing(before: readonly FileState[], after: readonly FileState[]): FileState[] {
  const known = new Map(before.map((state) => [state.path, state]));
  return after.filter((state) => !isSame(known.get(state.path), state));
}

function isSame(a: FileState | undefined, b: FileState): boolean {
  return a !== undefined && a.size === b.size && a.modified === b.modified && a.changed === b.changed;
}

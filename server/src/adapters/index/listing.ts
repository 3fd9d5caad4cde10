/** The files of a corpus and their states: what is to be indexed, and what tells something about it. */
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileState } from '../../engine/index/persist.ts';
import { slices } from '../../engine/index/wording/slices.ts';
import type { Problem } from '../../engine/types.ts';
import { isCompanion, MANIFEST, SIDECARS } from '../import/companions.ts';
import { isReadable, isUnread, listCorpus } from '../import/index.ts';
import { seenAt } from '../regular.ts';

export interface Listing {
  /** By path. */
  readonly files: readonly FileState[];
  /** Manifests and sidecar files. */
  readonly companions: readonly FileState[];
  readonly problems: readonly Problem[];
}

/** Whether the file is one by its name alone: a .json may tell about another file instead. */
export function isDocument(path: string): boolean {
  return (isReadable(path) || isUnread(path)) && !path.endsWith('.json');
}

/** False for a file that is no document and tells nothing about one: a lock file, a backup of an editor. */
export function matters(path: string): boolean {
  const name = basename(path);
  return isDocument(path) || name === MANIFEST || name.startsWith('.git') || SIDECARS.some((end) => name.endsWith(end));
}

/** Everything below the folders, in order of path. Rejects when aborted. */
export async function listFolders(folders: readonly string[], signal?: AbortSignal): Promise<Listing> {
  const lists = await Promise.all(folders.map((folder) => listCorpus(folder, signal ? { signal } : {})));
  const files = new Set(lists.flatMap((list) => list.files).sort());
  const others = new Set(lists.flatMap((list) => list.others).sort());
  const companions = [...others].filter((path) => isCompanion(path, files));
  return {
    files: await statesOf(files),
    companions: await statesOf(companions),
    problems: lists.flatMap((list) => list.problems),
  };
}

/** In slices: of tens of thousands of files this takes longer than anybody should wait for a key. */
async function statesOf(paths: Iterable<string>): Promise<FileState[]> {
  const rest = slices(() => setImmediate());
  const states: FileState[] = [];
  for (const path of paths) {
    const state = fileState(path);
    if (state) states.push(state);
    await rest();
  }
  return states;
}

/** The state of one file, `undefined` where there is none. */
export function fileState(path: string): FileState | undefined {
  const stats = seenAt(path);
  return stats?.isFile() ? { path, size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs } : undefined;
}

export interface Changes {
  /** New files and those whose state is another. */
  readonly changed: readonly FileState[];
  readonly removed: readonly string[];
}

/** The files as they are now, and what has changed since they were looked at before. */
export interface Look {
  readonly listing: Listing;
  readonly changes: Changes;
}

/** A file has changed, too, where a sidecar of its own or a manifest in or above its folder has. */
export function changesBetween(before: Pick<Listing, 'files' | 'companions'>, after: Listing): Changes {
  const touched = differing(before.companions, after.companions).concat(differing(after.companions, before.companions));
  const names = new Set(touched.map(({ path }) => path));
  const folders = [...names]
    .filter((path) => basename(path) === MANIFEST)
    .map((path) => path.slice(0, -MANIFEST.length));
  const companionChanged = ({ path }: FileState) =>
    SIDECARS.some((ending) => names.has(path + ending)) || folders.some((f) => path.startsWith(f));
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

/** The listing with these documents looked at again, and what of them has changed: in a moment, however many files there are. */
export function relist(before: Listing, paths: readonly string[]): Look {
  const files = new Map(before.files.map((file) => [file.path, file]));
  const known = new Set(files.keys());
  const changed: FileState[] = [];
  const removed: string[] = [];
  for (const path of new Set(paths)) {
    const state = fileState(path);
    if (state && !isSame(files.get(path), state)) changed.push(state);
    if (!state && files.has(path)) removed.push(path);
    if (state) files.set(path, state);
    else files.delete(path);
  }
  const ofFolders = before.problems.filter(({ path = '' }) => !known.has(path));
  return {
    listing: { files: [...files.values()].sort(byPath), companions: before.companions, problems: ofFolders },
    changes: { changed: changed.sort(byPath), removed },
  };
}

const byPath = (a: FileState, b: FileState): number => (a.path < b.path ? -1 : 1);

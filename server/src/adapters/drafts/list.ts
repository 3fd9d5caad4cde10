/** Finds the drafts that arguments of the command line name: files, folders (what can be read of them) and globs. */
import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import { isDraftByName } from '../import/kind.ts';
import { type GitIgnore, gitIgnoreAbove, gitIgnoreIn, isIgnored } from './git-ignore.ts';

export interface DraftList {
  /** As given, or relative to the folder given; each once, in order of the arguments, then of names. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

const SKIPPED_FOLDER = /^(?:\..+|node_modules)$/;

/**
 * Lists drafts; of folders those that no .gitignore leaves out. What cannot be looked at becomes a problem. Links to folders are
 * not followed. Never rejects.
 */
export async function listDrafts(patterns: readonly string[]): Promise<DraftList> {
  const problems: Problem[] = [];
  const lists: string[][] = [];
  for (const pattern of patterns) lists.push(await listOne(pattern, problems));
  return { paths: [...new Set(lists.flat().map((path) => normalize(path)))], problems };
}

async function listOne(pattern: string, problems: Problem[]): Promise<string[]> {
  const found = await statOf(pattern);
  if (found instanceof Error) return listMatches(pattern, found, problems);
  return found.isDirectory() ? listWhole(pattern, problems) : [pattern];
}

/** The files that a glob names; `error` where it is the name of a file that cannot be looked at. */
async function listMatches(pattern: string, error: Error, problems: Problem[]): Promise<string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) {
    problems.push({ path: pattern, message: reasonOf(error) });
    return [];
  }
  const paths = await glob(pattern, {
    dot: false,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (paths.length === 0) problems.push({ path: pattern, message: say.cli.noMatch });
  return paths.sort(byCodeUnits);
}

async function listWhole(folder: string, problems: Problem[]): Promise<string[]> {
  const left: string[] = [];
  const paths = await listFolder(folder, await gitIgnoreAbove(folder), { problems, left });
  if (paths.length === 0 && left.length > 0) problems.push({ path: folder, message: say.meant.allGitIgnored });
  return paths;
}

/** What is told of a walk: `left` are the paths that a .gitignore leaves out. */
interface Walk {
  readonly problems: Problem[];
  readonly left: string[];
}

async function listFolder(folder: string, above: GitIgnore, walk: Walk): Promise<string[]> {
  const { problems, left } = walk;
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    problems.push({ path: folder, message: reasonOf(error) });
    return [];
  }
  const ignored = await gitIgnoreIn(above, folder);
  entries.sort((a, b) => byCodeUnits(a.name, b.name));
  const paths: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder ? SKIPPED_FOLDER.test(entry.name) : !isDraftByName(entry.name)) continue;
    if (isIgnored(ignored, path, isFolder)) left.push(path);
    else if (isFolder) paths.push(...(await listFolder(path, ignored, walk)));
    else paths.push(path);
  }
  return paths;
}

async function statOf(path: string): Promise<Stats | Error> {
  try {
    return await stat(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const REASONS: Readonly<Record<string, () => string>> = {
  ENOENT: () => say.cli.notThere,
  EACCES: () => say.cli.forbidden,
  EPERM: () => say.cli.forbidden,
  EISDIR: () => say.cli.isFolder,
  ELOOP: () => say.cli.linkCircle,
};

/** What a failed access to a file means, with what to do. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code]?.() ?? say.cli.unreadable(code || (error instanceof Error ? error.message : String(error)));
}

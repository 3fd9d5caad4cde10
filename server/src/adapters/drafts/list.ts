/** Finds the drafts that arguments of the command line name: files, folders (what can be read of them) and globs. */
import { type Stats, stat } from '#files';
import { normalize } from '#path';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import { byCodeUnits, listFolder, reasonOf } from './folder.ts';

export interface DraftList {
  /** As given, or relative to the folder given; each once, in order of the arguments, then of names. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

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
  return found.isDirectory() ? listFolder(pattern, problems) : [pattern];
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

async function statOf(path: string): Promise<Stats | Error> {
  try {
    return await stat(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Finds the drafts below a folder. */
import { type Dirent, readdir } from '#files';
import { join } from '#path';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import { isDraftByName } from '../import/kind.ts';
import { type GitIgnore, gitIgnoreAbove, gitIgnoreIn, isIgnored } from './git-ignore.ts';

const SKIPPED_FOLDER = /^(?:\..+|node_modules)$/;

/** The drafts below a folder, but for those that a .gitignore leaves out; what cannot be looked at becomes a problem. */
export async function listFolder(folder: string, problems: Problem[]): Promise<string[]> {
  const left: string[] = [];
  const paths = await walk(folder, await gitIgnoreAbove(folder), { problems, left });
  if (paths.length === 0 && left.length > 0) problems.push({ path: folder, message: say.meant.allGitIgnored });
  return paths;
}

/** What is told of a walk: `left` are the paths that a .gitignore leaves out. */
interface Walk {
  readonly problems: Problem[];
  readonly left: string[];
}

async function walk(folder: string, above: GitIgnore, told: Walk): Promise<string[]> {
  const { problems, left } = told;
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
    else if (isFolder) paths.push(...(await walk(path, ignored, told)));
    else paths.push(path);
  }
  return paths;
}

export function byCodeUnits(a: string, b: string): number {
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

/** What .gitignore files leave out of a folder that is walked: those in it, below it, and above it up to the top of its repository. */

import type { Ignore } from 'ignore';
import { dirname, join, relative, resolve, sep } from '#path';
import { isThere, readRegularText } from '../regular.ts';

/** One file with the folder (absolute path) that its patterns are relative to. */
interface Patterns {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The files that count in a folder, outermost first. */
export type GitIgnore = readonly Patterns[];

/**
 * The files above a folder. None where it is no repository, or where they leave out the folder itself: whoever names it wants it.
 * Never rejects.
 */
export async function gitIgnoreAbove(folder: string): Promise<GitIgnore> {
  const start = resolve(folder);
  const above: string[] = [];
  for (let at = start; ; at = dirname(at)) {
    if (await isThere(join(at, '.git'))) break;
    const parent = dirname(at);
    if (parent === at) return [];
    above.unshift(parent);
  }
  const found = (await Promise.all(above.map(patternsIn))).flat();
  const isLeftOut = [...above.slice(1), start].some((each) => isIgnored(found, each, true));
  return isLeftOut ? [] : found;
}

/** Those that count in a folder below, with its own. */
export async function gitIgnoreIn(above: GitIgnore, folder: string): Promise<GitIgnore> {
  const own = await patternsIn(resolve(folder));
  return own.length ? [...above, ...own] : above;
}

/** The innermost file that says anything decides. */
export function isIgnored(files: GitIgnore, path: string, isFolder: boolean): boolean {
  for (const { folder, patterns } of [...files].reverse()) {
    const inside = relative(folder, resolve(path)).split(sep).join('/');
    if (inside === '' || inside.startsWith('../')) continue;
    const { ignored, unignored } = patterns.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function patternsIn(folder: string): Promise<Patterns[]> {
  const text = await readRegularText(join(folder, '.gitignore')).catch(() => undefined);
  if (text === undefined) return [];
  const { default: ignore } = await import('ignore');
  return [{ folder, patterns: ignore().add(text) }];
}

/** Lists of ignored places on the command line: which of their places no draft has had. */
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { say } from '../engine/index.ts';
import type { Ignored } from '../engine/suppress/ignored.ts';
import type { CliHost, Output } from './host.ts';
import type { IgnoreListReport } from './report.ts';

export const NOTHING_IGNORED: Ignored = { isIgnored: () => false, problems: [] };

/**
 * The lists that were read. How many of their places are of no use is only told where all drafts that they are for were
 * checked: `paths`, as they were given, name their folder or one above it.
 */
export async function ignoreLists(
  { ignored }: CliHost,
  paths: readonly string[],
): Promise<readonly IgnoreListReport[]> {
  return (await ignored.unused()).map(({ path, places, unused }) => {
    const isWhole = paths.some((each) => isWithin(resolve(each), dirname(path)));
    const shown = relative('.', path);
    return { path: shown, places, ...(isWhole ? { unused } : {}) };
  });
}

export function writeIgnoreLists(err: Output, lists: readonly IgnoreListReport[]): void {
  for (const { path, places, unused = 0 } of lists)
    if (unused > 0) err.write(say.meant.placesUnused(path, places, unused));
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..';
}

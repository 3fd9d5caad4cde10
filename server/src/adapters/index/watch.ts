/** Watches folders and tells what has changed, several changes at a time. */
import type { Stats } from 'node:fs';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { isLeftOut } from '../import/index.ts';
import { matters } from './listing.ts';

/** Milliseconds of quiet after which changes are told: a file is often written in several steps. */
const QUIET = 10;
/** Milliseconds after which the same files are looked at again: chokidar drops changes that follow another one within 50. */
const AGAIN = 60;

/** What a listing passes over is not watched either: hidden entries, node_modules, links. The folders themselves may be any of that. */
function isPassedOver(folders: readonly string[], path: string, stats: Stats | undefined): boolean {
  const folder = folders.find((each) => path === each || path.startsWith(each + sep));
  const inside = folder === undefined ? '' : relative(folder, path);
  if (inside === '') return false;
  return stats?.isSymbolicLink() === true || inside.split(sep).some(isLeftOut);
}

/** Resolves when the folders are watched, with the way to stop it. */
export async function watchFolders(
  folders: readonly string[],
  onChange: (paths: readonly string[]) => Promise<unknown>,
): Promise<() => Promise<void>> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => isPassedOver(folders, path, stats),
  });
  const paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const again = new Set<NodeJS.Timeout>();
  let isClosed = false;
  const look = (changed: readonly string[]) => {
    onChange(changed).catch((error: unknown) => {
      if (!isClosed) console.error(error);
    });
  };
  const tell = () => {
    const changed = [...paths];
    paths.clear();
    look(changed);
    const later = setTimeout(() => {
      again.delete(later);
      look(changed);
    }, AGAIN);
    again.add(later);
  };
  watcher.on('all', (event, path) => {
    if (!event.endsWith('Dir') && !matters(path)) return;
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    for (const later of again) clearTimeout(later);
    await watcher.close();
  };
}

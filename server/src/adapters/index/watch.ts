/** Watches folders and tells what has changed, several changes at a time. */
import { watch } from 'chokidar';
import { matters } from './listing.ts';

/** Milliseconds of quiet after which changes are told: a file is often written in several steps. */
const QUIET = 15;

/** Resolves when the folders are watched, with the way to stop it. */
export async function watchFolders(
  folders: readonly string[],
  onChange: (paths: readonly string[]) => Promise<unknown>,
): Promise<() => Promise<void>> {
  const watcher = watch([...folders], { ignoreInitial: true, followSymlinks: false });
  const paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const tell = () => {
    const changed = [...paths];
    paths.clear();
    onChange(changed).catch((error: unknown) => {
      if (!isClosed) console.error(error);
    });
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
    await watcher.close();
  };
}

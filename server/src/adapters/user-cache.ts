/** Where programs keep what they can make again, on each system. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Absolute path of our folder in the user's cache, which need not be there: that of the XDG Base Directory Specification,
 * `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
 */
export function userCache(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'tifa', 'cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'tifa');
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'tifa');
}

/** Paths and URIs of files as this system writes them: `#path` where Node runs. */
import { fileURLToPath, pathToFileURL } from 'node:url';

export { homedir } from 'node:os';
export { basename, dirname, extname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';

export function pathToUri(path: string): string {
  return pathToFileURL(path).href;
}

/** `undefined` for what is no file of this system. */
export function uriToPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

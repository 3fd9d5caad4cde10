/** What tells one state of a corpus from another, on whatever machine and under whatever folder it lies. */
import { createHash, type Hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { listFolders } from './listing.ts';

/**
 * SHA-256 of all files below the folders, and of the files that tell something about them: of their paths within their folder and their
 * bytes. A file that cannot be read counts as an empty one. Reads everything.
 */
export async function corpusHash(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders.map((each) => resolve(each))) {
    const { files, companions } = await listFolders([folder]);
    hash.update('folder\0');
    const paths = [...files, ...companions].map(({ path }) => path);
    const named = paths.map((path) => [relative(folder, path).split(sep).join('/'), path] as const);
    for (const [name, path] of named.sort(([a], [b]) => (a < b ? -1 : 1))) await addFile(hash, name, path);
  }
  return hash.digest('hex');
}

async function addFile(hash: Hash, name: string, path: string): Promise<void> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  hash.update(`${name}\0${bytes.length}\0`).update(bytes);
}

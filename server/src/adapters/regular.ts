/** Files and folders of others: a question about one never throws, and what is no regular file is never opened. */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { say } from '../engine/language/index.ts';

/** What stands at a path; `undefined` where nothing can be seen there, for whatever reason: none, forbidden, a circle of links, no name. */
export function seenAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

export function isFolder(path: string): boolean {
  return seenAt(path)?.isDirectory() === true;
}

export function isFile(path: string): boolean {
  return seenAt(path)?.isFile() === true;
}

/** The whole of a regular file. Rejects with the error of the system, or a reason: a pipe would be waited for, a device never ends. */
export async function readRegular(path: string): Promise<Buffer> {
  assertRegular(await stat(path));
  return readFile(path);
}

/** The same at once. */
export function readRegularSync(path: string): Buffer {
  assertRegular(statSync(path));
  return readFileSync(path);
}

/** Throws a reason where something is neither a file nor a folder; what a folder is good for, its reader knows. */
export function assertRegular(found: Stats): void {
  if (!found.isFile() && !found.isDirectory()) throw new Error(say.cli.notAFile);
}

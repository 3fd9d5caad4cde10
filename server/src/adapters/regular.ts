/** Files and folders of others: a question about one never throws, and what is no regular file is never opened. */
import { readFile, readFileSync, type Stats, stat, statSync } from '#files';
import { utf8Text } from '#runtime';
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

/** Whether anything stands at a path that can be seen. */
export function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The whole of a regular file. Rejects with the error of the system, or a reason: a pipe would be waited for, a device never ends. */
export async function readRegular(path: string): Promise<Uint8Array> {
  assertRegular(await stat(path));
  return readFile(path);
}

/** The text of a regular file, in UTF-8, without a byte order mark. Rejects as `readRegular` does. */
export async function readRegularText(path: string): Promise<string> {
  return withoutMark(utf8Text(await readRegular(path)));
}

/** The same at once. */
export function readRegularTextSync(path: string): string {
  assertRegular(statSync(path));
  return withoutMark(utf8Text(readFileSync(path)));
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** Throws a reason where something is neither a file nor a folder; what a folder is good for, its reader knows. */
export function assertRegular(found: Stats): void {
  if (!found.isFile() && !found.isDirectory()) throw new Error(say.cli.notAFile);
}

/**
 * Writes changes into a draft: never half, never over what someone else wrote meanwhile, never into a document that is no text. And
 * writes reports.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { applied, type Change } from '../../engine/index.ts';
import { say } from '../../engine/language/index.ts';
import { decodeText } from '../import/decode.ts';
import { changedBytes } from './changed-bytes.ts';
import { reasonOf } from './folder.ts';

const ANYONE_MAY_WRITE = 0o222;

/**
 * Makes the changes in the file at `path`, which was read as `text`; links are followed to the file itself. It keeps its encoding,
 * its rights and every byte that no change touches. Gives the reason where it was left alone. Never rejects.
 */
export async function writeChanges(
  path: string,
  text: string,
  changes: readonly Change[],
): Promise<string | undefined> {
  try {
    const file = await realpath(path);
    const bytes = await readFile(file);
    const now = (await decodeText(bytes))?.text;
    // Two names of one file: the other one was asked to be fixed as well.
    if (now === applied(text, { start: 0, end: text.length }, changes)) return undefined;
    if (now !== text) return say.report.changedMeanwhile;
    if (!(await mayBeWritten(file))) return say.report.readOnly;
    const changed = await changedBytes(bytes, text, changes);
    if (!changed) return say.report.notInEncoding;
    return await replace(file, bytes, changed);
  } catch (error) {
    return say.report.notWritten(reasonOf(error));
  }
}

/** Writes a report, whole or not at all, over what stood there. Gives the reason where that failed. Never rejects. */
export async function writeReport(path: string, content: string | Uint8Array): Promise<string | undefined> {
  const file = await realpath(path).catch(() => path);
  const temporary = beside(file);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, file);
    return undefined;
  } catch (error) {
    return say.paper.notWritten(reasonOf(error));
  } finally {
    await rm(temporary, { force: true });
  }
}

function beside(file: string): string {
  return join(dirname(file), `.tifa-${randomBytes(9).toString('hex')}.tmp`);
}

/** The owner of a machine may write everything: what is marked read-only is meant to stay. */
async function mayBeWritten(file: string): Promise<boolean> {
  const { mode } = await stat(file);
  const allowed = await access(file, constants.W_OK).then(
    () => true,
    () => false,
  );
  return allowed && (mode & ANYONE_MAY_WRITE) !== 0;
}

/** Written beside the file and put in its place at once, if that still holds the bytes it held. */
async function replace(file: string, bytes: Uint8Array, changed: Uint8Array): Promise<string | undefined> {
  const temporary = beside(file);
  try {
    const { mode, uid, gid } = await stat(file);
    const handle = await open(temporary, 'wx', mode);
    await fill(handle, changed, { mode, uid, gid }).finally(() => handle.close());
    if (!(await readFile(file)).equals(bytes)) return say.report.changedMeanwhile;
    await rename(temporary, file);
    return undefined;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function fill(
  handle: FileHandle,
  bytes: Uint8Array,
  { mode, uid, gid }: { readonly mode: number; readonly uid: number; readonly gid: number },
): Promise<void> {
  await handle.writeFile(bytes);
  // The file of another user can be replaced where its folder allows it, but not given back to him; rights come after the owner, who clears some.
  await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode & 0o7777);
  await handle.sync();
}

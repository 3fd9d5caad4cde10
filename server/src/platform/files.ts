/** Files as this system has them: `#files` where Node runs. */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export { type Dirent, existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
export { readdir, readFile, realpath, stat } from 'node:fs/promises';

/** Whether it can be told at once what stands at a path that nobody has asked for. */
export const SEES_AT_ONCE = true;

/** Bytes of a piece of a file that is read bit by bit. */
const PIECE = 2 ** 18;

/** The first bytes of a file, `length` at most. */
export async function headOf(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The bytes of a file, piece by piece. */
export function piecesOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Uint8Array>;
}

/** Puts a text in the place of a file, or where there was none. Never half written: another program may read it. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, text);
  await rename(draft, path);
}

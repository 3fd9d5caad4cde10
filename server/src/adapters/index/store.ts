/**
 * Files of the cache. Each is written under a name of its own and then renamed, so that a reader, or a second window,
 * never sees half of one; what no manifest names is taken away when it is old enough to be nobody's.
 */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sink } from '../../engine/index/passages/lay-down.ts';
import { HEADER_BYTES, type SegmentSizes } from '../../engine/index/passages/layout.ts';
import { createSealing, decodeManifest, encodeManifest, type Manifest } from '../../engine/index/persist.ts';
import { say } from '../../engine/language/index.ts';
import type { MinedFormulation } from '../../engine/mine/mine.ts';
import { decodeMined, encodeMined } from '../../engine/mine/persist.ts';

/** Milliseconds after which a file that belongs to nothing is taken away. */
const ORPHAN_AGE = 60 * 60 * 1000;
/** Milliseconds after which the index of folders that nobody has opened any more is taken away. */
const UNUSED_AGE = 60 * 24 * 60 * 60 * 1000;
/** What documents say is nobody else's business on a machine of several people. */
const OWN_FOLDER = { recursive: true, mode: 0o700 } as const;
const OWN_FILE = { mode: 0o600 } as const;

const manifestName = (key: string): string => `corpus-${createHash('sha1').update(key).digest('hex').slice(0, 16)}.idx`;
const uniqueName = (): string => randomBytes(12).toString('hex');

async function writeWhole(cacheDir: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(cacheDir, `${uniqueName()}.tmp`);
  try {
    await writeFile(temporary, bytes, OWN_FILE);
    await rename(temporary, join(cacheDir, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes a segment while `lay` hands its bytes out and returns its sizes. Throws where the disk does. Synchronous: a thread that builds
 * segments has nothing else to do, and five turns of the event loop take longer than writing a small one.
 */
export function writeSegment(cacheDir: string, lay: (sink: Sink) => SegmentSizes): WrittenSegment {
  const name = `${uniqueName()}.seg`;
  const temporary = join(cacheDir, `${uniqueName()}.tmp`);
  mkdirSync(cacheDir, OWN_FOLDER);
  try {
    const file = openSync(temporary, 'wx', OWN_FILE.mode);
    try {
      let byteLength = HEADER_BYTES;
      const sealing = createSealing((bytes) => {
        writeFully(file, bytes, byteLength);
        byteLength += bytes.length;
      });
      writeFully(file, sealing.end(lay(sealing.add)), 0);
      renameSync(temporary, join(cacheDir, name));
      return { name, byteLength };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A segment in the folder of the cache. */
export interface WrittenSegment {
  readonly name: string;
  readonly byteLength: number;
}

function writeFully(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

/** Puts a new manifest in the place of the old one. */
export async function writeManifest(cacheDir: string, manifest: Manifest): Promise<void> {
  await mkdir(cacheDir, OWN_FOLDER);
  await writeWhole(cacheDir, manifestName(manifest.key), encodeManifest(manifest));
}

/** Takes away what has become old. */
export async function clearCache(cacheDir: string): Promise<void> {
  await removeUnused(cacheDir);
  await removeOrphans(cacheDir);
}

/** Manifests are touched when they are read. */
async function removeUnused(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (!/^corpus-[0-9a-f]{16}\.(?:idx|mined)$/u.test(name)) continue;
    const file = await stat(join(cacheDir, name)).catch(() => undefined);
    if (file && Date.now() - file.mtimeMs > UNUSED_AGE) await rm(join(cacheDir, name), { force: true });
  }
}

async function removeOrphans(cacheDir: string): Promise<void> {
  const names = await readdir(cacheDir);
  const manifests = names.filter((name) => name.endsWith('.idx'));
  const used = (await Promise.all(manifests.map((name) => readFile(join(cacheDir, name), 'utf8')))).join('');
  for (const name of names) {
    if (!/^[0-9a-f]{24}\.(?:seg|tmp)$/u.test(name) || used.includes(name)) continue;
    const file = await stat(join(cacheDir, name)).catch(() => undefined); // another window may have been faster
    if (file && Date.now() - file.mtimeMs > ORPHAN_AGE)
      await rm(join(cacheDir, name), { force: true }).catch(() => undefined); // another window reads it
  }
}

/** The manifest of an earlier run; `undefined` where there is none, a reason where it is no good. */
export async function readManifest(cacheDir: string, key: string): Promise<Manifest | string | undefined> {
  try {
    const path = join(cacheDir, manifestName(key));
    const manifest = decodeManifest(await readFile(path));
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined); // a cache that is only to be read
    return typeof manifest === 'string' || manifest.key === key ? manifest : say.corpus.settingsChanged;
  } catch (error) {
    return isMissing(error) ? undefined : reasonOf(error);
  }
}

const minedName = (key: string): string => manifestName(key).replace(/idx$/u, 'mined');

/** What was mined from an index in the state that `of` names; `undefined` where nothing is kept of that state. */
export async function readMined(
  cacheDir: string,
  key: string,
  of: string,
): Promise<readonly MinedFormulation[] | undefined> {
  try {
    return decodeMined(await readFile(join(cacheDir, minedName(key))), of);
  } catch {
    return undefined; // it is mined again
  }
}

/** Takes the place of what was mined from an earlier state. */
export async function writeMined(
  cacheDir: string,
  key: string,
  of: string,
  formulations: readonly MinedFormulation[],
): Promise<void> {
  await writeWhole(cacheDir, minedName(key), encodeMined(of, formulations));
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

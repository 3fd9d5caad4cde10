/**
 * Files of the cache. Each is written under a name of its own and then renamed, so that a reader, or a second window,
 * never sees half of one; what no manifest names is taken away when it is old enough to be nobody's.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bufferOf, type Segment } from '../../engine/index/passages/layout.ts';
import { decodeManifest, encodeManifest, type Manifest } from '../../engine/index/persist.ts';
import { say } from '../../engine/language/index.ts';
import type { MinedFormulation } from '../../engine/mine/mine.ts';
import { decodeMined, encodeMined } from '../../engine/mine/persist.ts';

/** Milliseconds after which a file that belongs to nothing is taken away. */
const ORPHAN_AGE = 60 * 60 * 1000;

const manifestName = (key: string): string => `corpus-${createHash('sha1').update(key).digest('hex').slice(0, 16)}.idx`;
const uniqueName = (): string => randomBytes(12).toString('hex');

async function writeWhole(cacheDir: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(cacheDir, `${uniqueName()}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, join(cacheDir, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Writes a sealed segment; returns its name. Rejects where the disk does. */
export async function writeSegment(cacheDir: string, segment: Segment): Promise<string> {
  const name = `${uniqueName()}.seg`;
  await mkdir(cacheDir, { recursive: true });
  await writeWhole(cacheDir, name, new Uint8Array(bufferOf(segment), 0, segment.byteLength));
  return name;
}

/** Puts a new manifest in the place of the old one and clears what has become old. */
export async function writeManifest(cacheDir: string, manifest: Manifest): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await writeWhole(cacheDir, manifestName(manifest.key), encodeManifest(manifest));
  await removeOrphans(cacheDir);
}

async function removeOrphans(cacheDir: string): Promise<void> {
  const names = await readdir(cacheDir);
  const manifests = names.filter((name) => name.endsWith('.idx'));
  const used = (await Promise.all(manifests.map((name) => readFile(join(cacheDir, name), 'utf8')))).join('');
  for (const name of names) {
    if (!/^[0-9a-f]{24}\.(?:seg|tmp)$/u.test(name) || used.includes(name)) continue;
    const file = await stat(join(cacheDir, name)).catch(() => undefined); // another window may have been faster
    if (file && Date.now() - file.mtimeMs > ORPHAN_AGE) await rm(join(cacheDir, name), { force: true });
  }
}

/** The manifest of an earlier run; `undefined` where there is none, a reason where it is no good. */
export async function readManifest(cacheDir: string, key: string): Promise<Manifest | string | undefined> {
  try {
    const manifest = decodeManifest(await readFile(join(cacheDir, manifestName(key))));
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

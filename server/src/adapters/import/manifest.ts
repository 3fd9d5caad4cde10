/** `manifest.tsv` of a folder and sidecar files beside a document. */
import { readFile, stat } from '#files';
import { dirname, join, relative, sep } from '#path';
import { utf8Text } from '#runtime';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import type { Folders } from './folders.ts';
import { parsedYaml } from './front-matter.ts';
import { type Metadata, metadataOf } from './metadata.ts';

/** Metadata by path relative to the folder of the manifest, with `/`. */
type Manifest = ReadonlyMap<string, Metadata>;

const NAME = 'manifest.tsv';
const LARGEST_MANIFEST = 64 * 2 ** 20;
const LARGEST_SIDECAR = 64 * 2 ** 10;

/** Reads manifests once and keeps them: thousands of files share one. */
export class Manifests {
  readonly #root: string | undefined;
  readonly #folders: Folders;
  readonly #read = new Map<string, Promise<Manifest | undefined>>();
  readonly #problems: Problem[] = [];

  constructor(root: string | undefined, folders: Folders) {
    this.#root = root;
    this.#folders = folders;
  }

  /** Problems found in manifests since the last call. */
  takeProblems(): readonly Problem[] {
    return this.#problems.splice(0);
  }

  /** What the nearest manifest that lists the file says of it. */
  async of(path: string): Promise<Metadata | undefined> {
    for (const folder of foldersUp(dirname(path), this.#root)) {
      const manifest = await this.#manifest(folder);
      const found = manifest?.get(relative(folder, path).split(sep).join('/'));
      if (found) return found;
    }
    return undefined;
  }

  #manifest(folder: string): Promise<Manifest | undefined> {
    const known = this.#read.get(folder);
    if (known) return known;
    const reading = this.#readIn(folder);
    this.#read.set(folder, reading);
    return reading;
  }

  async #readIn(folder: string): Promise<Manifest | undefined> {
    const path = join(folder, NAME);
    return (await this.#folders.has(path)) ? readManifest(path, this.#problems) : undefined;
  }
}

function foldersUp(folder: string, root: string | undefined): readonly string[] {
  const folders = [folder];
  if (root === undefined || (folder !== root && !folder.startsWith(root + sep))) return folders;
  for (let at = folder; at !== root; ) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

async function readManifest(path: string, problems: Problem[]): Promise<Manifest | undefined> {
  const size = await sizeOf(path);
  if (size === undefined) return undefined;
  if (size > LARGEST_MANIFEST) {
    problems.push({ path, message: say.corpus.manifestTooLarge });
    return undefined;
  }
  const lines = utf8Text(await readFile(path))
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const columns = (lines[0] ?? '').split('\t').map((name) => name.trim());
  const file = columns.findIndex((name) => name === 'file' || name === '文件');
  if (file < 0) {
    problems.push({
      path,
      line: 1,
      message: say.corpus.manifestWithoutFile,
    });
    return undefined;
  }
  const manifest = new Map<string, Metadata>();
  for (const line of lines.slice(1)) {
    const cells = line.split('\t');
    const name = cells[file]?.trim();
    if (name) manifest.set(name, metadataOf(Object.fromEntries(columns.map((column, i) => [column, cells[i]]))));
  }
  return manifest;
}

/** Metadata in `<file>.yaml`, `<file>.yml` or `<file>.json`, first one found. */
export async function sidecarMetadata(
  path: string,
  folders: Folders,
  problems: Problem[],
): Promise<Metadata | undefined> {
  for (const ending of ['.yaml', '.yml', '.json']) {
    const sidecar = path + ending;
    if (!(await folders.has(sidecar))) continue;
    const size = await sizeOf(sidecar);
    if (size === undefined) continue;
    // JSON is YAML: one parser reads both.
    if (size <= LARGEST_SIDECAR) return metadataOf(parsedYaml(utf8Text(await readFile(sidecar)), sidecar, problems));
    problems.push({ path: sidecar, message: say.corpus.sidecarTooLarge });
  }
  return undefined;
}

/** Size in bytes of a regular file; `undefined` where there is none. */
async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}

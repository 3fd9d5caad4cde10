/** Writes the skeleton of a pack: a folder that was not there, or was empty, with comments for whoever goes through it. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Document, isMap, isSeq } from 'yaml';
import { say } from '../../engine/language/index.ts';
import type { PackSkeleton, SkeletonRecord } from '../../engine/mine/skeleton.ts';
import { MANIFEST } from './files.ts';
import newPack from './new-pack.json';

const RECORDS = join('records', 'mined.yaml');
const SOURCES = join('sources', 'mined.yaml');
/** Where no document has a date: a day that nobody takes for the real one. */
const NO_DAY = '1970-01-01';

/** True where nothing would be overwritten. */
export async function isFreeForPack(dir: string): Promise<boolean> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : undefined));
  return names?.length === 0;
}

/** Rejects where a file is there already or cannot be written. */
export async function writePackSkeleton(dir: string, skeleton: PackSkeleton): Promise<void> {
  await writeFiles(dir, skeletonFiles(basename(resolve(dir)), skeleton));
}

/** A pack that validates, with a source and a record to be edited. Rejects as above. */
export async function writeNewPack(dir: string): Promise<void> {
  const folder = basename(resolve(dir));
  const day = new Date().toISOString().slice(0, 10);
  await writeFiles(dir, {
    [MANIFEST]: yamlOf(
      { id: idOf(folder), version: '0.1.0', title: say.pack.newTitle(folder), language: 'zh-CN', asOf: day },
      say.pack.newManifest,
    ),
    [join('sources', 'documents.yaml')]: yamlOf(newPack.sources, say.pack.newSources),
    [join('records', 'wording.yaml')]: yamlOf(newPack.records, say.pack.newHead),
  });
}

async function writeFiles(dir: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(dir, name, '..'), { recursive: true });
    await writeFile(join(dir, name), text, { flag: 'wx' });
  }
}

/** Texts by the path in the pack; the same for the same skeleton, folder and language. */
export function skeletonFiles(folder: string, skeleton: PackSkeleton): Readonly<Record<string, string>> {
  const manifest = { id: idOf(folder), version: '0.1.0', title: say.pack.minedTitle(folder), language: 'zh-CN' };
  return {
    [MANIFEST]: yamlOf({ ...manifest, asOf: skeleton.asOf ?? NO_DAY }, skeleton.asOf ? '' : say.pack.minedNoDay),
    [RECORDS]: yamlOf(skeleton.records.map(recordOf), say.pack.minedHead, skeleton.records.map(noteOf)),
    [SOURCES]: yamlOf(skeleton.sources, say.pack.minedSources),
  };
}

function idOf(folder: string): string {
  const id = folder.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return id.replace(/^-|-$/g, '') || 'mined';
}

/** `unverified` keeps it from warning until somebody has looked at it. */
function recordOf({ id, kind, wording, sources }: SkeletonRecord): object {
  return { id, kind, wording, sources: sources.map(({ source }) => ({ source })), status: 'usable', unverified: true };
}

function noteOf({ sources, mined: { documents, times, first, last, variants } }: SkeletonRecord): string {
  const days = first === undefined || last === undefined ? '' : say.pack.minedDays(first, last);
  const near = variants.length > 0 ? `\n${say.pack.minedNear(variants.slice(0, 5).join(' / '))}` : '';
  const places = sources.map(({ place }) => `\n${place}`).join('');
  return say.pack.minedNote(documents, times) + days + near + places;
}

/** With a comment at the head, and one before each item of a list. */
function yamlOf(value: unknown, head: string, notes: readonly string[] = []): string {
  const document = new Document(value);
  const { contents } = document;
  if (head) document.commentBefore = commentOf(head);
  if (isSeq(contents)) {
    for (const [i, item] of contents.items.entries()) {
      if (!isMap(item)) continue;
      item.spaceBefore = i > 0;
      if (notes[i]) item.commentBefore = commentOf(notes[i]);
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

const commentOf = (text: string): string => text.replace(/^/gmu, ' ');

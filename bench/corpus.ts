/** Real text for the benchmarks: files, paragraphs, and quotations with and without errors. */
import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listCorpus } from '../server/src/adapters/import/index.ts';
import { fold } from '../server/src/engine/text/skeleton.ts';
import { type Random, sample } from './support.ts';

export interface SizedFile {
  readonly path: string;
  readonly size: number;
}

export async function filesOf(folders: readonly string[]): Promise<SizedFile[]> {
  const lists = await Promise.all(folders.map((folder) => listCorpus(folder)));
  return lists.flatMap(({ files }) => files.map((path) => ({ path, size: statSync(path).size })));
}

/** Copies of files, drawn by chance, of `bytes` in all, in a folder of their own; they may be changed. */
export function copySome(files: readonly SizedFile[], bytes: number, folder: string, random: Random): string {
  mkdirSync(folder, { recursive: true });
  let sum = 0;
  for (const { path, size } of sample(files, files.length, random)) {
    if (sum + size > bytes) continue;
    sum += size;
    copyFileSync(path, join(folder, `${sum}-${path.split(/[\\/]/u).at(-1)}`));
  }
  return folder;
}

/** A quotation as it stands in the corpus, and as a draft has it. */
export interface Quotation {
  readonly raw: string;
  readonly right: string;
  /** Folded, with `errors` errors. */
  readonly asked: string;
  readonly errors: number;
}

const QUOTED = /“([^“”]{4,400})”/gu;

/** Quotations of the files with at least `least` content characters, each once. */
export function quotationsOf(paths: readonly string[], least: number): string[] {
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const [, raw = ''] of readFileSync(path, 'utf8').matchAll(QUOTED)) {
      const words = fold(raw);
      if (words.length >= least && words.length <= 400 && !raw.includes('\n')) found.set(words, raw);
    }
  }
  return [...found.values()];
}

/** Every second quotation gets an error, a long one sometimes two. */
export function withErrors(raws: readonly string[], random: Random): Quotation[] {
  return raws.map((raw, i) => {
    const right = fold(raw);
    const errors = i % 2 === 0 ? 0 : right.length < 12 ? 1 : 1 + random(2);
    let asked = right;
    for (let n = 0; n < errors; n++) asked = misspell(asked, raws, random);
    return { raw, right, asked, errors };
  });
}

/** Another character (45 %), one left out (22 %), one too many (23 %), two that have changed places (10 %). */
export function misspell(words: string, raws: readonly string[], random: Random): string {
  const at = random(words.length);
  const other = fold(raws[random(raws.length)] ?? '');
  const char = other[random(other.length)] ?? '的';
  const kind = random(100);
  if (kind < 45) return words.slice(0, at) + char + words.slice(at + 1);
  if (kind < 67) return words.slice(0, at) + words.slice(at + 1);
  if (kind < 90) return words.slice(0, at) + char + words.slice(at);
  const first = Math.min(at, words.length - 2);
  return words.slice(0, first) + (words[first + 1] ?? '') + (words[first] ?? '') + words.slice(first + 2);
}

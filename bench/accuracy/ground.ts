/** The texts the accuracy is measured on: years of news, from a folder beside the project that is no part of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCorpus } from '../../server/src/adapters/index/index.ts';
import type { Engine } from '../../server/src/engine/index.ts';
import type { PassageIndex } from '../../server/src/engine/passages.ts';
import { engineOf, packsIn } from '../engine.ts';

export const SHARED = join(__dirname, '../../../shared');
const NEWS = join(SHARED, 'corpora/xwlb');

/** True where the texts are there at all: without them nothing can be measured. */
export const hasGround = (): boolean => existsSync(NEWS);

/** One day of news. */
export interface Day {
  readonly name: string;
  readonly text: string;
}

/** None of a year that is not there. */
export function newsOf(year: number): Day[] {
  const folder = join(NEWS, String(year));
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

export interface Ground {
  readonly engine: Engine;
  readonly index: PassageIndex;
  close(): Promise<void>;
}

/** The checker as it is shipped, with the news from 2012 to the year before `year` as its corpus. */
export async function groundBefore(year: number, cacheDir: string | undefined): Promise<Ground> {
  const folders: string[] = [];
  for (let each = 2012; each < year; each++) folders.push(join(NEWS, String(each)));
  const corpus = await openCorpus({ folders, ...(cacheDir !== undefined && { cacheDir }) });
  const engine = engineOf(await packsIn(join(__dirname, '../../corpus')));
  engine.usePassages(corpus.index);
  return { engine, index: corpus.index, close: () => corpus.close() };
}

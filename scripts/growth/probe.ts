/** The process of growth: figures of one kind of draft after the other, a line of JSON each. */
// Arguments: units of the shortest drafts, what the names of the kinds have in them, the first one, a folder of documents.
import { resolve } from 'node:path';
import { openCorpus } from '../../server/src/adapters/index/index.ts';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { bundledPackDirs, openPacks } from '../../server/src/adapters/packs/index.ts';
import { createEngine, type Engine } from '../../server/src/engine/index.ts';
import { type Kind, kindsNamed } from '../../tests/support/growth/kinds.ts';

/** Milliseconds of processor time at each length. */
export interface Figures {
  readonly checks: readonly number[];
  /** Of a check after a keystroke in the middle. */
  readonly keys: readonly number[];
}

const TIMES = [1, 2, 4, 8];

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function measure({ languageId, input }: Kind, engine: Engine, n: number): Promise<Figures> {
  const check = (text: string) => engine.check({ text, languageId });
  await check(input(n / 4));
  await check(input(n / 2));
  const checks: number[] = [];
  const keys: number[] = [];
  for (const times of TIMES) {
    const text = `又${input(n * times)}`;
    checks.push(await cpuOf(() => check(text)));
    const middle = text.length >> 1;
    keys.push(await cpuOf(() => check(`${text.slice(0, middle)}一${text.slice(middle)}`)));
  }
  return { checks, keys };
}

async function main([length, only = '', first, folder]: readonly string[]): Promise<void> {
  const loaded = await openPacks(bundledPackDirs(resolve('dist/corpus')));
  const engine = createEngine({ packs: loaded.flatMap(({ pack }) => pack ?? []), parseProse });
  const corpus = folder === undefined ? undefined : await openCorpus({ folders: [resolve(folder)] });
  engine.usePassages(corpus?.index);
  for (const kind of kindsNamed(only).slice(Number(first)))
    console.log(JSON.stringify(await measure(kind, engine, Number(length))));
  await corpus?.close();
}

void main(process.argv.slice(2));

/** Checking a draft of 40,000 characters against records and corpus, whole and after a keystroke: this project, textlint. */
import { join } from 'node:path';
import { openCorpus } from '../../server/src/adapters/index/index.ts';
import type { Engine } from '../../server/src/engine/index.ts';
import type { Draft } from '../../server/src/engine/types.ts';
import { filesOf, misspell, quotationsOf } from '../corpus.ts';
import { draftsOf } from '../drafts.ts';
import { engineOf, packsIn } from '../engine.ts';
import { type Context, inProcess, milliseconds, peer, type Row, randomFrom, row, sample } from '../support.ts';

const DRAFTS = 12;
const WARM_UP = 3;
const LENGTH = 40_000;
const KEYS = 40;
const RULES = 300;

export async function measureCheck(context: Context): Promise<readonly Row[]> {
  const random = randomFrom(context.seed);
  const paths = (await filesOf(context.corpus)).map((file) => file.path);
  const texts = draftsOf(paths, DRAFTS, LENGTH, random);
  const quotations = quotationsOf(sample(paths, 300, random), 6);
  const plain = quotations.filter((right) => /^[\p{L}\p{N}，、]+$/u.test(right)); // what the rules of prh can hold
  const pairs = sample(plain, 2 * RULES, random).map((right) => [right, misspell(right, quotations, random)]);
  const rules = pairs.filter(([right, wrong]) => right !== wrong).slice(0, RULES);
  const { checks } = inProcess(peer('textlint'), { rules, drafts: texts.slice(0, 6) }) as { checks: number[] };
  const corpus = await openCorpus({ folders: context.corpus, cacheDir: join(context.temporary, 'cache') });
  const packs = await packsIn(join(__dirname, '../../dist/corpus'));
  const [bare, engine] = [engineOf(packs), engineOf(packs)];
  engine.usePassages(corpus.index);
  const rows = [
    row('check of a 40,000-character draft, records only', 'tifa', 'ms', await wholes(bare, texts)),
    row('check of a 40,000-character draft, with the corpus', 'tifa', 'ms', await wholes(engine, texts), quoted(texts)),
    row('check after a keystroke, with the corpus', 'tifa', 'ms', await keystrokes(engine, texts[0] ?? '')),
    row('check of a 40,000-character draft, records only', 'textlint + prh', 'ms', checks, `${rules.length} rules`),
  ];
  await corpus.close();
  return rows;
}

const draftOf = (text: string): Draft => ({ text, languageId: 'markdown' });

/** Each draft once, so that nothing known of it helps; the first ones warm up. */
async function wholes(engine: Engine, texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) times.push(await milliseconds(() => engine.check(draftOf(text))));
  return times.slice(WARM_UP);
}

/** Types into the middle of a draft that has been checked. */
async function keystrokes(engine: Engine, text: string): Promise<number[]> {
  const times: number[] = [];
  const at = text.indexOf('。', text.length >> 1);
  let typed = '';
  await engine.check(draftOf(text));
  for (let i = 0; i < KEYS; i++) {
    typed += '我们要坚持以人民为中心的发展思想'[i % 16] ?? '';
    times.push(await milliseconds(() => engine.check(draftOf(text.slice(0, at) + typed + text.slice(at)))));
  }
  return times.slice(WARM_UP);
}

function quoted(texts: readonly string[]): string {
  const counts = texts.map((text) => text.split('“').length - 1);
  return `${Math.round(counts.reduce((sum, count) => sum + count, 0) / texts.length)} quotations a draft, half of them with an error`;
}

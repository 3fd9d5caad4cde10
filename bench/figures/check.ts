/** Checking a draft of 40,000 characters against records and corpus, whole and after a keystroke: this project, textlint. */
import { existsSync } from 'node:fs';
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
const TYPED = '我们要坚持以人民为中心的发展思想';

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
    row(WHAT.records, 'tifa', 'ms', await wholes(bare, texts)),
    row(WHAT.corpus, 'tifa', 'ms', await wholes(engine, texts), quoted(texts)),
    row(WHAT.keystroke, 'tifa', 'ms', await keystrokes(engine, texts[0] ?? '')),
    row(WHAT.records, 'textlint + prh', 'ms', checks, `${rules.length} rules`),
  ];
  await corpus.close();
  return [...rows, ...besideOther(context, texts)];
}

/** What is taken of the wall and of all threads, in milliseconds. */
interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

type Checks = Readonly<Record<'records' | 'corpus' | 'keystroke', readonly Taken[]>>;

const WHAT = {
  records: 'check of a 40,000-character draft, records only',
  corpus: 'check of a 40,000-character draft, with the corpus',
  keystroke: 'check after a keystroke, with the corpus',
} as const satisfies Record<keyof Checks, string>;

/** The same drafts by this tree and by another one, in processes of their own that take turns; their medians, and what one is of the other. */
function besideOther({ against, corpus, runs, temporary }: Context, drafts: readonly string[]): readonly Row[] {
  const other = join(__dirname, 'against/check.js');
  if (against === undefined || !existsSync(other)) return [];
  const job = { drafts, folders: corpus, warmUp: WARM_UP, keys: KEYS, typed: TYPED };
  const systems = [
    { name: 'tifa', script: join(__dirname, 'check.js'), dist: join(__dirname, '../../dist'), found: [] as Checks[] },
    { name: `tifa of ${against}`, script: other, dist: against, found: [] as Checks[] },
  ];
  for (let run = 0; run < Math.max(runs, FEWEST_RUNS); run++)
    for (const [i, { script, dist, found }] of systems.entries())
      found.push(inProcess(script, { ...job, dist, cacheDir: join(temporary, `check-${i}`) }) as Checks);
  return Object.entries(WHAT).flatMap(([key, what]) =>
    (['cpu', 'wall'] as const).flatMap((of) => {
      const own = systems.map(({ name, found }) =>
        row(`${what}, ${of}`, name, 'ms', valuesOf(found, key as keyof Checks, of)),
      );
      const ratio = (at: 'median' | 'p95') => [(own[0]?.[at] ?? 0) / (own[1]?.[at] ?? 1)];
      const figure = `${what}, ${of}`;
      return [
        ...own,
        row(figure, 'ratio of medians', '×', ratio('median')),
        row(figure, 'ratio of 95th percentiles', '×', ratio('p95')),
      ];
    }),
  );
}

const FEWEST_RUNS = 3;

function valuesOf(found: readonly Checks[], key: keyof Checks, of: keyof Taken): readonly number[] {
  return found.flatMap((checks) => checks[key].map((taken) => taken[of]));
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
    typed += TYPED[i % TYPED.length] ?? '';
    times.push(await milliseconds(() => engine.check(draftOf(text.slice(0, at) + typed + text.slice(at)))));
  }
  return times.slice(WARM_UP);
}

function quoted(texts: readonly string[]): string {
  const counts = texts.map((text) => text.split('“').length - 1);
  return `${Math.round(counts.reduce((sum, count) => sum + count, 0) / texts.length)} quotations a draft, half of them with an error`;
}

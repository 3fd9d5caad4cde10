/** Building an index, starting from a cached one, taking up a change, looking quotations up: this project, FTS5, ripgrep. */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../server/src/engine/text/skeleton.ts';
import { copySome, filesOf, type Quotation, quotationsOf, withErrors } from '../corpus.ts';
import { distanceIn, firstRight } from '../judge.ts';
import type { ProbeJob, ProbeResult } from '../probe.ts';
import { type Context, inProcess, peer, probe, type Row, randomFrom, row, sample } from '../support.ts';

const QUOTATIONS = 2_000;
const SLOW_QUOTATIONS = 300;
const SCANS = 15;
const LIMIT = 8;
/** Shorter quotations with an error have too little left for a near look-up; they are measured apart. */
const LEAST = 6;

const runProbe = (job: ProbeJob): ProbeResult => inProcess(probe(), job) as ProbeResult;

export async function measureIndex(context: Context): Promise<readonly Row[]> {
  const files = await filesOf(context.corpus);
  const paths = files.map((file) => file.path);
  const random = randomFrom(context.seed);
  const quotations = withErrors(sample(quotationsOf(paths, LEAST), QUOTATIONS, random), random);
  const short = withErrors(
    sample(
      quotationsOf(paths, 4).filter((raw) => fold(raw).length < LEAST),
      QUOTATIONS >> 2,
      random,
    ),
    random,
  );
  return [
    ...starts(context, quotations, short),
    ...fts5(context, paths, quotations),
    ...scans(context, quotations),
    ...changes(context, files),
  ];
}

function starts(context: Context, quotations: readonly Quotation[], short: readonly Quotation[]): Row[] {
  const asked = quotations.map((each) => each.asked);
  const cacheDir = join(context.temporary, 'cache');
  const cold: number[] = [];
  const warm: number[] = [];
  const questions = asked.slice(0, 1);
  for (let run = 0; run < context.runs; run++) {
    rmSync(cacheDir, { recursive: true, force: true });
    cold.push(runProbe({ folders: context.corpus, cacheDir, asked: questions }).opening / 1000);
  }
  for (let run = 0; run < 2 * context.runs + 1; run++) {
    const { cache, firstAnswer } = runProbe({ folders: context.corpus, cacheDir, asked: questions });
    if (cache !== 'used') throw new Error(`cache not used but ${cache}`);
    warm.push(firstAnswer / 1000);
  }
  const result = runProbe({ folders: context.corpus, cacheDir, asked });
  const apart = runProbe({ folders: context.corpus, cacheDir, asked: short.map((each) => each.asked) });
  const wrong = quotations.flatMap(({ errors }, i) => (errors > 0 ? (result.lookups[i] ?? []) : []));
  return [
    row('index from files, cold', 'tifa', 's', cold, `${(result.fileBytes / 1e6).toFixed(0)} MB, cache written`),
    row('start with a warm cache, process start to first answer', 'tifa', 's', warm.slice(1)),
    row('index on disk', 'tifa', 'bytes per byte of text', [result.indexBytes / result.fileBytes]),
    row('memory of a process with the index', 'tifa', 'MB', [result.rss / 1e6]),
    row('look-up of a quotation', 'tifa', 'ms', result.lookups, firstRight(quotations, result.firsts)),
    row('look-up, those with errors', 'tifa', 'ms', wrong, firstRight(...onlyWrong(quotations, result.firsts))),
    row('look-up, 4 or 5 characters', 'tifa', 'ms', apart.lookups, firstRight(short, apart.firsts)),
  ];
}

function onlyWrong(quotations: readonly Quotation[], firsts: readonly (string | null)[]) {
  const at = [...quotations.keys()].filter((i) => (quotations[i]?.errors ?? 0) > 0);
  return [at.flatMap((i) => quotations[i] ?? []), at.map((i) => firsts[i] ?? null)] as const;
}

interface Fts5Result {
  readonly build: number;
  readonly bytes: number;
  readonly lookups: readonly number[];
  readonly answers: readonly (readonly string[])[];
}

function fts5(context: Context, paths: readonly string[], quotations: readonly Quotation[]): Row[] {
  const some = quotations.slice(0, SLOW_QUOTATIONS);
  const job = {
    paths,
    file: join(context.temporary, 'fts5.db'),
    quotations: some.map((each) => each.asked),
    limit: LIMIT,
  };
  const { build, bytes, lookups, answers } = inProcess(peer('fts5'), job) as Fts5Result;
  // The same judgement as everywhere: of the candidates the one nearest by edit distance.
  const firsts = answers.map((texts, i) => {
    const distance = (text: string) => distanceIn(some[i]?.asked ?? '', fold(text));
    return texts.toSorted((a, b) => distance(a) - distance(b))[0];
  });
  const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  return [
    row('index from files, cold', 'SQLite FTS5 trigram', 's', [build / 1000], 'one run'),
    row('index on disk', 'SQLite FTS5 trigram', 'bytes per byte of text', [bytes / size]),
    row('look-up of a quotation', 'SQLite FTS5 trigram', 'ms', lookups, firstRight(some, firsts)),
  ];
}

function scans(context: Context, quotations: readonly Quotation[]): Row[] {
  const exact = quotations.filter((each) => each.errors === 0).slice(0, SCANS);
  const job = { folders: context.corpus, quotations: exact.map((each) => each.raw) };
  const { lookups } = inProcess(peer('ripgrep'), job) as { lookups: number[] };
  return [row('look-up of a quotation', 'ripgrep', 'ms', lookups, 'exact words only')];
}

function changes(context: Context, files: Awaited<ReturnType<typeof filesOf>>): Row[] {
  const folder = copySome(files, 84e6, join(context.temporary, 'changing'), randomFrom(context.seed));
  const path = join(folder, 'changed.md');
  const job: ProbeJob = {
    folders: [folder],
    cacheDir: join(context.temporary, 'changing-cache'),
    change: { path, times: 11 },
  };
  writeFileSync(path, '一份会改动的文件。\n');
  const times = runProbe(job).changes;
  rmSync(folder, { recursive: true, force: true });
  return [row('one changed file picked up by the watcher', 'tifa', 'ms', times.slice(1))];
}

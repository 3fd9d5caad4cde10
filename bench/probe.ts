/** A process of its own that opens a corpus, as a measurement of a start needs it. A job in, figures out, both JSON. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { compileSparingly } from '../server/src/adapters/compiler.ts';
import { openCorpus } from '../server/src/adapters/index/index.ts';
import type { PassageIndex } from '../server/src/engine/passages.ts';

compileSparingly();

export interface ProbeJob {
  readonly folders: readonly string[];
  readonly cacheDir?: string;
  /** Looked up one by one after a warm-up. */
  readonly asked?: readonly string[];
  /** A file that is changed this many times while the folders are watched. */
  readonly change?: { readonly path: string; readonly times: number };
}

export interface ProbeResult {
  readonly cache: string;
  /** Milliseconds from the start of the process to the answer to the first question. */
  readonly firstAnswer: number;
  /** Milliseconds of the opening alone. */
  readonly opening: number;
  /** Milliseconds of processor time, of all threads, from the start of the process to the end of the opening. */
  readonly work: number;
  readonly indexBytes: number;
  readonly fileBytes: number;
  readonly documents: number;
  /** Bytes of memory of the process, index and all. */
  readonly rss: number;
  readonly lookups: readonly number[];
  /** Text of the first candidate of each question. */
  readonly firsts: readonly (string | null)[];
  /** Milliseconds from the writing of a changed file to the first index that has it. */
  readonly changes: readonly number[];
}

const WARM_UP = 300;
/** Milliseconds between two changes of a file. */
const PAUSE = 200;

async function main({ folders, cacheDir, asked = [], change }: ProbeJob): Promise<ProbeResult> {
  const start = performance.now();
  const changed: { tell?: (index: PassageIndex) => void } = {};
  const corpus = await openCorpus({
    folders,
    ...(cacheDir !== undefined && { cacheDir }),
    onIndex: (index) => changed.tell?.(index),
  });
  const opening = performance.now() - start;
  const { user, system } = process.cpuUsage();
  await corpus.index.lookup([{ text: '中国特色社会主义制度', limit: 8 }]);
  const firstAnswer = performance.now();
  // Other questions than those that are timed: answers are kept.
  for (const text of asked.slice(0, WARM_UP)) await corpus.index.lookup([{ text: text.slice(1), limit: 8 }]);
  const lookups: number[] = [];
  const firsts: (string | null)[] = [];
  for (const text of asked) {
    const since = performance.now();
    const [[first] = []] = await corpus.index.lookup([{ text, limit: 8 }]);
    lookups.push(performance.now() - since);
    firsts.push(first?.text ?? null);
  }
  const changes: number[] = [];
  if (change) await corpus.watch();
  for (let i = 0; i < (change?.times ?? 0); i++) changes.push(await timeChange(change?.path ?? '', i, changed));
  const { stats } = corpus;
  await corpus.close();
  return {
    cache: stats.cache.state,
    firstAnswer,
    opening,
    work: (user + system) / 1000,
    indexBytes: stats.bytes.index,
    fileBytes: stats.bytes.files,
    documents: stats.documents,
    rss: process.memoryUsage().rss,
    lookups,
    firsts,
    changes,
  };
}

/** Adds a sentence to a file and waits for the index that has it. */
async function timeChange(
  path: string,
  time: number,
  changed: { tell?: (index: PassageIndex) => void },
): Promise<number> {
  const kept = `${path}.kept`;
  copyFileSync(path, kept);
  await setTimeout(PAUSE);
  const sentence = `第${time}次改动后的独有句子甲乙丙丁`;
  const seen = new Promise<void>((resolve) => {
    changed.tell = async (index) => {
      const [[best] = []] = await index.lookup([{ text: sentence, limit: 1 }]);
      if (best?.score === 1) resolve();
    };
  });
  const since = performance.now();
  writeFileSync(path, `${readFileSync(kept, 'utf8')}\n\n${sentence}。\n`);
  await seen;
  return performance.now() - since;
}

void main(JSON.parse(readFileSync(0, 'utf8'))).then((result) => console.log(JSON.stringify(result)));

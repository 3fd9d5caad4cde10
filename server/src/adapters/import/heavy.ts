/** The worker for heavy formats seen from outside: a queue, a deadline for each file, a new worker after an accident. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { say, spoken } from '../../engine/language/index.ts';
import type { HeavyAnswer, HeavyRequest } from './extract.ts';
import type { HeavyKind } from './kind.ts';
import type { ImportLimits } from './options.ts';

export interface HeavyReader {
  /** Reads a file in the worker; never rejects. */
  read(kind: HeavyKind, path: string): Promise<HeavyAnswer>;
  close(): Promise<void>;
}

/** Opens a reader; its worker starts with the first file. */
export function openHeavyReader(limits: ImportLimits): HeavyReader {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let id = 0;
  const readNow = async (kind: HeavyKind, path: string): Promise<HeavyAnswer> => {
    worker ??= startWorker(limits);
    const request: HeavyRequest = { id: ++id, kind, path, limits, pdfFolder: pdfFolder() };
    const answer = await answered(worker, request, limits.deadline);
    if (answer.alive) return answer.answer;
    const ended = worker;
    worker = undefined;
    await ended.terminate();
    return answer.answer;
  };
  return {
    read: (kind, path) => {
      const reading = last.then(() => readNow(kind, path));
      last = reading;
      return reading;
    },
    close: async () => {
      await last;
      await worker?.terminate();
      worker = undefined;
    },
  };
}

interface Outcome {
  readonly answer: HeavyAnswer;
  /** Whether the worker can be used again. */
  readonly alive: boolean;
}

function answered(worker: Worker, request: HeavyRequest, deadline: number): Promise<Outcome> {
  const { id } = request;
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      // An error of a worker that is being ended has been answered already.
      worker.on('error', () => {});
      resolve(outcome);
    };
    const lost = (refused: string): void => settle({ answer: { id, refused }, alive: false });
    const timer = setTimeout(() => lost(say.corpus.tooSlow(Math.ceil(deadline / 1000))), deadline);
    worker.once('message', (answer: HeavyAnswer) => settle({ answer, alive: true }));
    worker.once('error', (error: Error) => lost(say.corpus.readerFailed(error.message.split('\n')[0])));
    worker.once('exit', () => lost(say.corpus.readerEnded));
    worker.postMessage(request);
  });
}

/** Twice what V8 takes: with a limit for the rest it collects what documents leave behind so often that PDF took a fifth longer. */
const YOUNG_MEGABYTES = 96;

/** Output of libraries is kept away from the output of the program. */
function startWorker(limits: ImportLimits): Worker {
  const options = {
    stdout: true,
    stderr: true,
    workerData: { language: spoken() },
    resourceLimits: { maxOldGenerationSizeMb: limits.workerMegabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  };
  const bundled = join(__dirname, 'import-worker.js');
  const worker = existsSync(bundled)
    ? new Worker(bundled, options)
    : new Worker(fromSource(), { ...options, eval: true });
  worker.unref();
  return worker;
}

/** Program of the worker where nothing is bundled: in tests. */
function fromSource(): string {
  const loader = createRequire(__filename).resolve('tsx/cjs');
  return `require(${JSON.stringify(loader)}); require(${JSON.stringify(join(__dirname, 'worker.ts'))});`;
}

/** Tables of pdf.js: copied beside the bundle, else in the package. */
function pdfFolder(): string {
  const bundled = join(__dirname, 'pdfjs');
  if (existsSync(bundled)) return bundled;
  return dirname(createRequire(__filename).resolve('pdfjs-dist/package.json'));
}

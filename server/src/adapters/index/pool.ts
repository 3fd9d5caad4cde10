/** Builds segments in worker threads. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Segment } from '../../engine/index/passages/layout.ts';
import type { FileState } from '../../engine/index/persist.ts';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import { segmentOf } from './segments.ts';
import type { Done, End, Job, Reply, WorkerSetup } from './work.ts';

/** Bytes of files that make one segment, at most: bounds the memory of a worker. Of many small ones each costs a look-up as much as a large one. */
const SEGMENT_BYTES = 48 * 2 ** 20;
/** Below this one segment is built; above it two at least, so that two threads have work. */
const SPLIT_BYTES = 4 * 2 ** 20;

/** Cuts files, in order, into the shares of segments; depends on the files alone, so that every machine cuts alike. */
export function shareOut(files: readonly FileState[]): string[][] {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const count = total < SPLIT_BYTES ? 1 : Math.max(2, Math.ceil(total / SEGMENT_BYTES));
  const shares: string[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const { path, size } of files) {
    shares[Math.min(count - 1, Math.floor((before / Math.max(1, total)) * count))]?.push(path);
    before += size;
  }
  return shares.filter((share) => share.length > 0);
}

export interface BuiltSegment {
  readonly segment: Segment;
  readonly name?: string;
}

export interface Built {
  readonly segments: readonly BuiltSegment[];
  readonly problems: readonly Problem[];
}

export interface PoolOptions {
  readonly setup: WorkerSetup;
  readonly workers: number;
  readonly onFiles: (files: number) => void;
  /** Told when the segment of a job is there. */
  readonly onDone: (done: Done) => void;
  readonly signal: AbortSignal | undefined;
  /** Opens a segment that a thread has written: its path and its length in bytes. */
  readonly open: (path: string, bytes: number) => Segment | string;
  /** A thread that waits for work and goes on waiting after it. */
  readonly standby?: Standby | undefined;
}

/** A thread kept ready while files are watched: starting one takes longer than reading a changed file. */
export interface Standby {
  readonly worker: Worker;
  /** False once the thread has ended, for whatever reason. */
  readonly isAlive: () => boolean;
}

export function startStandby(setup: WorkerSetup): Standby {
  const worker = startWorker(setup);
  let alive = true;
  worker.on('error', () => undefined); // told to whoever feeds it; `exit` follows
  worker.once('exit', () => {
    alive = false;
  });
  worker.unref();
  return { worker, isAlive: () => alive };
}

/**
 * Builds the segments of the jobs, in their order. Rejects when aborted or when a worker fails; no worker is left then, and
 * otherwise none but the one that stands by.
 */
export async function runJobs(jobs: readonly Job[], options: PoolOptions): Promise<Built> {
  options.signal?.throwIfAborted();
  const waiting = [...jobs];
  const done = new Map<number, Done>();
  const standby = options.standby?.isAlive() ? options.standby.worker : undefined;
  const workers = jobs
    .slice(0, options.workers)
    .map((_, i) => (i === 0 && standby ? standby : startWorker(options.setup)));
  const stop = () => Promise.all(workers.map((worker) => worker.terminate()));
  const onAbort = () => void stop();
  let isDone = false;
  options.signal?.addEventListener('abort', onAbort);
  try {
    await Promise.all(workers.map((worker) => feed(worker, waiting, done, options)));
    options.signal?.throwIfAborted(); // also where the last segment came with the word to stop
    isDone = true;
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
    await (isDone ? Promise.all(workers.filter((worker) => worker !== standby).map(endWorker)) : stop());
  }
  const results = jobs.flatMap(({ id }) => done.get(id) ?? []);
  const segments = results.map((shared): BuiltSegment => {
    const segment = segmentOf(shared, options.open, options.setup.cacheDir);
    return { segment, ...('name' in shared && { name: shared.name }) };
  });
  return { segments, problems: results.flatMap((result) => result.problems) };
}

/** Gives one job after the other to a worker until none is left. */
function feed(worker: Worker, waiting: Job[], done: Map<number, Done>, options: PoolOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const onExit = () => finish(() => reject(options.signal?.reason ?? new Error(say.corpus.threadEnded)));
    const onError = (error: unknown) => finish(() => reject(error));
    const onMessage = (reply: Reply) => {
      if (reply.type === 'progress') return options.onFiles(reply.files);
      done.set(reply.id, reply);
      options.onDone(reply);
      next();
    };
    /** Leaves nothing of this behind on a thread that goes on. */
    const finish = (settle: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const next = () => {
      const job = waiting.shift();
      if (job) worker.postMessage({ ...job, isLast: waiting.length === 0 } satisfies Job);
      else finish(resolve);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    next();
  });
}

/** Resolves when a worker that has nothing to do has ended, by itself. */
export function endWorker(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.postMessage({ end: true } satisfies End);
    if (worker.threadId < 0) resolve(); // it has ended before
  });
}

/** Megabytes: a text is laid out as soon as it is read, so that little of what is young grows old. */
const LIMITS = { maxYoungGenerationSizeMb: 16 } as const;

/** The bundled worker beside the bundle, or its source where the program runs from source. */
export function startWorker(setup: WorkerSetup): Worker {
  const bundled = join(__dirname, 'index-worker.js');
  if (existsSync(bundled)) return new Worker(bundled, { workerData: setup, resourceLimits: LIMITS });
  const loader = JSON.stringify(createRequire(__filename).resolve('tsx/cjs'));
  const source = JSON.stringify(join(__dirname, 'worker.ts'));
  return new Worker(`require(${loader}); require(${source});`, { eval: true, workerData: setup });
}

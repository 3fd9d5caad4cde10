/** nodejieba in a worker thread, behind the synchronous port of the engine. */
import { Worker } from 'node:worker_threads';
import type { Segmenter } from '../../engine/complete/types.ts';
import { say } from '../../engine/language/index.ts';
import { ownCopy } from '../../engine/text/own-copy.ts';
import type { CutRequest, WorkerInput, WorkerMessage } from './messages.ts';

/** Texts whose words are kept: the places where somebody typed or hovered last. */
const MOST_TEXTS = 256;

export interface JiebaSegmenter extends Segmenter {
  prepare(text: string): Promise<void>;
  dispose(): Promise<void>;
}

/**
 * Starts the worker; resolves when the dictionary is loaded, rejects where that fails. `cut` answers from what `prepare`
 * has fetched and otherwise asks `rough`, so that nobody ever waits; a worker that dies leaves everything to `rough`.
 */
export async function startJieba(script: string, input: WorkerInput, rough: Segmenter): Promise<JiebaSegmenter> {
  // The dictionary lies outside of the JavaScript heap; what is inside is a few requests.
  const limits = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 2 };
  const worker = new Worker(script, { workerData: input, resourceLimits: limits });
  worker.unref();
  const known = new Map<string, readonly string[]>();
  const waiting = new Map<number, (words: readonly string[] | undefined) => void>();
  let alive = true;
  let last = 0;

  await ready(worker);
  const end = (): void => {
    alive = false;
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
  };
  worker.on('error', end).on('exit', end);
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind !== 'words') return;
    waiting.get(message.id)?.(message.words);
    waiting.delete(message.id);
  });

  const ask = (text: string): Promise<readonly string[] | undefined> =>
    new Promise((resolve) => {
      const request: CutRequest = { id: ++last, text };
      waiting.set(request.id, resolve);
      worker.postMessage(request);
    });

  return {
    name: 'nodejieba',
    cut: (text) => known.get(text) ?? rough.cut(text),
    prepare: async (text) => {
      if (!alive || text === '' || known.has(text)) return;
      const words = await ask(text);
      if (words !== undefined) remember(known, text, words);
    },
    dispose: async () => {
      end();
      await worker.terminate();
    },
  };
}

function ready(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const early = (): void => reject(new Error(say.server.segmenterEnded));
    worker.once('error', reject);
    worker.once('exit', early);
    worker.once('message', (message: WorkerMessage) => {
      worker.off('error', reject).off('exit', early);
      if (message.kind === 'ready') return resolve();
      void worker.terminate();
      reject(new Error(message.kind === 'failed' ? message.reason : say.server.segmenterConfused));
    });
  });
}

function remember(known: Map<string, readonly string[]>, text: string, words: readonly string[]): void {
  const oldest = known.keys().next();
  if (known.size >= MOST_TEXTS && !oldest.done) known.delete(oldest.value);
  known.set(ownCopy(text), words);
}

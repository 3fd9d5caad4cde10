/** Mines an index in a thread of its own, and keeps what was mined beside the index. */
import { say } from '../../engine/language/index.ts';
import type { MinedFormulation, MiningScope } from '../../engine/mine/mine.ts';
import { startWorker } from './pool.ts';
import { deadNumbers, type NamedSegment, shareable } from './segments.ts';
import { readMined, writeMined } from './store.ts';
import type { Mined, MiningJob, WorkerSetup } from './work.ts';

export interface MiningOptions {
  readonly setup: WorkerSetup;
  /** What the index is good for (see open.ts). */
  readonly key: string;
  readonly signal: AbortSignal;
}

/** Rejects when aborted or when the thread fails. Only what is mined from everything is kept; what cannot be is mined again. */
export async function mineOnce(
  segments: readonly NamedSegment[],
  scope: MiningScope,
  options: MiningOptions,
): Promise<readonly MinedFormulation[]> {
  const { setup, key } = options;
  const of = stateOf(segments);
  const isKept = setup.cacheDir !== undefined && of !== undefined && Object.keys(scope).length === 0;
  const known = isKept ? await readMined(setup.cacheDir, key, of) : undefined;
  if (known) return known;
  const formulations = await mineApart(segments, scope, options);
  if (isKept) await writeMined(setup.cacheDir, key, of, formulations).catch(() => undefined);
  return formulations;
}

/** Names the segments and their dead documents; nothing where one of them is in memory only. */
function stateOf(segments: readonly NamedSegment[]): string | undefined {
  if (segments.some(({ name }) => name === undefined)) return undefined;
  return segments
    .map(({ name, dead }) => [name, ...deadNumbers(dead)].join('-'))
    .sort()
    .join(',');
}

function mineApart(
  segments: readonly NamedSegment[],
  scope: MiningScope,
  { setup, signal }: MiningOptions,
): Promise<readonly MinedFormulation[]> {
  signal.throwIfAborted();
  const worker = startWorker(setup);
  return new Promise<readonly MinedFormulation[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error(say.corpus.threadEnded)));
    worker.on('message', ({ formulations }: Mined) => resolve(formulations));
    worker.postMessage({ ...scope, mine: segments.map(shareable) } satisfies MiningJob);
  }).finally(() => worker.terminate());
}

/** Many documents in one request, and patience with a service that is busy or has lost a node. */
import { setTimeout } from 'node:timers/promises';
import { BLOCKED, isServiceFailure, type SendRequest, ServiceFailure } from './request.ts';

/** Milliseconds of the first pause; each is twice the one before, together about a minute. */
const FIRST_PAUSE = 100;
const PAUSES = 10;
/** Milliseconds for one request: an engine that is busy takes its time, and whoever asks again meanwhile has it do everything twice. */
const PATIENCE = 120_000;
const PASSING = new Set(['busy', 'slow', 'unreachable', 'partial']);

interface Item {
  readonly status: number;
  readonly error?: { readonly type?: string; readonly reason?: string };
}

interface Answer {
  readonly errors: boolean;
  readonly items: readonly Readonly<Record<string, Item>>[];
}

/** Puts documents in, by their names: to send one twice changes nothing. Those that are refused for now are sent again. */
export function bulk(
  send: SendRequest,
  index: string,
  documents: readonly { readonly id: string; readonly source: object }[],
  signal?: AbortSignal,
): Promise<void> {
  return inBulk(send, index, documents, ({ id, source }) => [{ index: { _id: id } }, source], signal);
}

/** Takes documents away by their names; those that are gone already are no matter. */
export function bulkDelete(
  send: SendRequest,
  index: string,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  return inBulk(send, index, ids, (id) => [{ delete: { _id: id } }], signal);
}

async function inBulk<T>(
  send: SendRequest,
  index: string,
  all: readonly T[],
  linesOf: (each: T) => readonly object[],
  signal?: AbortSignal,
): Promise<void> {
  let open = all;
  await patiently(async () => {
    if (!open.length) return;
    const lines = open.flatMap(linesOf);
    const { errors, items } = (await send({
      method: 'POST',
      path: `/${index}/_bulk`,
      lines,
      patience: PATIENCE,
      signal,
    })) as Answer;
    if (!errors) return;
    const failed = items.map((item) => Object.values(item).find(({ error }) => error));
    if (failed.some((item) => item?.error?.type === BLOCKED)) throw new ServiceFailure('full', index);
    const hopeless = failed.find((item) => item && item.status !== 429 && item.status !== 503);
    if (hopeless) throw new ServiceFailure('error', index, hopeless.status, hopeless.error?.reason);
    open = open.filter((_, i) => failed[i]);
    if (open.length) throw new ServiceFailure('busy', index);
  }, signal);
}

/** Tries again what may pass by itself, after longer and longer pauses. */
export async function patiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let pause = 0; ; pause++) {
    try {
      return await work();
    } catch (error) {
      if (!isServiceFailure(error) || !PASSING.has(error.kind) || pause === PAUSES) throw error;
      await setTimeout(FIRST_PAUSE * 2 ** pause, undefined, signal ? { signal } : {});
    }
  }
}

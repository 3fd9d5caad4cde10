/** Many documents in one request, and patience with a service that is busy or has lost a node. */
import { setTimeout } from 'node:timers/promises';
import { BLOCKED, type FailureKind, isServiceFailure, type SendRequest, ServiceFailure } from './request.ts';

/** Milliseconds of the first pause; each is twice the one before, together about a minute. */
const FIRST_PAUSE = 100;
const PAUSES = 10;
/** Milliseconds for one request: an engine that is busy takes its time, and whoever asks again meanwhile has it do everything twice. */
const PATIENCE = 120_000;
const PASSING: ReadonlySet<FailureKind> = new Set(['busy', 'slow', 'unreachable', 'partial']);

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

/** Requests that are sent again for as long as whatever is in their way may pass; those with a patience of their own are left alone. */
export function patient(send: SendRequest): SendRequest {
  return (request) => (request.patience === undefined ? patiently(() => send(request), request.signal) : send(request));
}

/** Tries again what may pass by itself, after longer and longer pauses. */
export async function patiently<T>(
  work: () => Promise<T>,
  signal?: AbortSignal,
  { pauses, passing }: Patience = { pauses: PAUSES, passing: PASSING },
): Promise<T> {
  for (let pause = 0; ; pause++) {
    try {
      return await work();
    } catch (error) {
      if (!isServiceFailure(error) || !passing.has(error.kind) || pause === pauses) throw error;
      await setTimeout(FIRST_PAUSE * 2 ** pause, undefined, signal ? { signal } : {});
    }
  }
}

interface Patience {
  readonly pauses: number;
  readonly passing: ReadonlySet<FailureKind>;
}

/** A node that has just gone is missed for a moment. Somebody waits for the answer: a second and a half, and what is slow is not asked again. */
const BRIEF: Patience = { pauses: 4, passing: new Set(['busy', 'unreachable', 'partial']) };

export function briefly<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return patiently(work, signal, BRIEF);
}

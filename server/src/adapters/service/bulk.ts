/** Many documents in one request, and patience with a service that is busy or has lost a node. */
import { setTimeout } from 'node:timers/promises';
import { isServiceFailure, type SendRequest, ServiceFailure } from './request.ts';

/** Milliseconds of the first pause; each is twice the one before, together about a minute. */
const FIRST_PAUSE = 100;
const PAUSES = 10;
const PASSING = new Set(['busy', 'slow', 'unreachable', 'partial']);

interface Answer {
  readonly errors: boolean;
  readonly items: readonly {
    readonly index: { readonly status: number; readonly error?: { readonly reason?: string } };
  }[];
}

/** Puts documents in, by their names: to send one twice changes nothing. Those that are refused for now are sent again. */
export async function bulk(
  send: SendRequest,
  index: string,
  documents: readonly { readonly id: string; readonly source: object }[],
  signal?: AbortSignal,
): Promise<void> {
  let open = documents;
  await patiently(async () => {
    if (!open.length) return;
    const lines = open.flatMap(({ id, source }) => [{ index: { _id: id } }, source]);
    const { errors, items } = (await send({ method: 'POST', path: `/${index}/_bulk`, lines, signal })) as Answer;
    if (!errors) return;
    for (const { index: each } of items)
      if (each.error && each.status !== 429 && each.status !== 503)
        throw new ServiceFailure('error', index, each.status, each.error.reason);
    open = open.filter((_, i) => items[i]?.index.error);
    throw new ServiceFailure('busy', index);
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

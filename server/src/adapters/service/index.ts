/** Façade of the corpus in a search engine: plain requests, sent by whoever holds a connection (connect.ts). */

import type { PassageIndex } from '../../engine/passages.ts';
import type { Pushed } from '../../engine/service.ts';
import { briefly, patient } from './bulk.ts';
import { readFrequencies } from './frequencies.ts';
import { createIndex, currentIndex, dropIndexes, engineVersion, nextIndex, stateOf, takeUp } from './manage.ts';
import type { IndexShape } from './mapping.ts';
import { servicePassages } from './passages.ts';
import { type PushOptions, pushFolders } from './push.ts';
import type { SendRequest } from './request.ts';
import { createStore } from './store.ts';
import { serviceWording, spanOfService } from './wording.ts';

export type { IndexShape } from './mapping.ts';
export type { PushOptions } from './push.ts';
export { type Connect, type Connection, ServiceFailure } from './request.ts';

/** The passages of a service; rejects with a `ServiceFailure` where there are none that can be asked. */
export async function openService(send: SendRequest, name: string, signal?: AbortSignal): Promise<PassageIndex> {
  const store = createStore(send, name);
  const ask = () => Promise.all([stateOf(send, name, signal), readFrequencies(send, name, signal)]);
  const [{ documents, characters }, frequencies] = await briefly(ask, signal);
  const span = await spanOfService(store, signal); // asks again by itself
  return {
    ...servicePassages(store, { documents, characters }, frequencies),
    wording: serviceWording(store, span),
  };
}

export async function initService(send: SendRequest, name: string, shape: IndexShape): Promise<boolean> {
  await engineVersion(send);
  return createIndex(send, name, shape);
}

/** `anew`: into an index of its own, which takes the place of the one in use when all is in it. */
export async function pushToService(
  send: SendRequest,
  name: string,
  options: PushOptions & { readonly anew: boolean },
): Promise<Pushed> {
  const patiently = patient(send);
  await engineVersion(patiently, options.signal);
  if (!options.anew) return pushFolders(patiently, await currentIndex(patiently, name, options.signal), options);
  const index = await nextIndex(patiently, name);
  const pushed = await pushFolders(patiently, index, options);
  await takeUp(patiently, name, index);
  return pushed;
}

export const serviceStatus = stateOf;
export const dropService = dropIndexes;

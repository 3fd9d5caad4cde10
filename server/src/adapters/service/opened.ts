/** A service that somebody named, with everything that is done with it; a connection is made when it is first needed. */
import { resolve } from 'node:path';
import type { CorpusReading } from '../../engine/configuration.ts';
import { say } from '../../engine/language/index.ts';
import { once } from '../../engine/once.ts';
import type { PassageIndex } from '../../engine/passages.ts';
import { type NamedService, serviceNamed } from './address.ts';
import { besideService } from './beside.ts';
import { reasonOf } from './failure.ts';
import { dropService, initService, openService, pushToService, serviceStatus } from './index.ts';
import type { Connect, SendRequest } from './request.ts';

/** Rejections tell in the language of the process what went wrong. */
export function openedService({ address, name }: NamedService, connect: () => Connect) {
  const connection = once(() => connect()(address));
  let isUsed = false;
  const send: SendRequest = (request) => {
    isUsed = true;
    return connection().send(request);
  };
  return {
    name,
    /** The documents of this machine and those of the service, asked together. */
    beside: (local: PassageIndex | undefined) => besideService(local, () => openService(send, name)),
    init: (shape: { readonly shards: number; readonly replicas: number }) => told(initService(send, name, shape)),
    push: async (
      folders: readonly string[],
      anew: boolean,
      reading: CorpusReading,
      onProgress: (progress: { readonly done: number; readonly total: number }) => void,
    ) => {
      const since = performance.now();
      const options = {
        anew,
        reading,
        folders: folders.map((folder) => resolve(folder)),
        onProgress: ({ files, of }: { readonly files: number; readonly of: number }) =>
          onProgress({ done: files, total: of }),
      };
      const pushed = await told(pushToService(send, name, options));
      return { ...pushed, seconds: (performance.now() - since) / 1000 };
    },
    status: () => told(serviceStatus(send, name)),
    drop: () => told(dropService(send, name)),
    close: async () => {
      if (isUsed) await connection().close();
    },
  };
}

/** Where the service cannot even be asked. */
export function besideFailing(local: PassageIndex | undefined, error: unknown): PassageIndex {
  return besideService(local, () => Promise.reject(error));
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

/** As it is written on a command line; says what is wrong where that is no address. */
export function namedService(written: string, env: Readonly<Record<string, string | undefined>>): NamedService {
  const named = serviceNamed(written, env);
  if (named === 'no address') throw new Error(say.service.badUrl(written.replace(/\/\/[^@/]*@/, '//')));
  if (named === 'no name') throw new Error(say.service.badName(new URL(written).pathname.slice(1)));
  return named;
}

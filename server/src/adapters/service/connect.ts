/**
 * The one place of the program that reaches a network: requests to a search engine that somebody has named, by its official client.
 * A program of its own in the build (dist/service.js), which is loaded when a service is named and never otherwise.
 */
import { readFileSync } from 'node:fs';
import { Client, errors } from '@opensearch-project/opensearch';
import type { Connect, SendRequest, ServiceAddress } from './request.ts';
import { BLOCKED, ServiceFailure } from './request.ts';

/** Milliseconds for one request, and how often another node is tried. */
const PATIENCE = 10_000;
const RETRIES = 2;

export const connect: Connect = (address) => {
  const client = new Client({
    nodes: [...address.urls],
    requestTimeout: address.patience ?? PATIENCE,
    maxRetries: RETRIES,
    disablePrototypePoisoningProtection: true, // answers are read, never merged into anything; looking through a megabyte takes milliseconds
    ...(address.user === undefined ? {} : { auth: { username: address.user, password: address.password ?? '' } }),
    ...(address.token === undefined ? {} : { headers: { authorization: address.token } }),
    ...(address.ca === undefined ? {} : { ssl: { ca: readFileSync(address.ca) } }),
  });
  const send: SendRequest = async ({ method, path, query = {}, body, lines, missing, patience, signal }) => {
    signal?.throwIfAborted();
    const request = client.transport.request(
      {
        method,
        path,
        querystring: { ...query },
        ...(lines ? { bulkBody: [...lines] } : body === undefined ? {} : { body }),
      },
      {
        ...(missing === undefined ? {} : { ignore: [404] }),
        ...(patience === undefined ? {} : { requestTimeout: patience, maxRetries: 0 }),
      },
    );
    const abort = () => request.abort();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const { statusCode, body: answer } = await request;
      return statusCode === 404 && missing !== undefined ? missing : answer;
    } catch (error) {
      signal?.throwIfAborted();
      throw failureOf(error, address);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  };
  return { send, close: () => client.close() };
};

/** What went wrong, in a word that a message can be made of; never with what was asked. */
function failureOf(error: unknown, { urls }: ServiceAddress): ServiceFailure {
  const where = urls.map((url) => new URL(url).host).join(' ');
  if (error instanceof errors.TimeoutError) return new ServiceFailure('slow', where);
  if (error instanceof errors.ResponseError) {
    const { statusCode } = error;
    if (typeOf(error.body) === BLOCKED) return new ServiceFailure('full', where, statusCode);
    if (statusCode === 401 || statusCode === 403) return new ServiceFailure('refused', where, statusCode);
    if (statusCode === 429 || statusCode === 503) return new ServiceFailure('busy', where, statusCode);
    return new ServiceFailure('error', where, statusCode, causeOf(error.body) ?? error.message);
  }
  if (error instanceof errors.OpenSearchClientError) return new ServiceFailure('unreachable', where);
  return new ServiceFailure('error', where, undefined, String(error));
}

/** What the engine says of a request that it did not understand, or of what it could not do: the innermost cause. */
function causeOf(body: unknown): string | undefined {
  const { error, failures } = (body ?? {}) as {
    readonly error?: Cause & { readonly root_cause?: readonly Cause[] };
    readonly failures?: readonly { readonly cause?: Cause }[];
  };
  return error?.root_cause?.[0]?.reason ?? error?.reason ?? failures?.[0]?.cause?.reason;
}

function typeOf(body: unknown): string | undefined {
  return ((body ?? {}) as { readonly error?: Cause }).error?.type;
}

interface Cause {
  readonly type?: string;
  readonly reason?: string;
}

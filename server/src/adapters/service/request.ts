/** What is asked of a search engine, as plain data: all but connect.ts knows requests only, and no network. */

/** Where the service is and who asks. */
export interface ServiceAddress {
  /** Addresses of its nodes, with http: or https:. */
  readonly urls: readonly string[];
  readonly user?: string;
  readonly password?: string;
  /** The whole of the header `authorization`. */
  readonly token?: string;
  /** File of the certificate authority that is trusted, in PEM. */
  readonly ca?: string;
  /** Milliseconds for one request. */
  readonly patience?: number;
}

export interface ServiceRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Several of them, a line each. */
  readonly lines?: readonly object[];
  /** The answer where there is no such thing; without it that is a failure. */
  readonly missing?: unknown;
  /** Milliseconds for this one, where it may take longer than others; it is not sent again by itself, as that would double the work. */
  readonly patience?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Rejects with a `ServiceFailure`, or when aborted. */
export type SendRequest = (request: ServiceRequest) => Promise<unknown>;

export interface Connection {
  readonly send: SendRequest;
  readonly close: () => Promise<void>;
}

export type Connect = (address: ServiceAddress) => Connection;

export type FailureKind =
  | 'unreachable'
  | 'slow'
  | 'busy'
  | 'full'
  | 'refused'
  | 'error'
  | 'partial'
  | 'version'
  | 'empty';

/** Why a service did not answer. */
export class ServiceFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly where: string,
    readonly status?: number,
    readonly detail = '',
  ) {
    super(`${kind} ${where} ${status ?? ''} ${detail}`.trim());
  }
}

/** An index that nothing can be written to, mostly because a disk is full; told with the number of an engine that is busy for a moment. */
export const BLOCKED = 'cluster_block_exception';

/** The program that sends has a class of its own: a failure is told by what it holds. */
export function isServiceFailure(error: unknown): error is ServiceFailure {
  return error instanceof Error && 'kind' in error && 'where' in error;
}

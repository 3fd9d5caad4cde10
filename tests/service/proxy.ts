/** A proxy before a node of the search engine, for what the engine itself does not do here: TLS, names and passwords, delays, another version. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

export interface ProxyOptions {
  /** Of the node: `http://127.0.0.1:9200`. */
  readonly to: string;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** What the header `Authorization` must be. */
  readonly authorization?: string;
  /** Milliseconds before each answer to a path; 0 where it is answered at once. */
  readonly delay?: (path: string) => number;
  /** The text of an answer, changed. */
  readonly alter?: (path: string, body: string) => string;
}

export interface Proxy {
  readonly url: string;
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const asked: string[] = [];
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const path = incoming.url ?? '/';
    asked.push(path);
    if (options.authorization !== undefined && incoming.headers.authorization !== options.authorization) {
      incoming.resume();
      outgoing.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"Unauthorized","status":401}');
      return;
    }
    const delay = options.delay?.(path) ?? 0;
    const { host: _, ...headers } = incoming.headers;
    const onward = request(options.to + path, { method: incoming.method, headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => {
        const body = Buffer.concat(parts).toString();
        const told = options.alter?.(path, body) ?? body;
        const { 'content-length': _, 'transfer-encoding': __, ...rest } = reply.headers;
        setTimeout(() => outgoing.writeHead(reply.statusCode ?? 502, rest).end(told), delay);
      });
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  };
  const server = options.tls ? createSecureServer(options.tls, answer) : createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `${options.tls ? 'https' : 'http'}://localhost:${port}`,
    asked,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

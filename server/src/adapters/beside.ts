/** Other programs of the build, or their sources in the source tree: loaded when they are needed, and never otherwise. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Connect } from './service/request.ts';

const SOURCES = { server: 'main.ts', mcp: 'mcp/serve.ts', service: 'adapters/service/connect.ts' } as const;

/** What a program exports; `folder` holds the one that runs, built or as source. */
export function beside<T>(folder: string, name: keyof typeof SOURCES): T {
  const files = [`${name}.js`, SOURCES[name]].map((each) => join(folder, each));
  return createRequire(join(folder, 'index.js'))(files.find((each) => existsSync(each)) ?? '');
}

/** The program that reaches a network: to be called when the first request is sent to a service that was named. */
export const connectBeside = (folder: string): Connect =>
  beside<{ readonly connect: Connect }>(folder, 'service').connect;

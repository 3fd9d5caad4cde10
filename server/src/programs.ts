/** All programs that share the engine, in one bundle, of which a start runs one: each of its own would hold the same code again. */

/** By the names of the files that start them (`start.ts`). None is loaded but the one that runs. */
export const programs: Readonly<Record<string, () => unknown>> = {
  cli: () => require('./cli.ts'),
  server: () => require('./main.ts'),
  'index-worker': () => require('./adapters/index/worker.ts'),
  'import-worker': () => require('./adapters/import/worker.ts'),
};

#!/usr/bin/env node
/** What `dist/cli.js`, `dist/server.js` and the workers are: they start the program of that name with code compiled earlier. */
import { basename, join } from 'node:path';
import { runCached } from './adapters/code-cache.ts';
import { compileSparingly, keepLittleGarbage } from './adapters/compiler.ts';

/** Put in by the build: a hash of the bundle. */
declare const BUILD: string;

/** Each needs other code; help and errors keep none. */
const COMMANDS = ['check', 'explain', 'history', 'complete', 'index', 'mine', 'corpus'];

const name = basename(__filename, '.js');

/** What code is kept for: the server is the same whoever starts it. */
function task(): string | undefined {
  if (name !== 'cli') return name;
  const command = process.argv[2];
  return command === 'lsp' ? 'server' : COMMANDS.find((each) => each === command);
}

if (!name.endsWith('worker')) compileSparingly(); // before anything is compiled: what was kept under other flags is none to V8
if (task() === 'server') keepLittleGarbage();
const bundle = join(__dirname, 'programs.js');
const { programs } = runCached({ bundle, build: BUILD, task: task(), usual: name === 'cli' ? 'check' : name }) as {
  readonly programs: Readonly<Record<string, () => unknown>>;
};
programs[name]?.();

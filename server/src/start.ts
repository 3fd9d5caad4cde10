#!/usr/bin/env node
/** What `dist/cli.js` and `dist/server.js` are: they start the bundle of that name (`…-main.js`) with code compiled earlier. */
import { runCached } from './adapters/code-cache.ts';
import { compileSparingly } from './adapters/compiler.ts';

/** Put in by the build: a hash of the bundle. */
declare const BUILD: string;

/** Each needs other code; help and errors keep none. */
const COMMANDS = ['check', 'explain', 'history', 'complete', 'index', 'mine', 'corpus'];

const bundle = __filename.replace(/\.js$/, '-main.js');
const isServer = bundle.endsWith('server-main.js');
const task = isServer ? 'server' : COMMANDS.find((command) => process.argv[2] === command);

compileSparingly(); // before anything is compiled: what was kept under other flags is none to V8
runCached({ bundle, build: BUILD, task, usual: isServer ? 'server' : 'check' });

/** Bundles that start with what V8 compiled of them in an earlier run: half of the time of a small command is compiling. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { forget, keep } from '#kept';
import { once } from '../engine/once.ts';

/** Beside the bundle: whoever may write here may write the bundle itself, and it goes when the program goes. */
const FOLDER = '.compiled';
/** Of a server, which nobody may let end in peace: by then it has checked something. */
const SOON = 20_000;
const SUM_BYTES = 4;

export interface Cached {
  /** Path of a CommonJS bundle, written as the function that makes the module. */
  readonly bundle: string;
  /** Tells builds apart: V8 itself looks at the length of the source only. */
  readonly build: string;
  /** What the run is for: each task is kept with the code that it needs. A run without one keeps nothing. */
  readonly task: string | undefined;
  /** The task whose code a run without one starts with. */
  readonly usual: string;
}

/** Runs the bundle as its own module and gives what it exports. What cannot be kept or read is compiled as ever: nothing is told of it. */
export function runCached({ bundle, build, task, usual }: Cached): unknown {
  const source = readFileSync(bundle, 'latin1'); // the build writes it in ASCII
  const name = basename(bundle, '.js');
  const folder = join(dirname(bundle), FOLDER);
  const version = cachedDataVersionTag(); // flags are part of it: those of a server are others than those of a command
  const fileOf = (of: string) =>
    join(folder, `${name}.${of}.${build}.${process.versions.v8}.${process.arch}.${version}`);
  const known = readChecked(fileOf(task ?? usual));
  const script = new Script(source, { filename: bundle, ...(known && { cachedData: known }) });
  if (task !== undefined && (!known || script.cachedDataRejected === true)) {
    const end = once(() => write(folder, `${name}.`, build, fileOf(task), script.createCachedData()));
    process.on('exit', end);
    setTimeout(end, SOON).unref();
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  return module.exports;
}

/** V8 believes what it is given: a bit that was flipped on disk would end the process, or worse. */
function readChecked(file: string): Buffer | undefined {
  if (!crc32) return undefined;
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(SUM_BYTES);
    return bytes.readUInt32LE() === crc32(data) ? data : undefined;
  } catch {
    return undefined; // none yet, or cut short
  }
}

/** What earlier builds kept goes. A program that was taken away while it ran leaves nothing behind. */
function write(folder: string, prefix: string, build: string, file: string, data: Buffer): void {
  if (!crc32 || !existsSync(dirname(folder))) return;
  const sum = Buffer.alloc(SUM_BYTES);
  sum.writeUInt32LE(crc32(data));
  if (!keep(file, Buffer.concat([sum, data]))) return;
  for (const old of readdirSync(folder))
    if (old.startsWith(prefix) && !old.includes(`.${build}.`)) forget(join(folder, old));
}

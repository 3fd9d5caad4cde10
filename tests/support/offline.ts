/** Runs programs in which every way to a network is broken, and tells what they tried. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GUARD = join(__dirname, 'no-network.cjs');

export interface Offline {
  /** A temporary folder. */
  readonly path: string;
  /** Environment of a program that is to be watched. */
  readonly env: NodeJS.ProcessEnv;
  /** What was watched and what was forbidden so far, a line each. */
  readonly log: () => readonly string[];
}

export async function offline(use: (offline: Offline) => void | Promise<void>): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'tifa-offline-'));
  const file = join(path, 'network.log');
  const env = { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(GUARD)}`, TIFA_NETWORK_LOG: file };
  try {
    await use({ path, env, log: () => readFileSync(file, 'utf8').trimEnd().split('\n') });
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** Something was watched, in `workers` threads at least besides the main one, and nothing tried to reach a network. */
export function assertQuiet(log: readonly string[], program: string, workers: number): void {
  assert.deepEqual(
    log.filter((line) => !line.startsWith('watched ')),
    [],
  );
  assert.ok(log.includes(`watched ${program}`), `${program} was watched`);
  const threads = log.filter((line) => line === 'watched worker').length;
  assert.ok(threads >= workers, `${workers} threads were expected to be watched, not ${threads}`);
}

/** Runs a line of JavaScript; its errors are its own. */
export function evaluate(script: string, { env, path }: Offline): void {
  spawnSync(process.execPath, ['-e', script], { cwd: path, env, stdio: 'ignore' });
}

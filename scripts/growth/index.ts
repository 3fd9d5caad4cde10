/**
 * Does a check cost in proportion to the length of the draft? Processor time for drafts of n, 2n, 4n, 8n units of every kind of
 * tests/support/growth, and for a keystroke in the middle of each; in a process that is ended where one takes too long.
 */
// Usage: npm run growth [-- --length N] [--only WORD] [--corpus DIR]; needs npm run build
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { type Kind, kindsNamed } from '../../tests/support/growth/kinds.ts';
import type { Figures } from './probe.ts';

const { values } = parseArgs({
  options: {
    length: { type: 'string', default: '20000' },
    only: { type: 'string', default: '' },
    corpus: { type: 'string' },
  },
});

const chosen = kindsNamed(values.only);

/** Milliseconds for all lengths of one kind. */
const DEADLINE = 40_000;
/** Eight times the length may take 8 × this much of what the quarter of it takes 2 × of: generous for noise, far below a square. */
const SLACK = 3;
/** Milliseconds below which nothing is said of growth. */
const LITTLE = 150;

/** Tells the figures of the kinds from the given place on until one of them takes too long; the place of that one. */
function inProcess(program: string, first: number, tell: (figures: Figures) => void): Promise<number> {
  const folder = values.corpus === undefined ? [] : [values.corpus];
  const child = spawn(process.execPath, [program, values.length, values.only, String(first), ...folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let at = first;
  const late = (): void => void child.kill();
  let timer = setTimeout(late, DEADLINE);
  createInterface(child.stdout).on('line', (line) => {
    clearTimeout(timer);
    timer = setTimeout(late, DEADLINE);
    at++;
    tell(JSON.parse(line));
  });
  return new Promise((done) =>
    child.on('close', () => {
      clearTimeout(timer);
      done(at);
    }),
  );
}

function isSteep(times: readonly number[]): boolean {
  const [, second = 0, , last = 0] = times;
  return last > LITTLE && last > (8 / 2) * SLACK * Math.max(second, LITTLE / 12);
}

const shown = (times: readonly number[]): string => times.map((time) => time.toFixed(0).padStart(6)).join('');

function tellOf({ name }: Kind, figures: Figures | undefined): void {
  const steep = !figures || isSteep(figures.checks) || isSteep(figures.keys);
  if (steep) process.exitCode = 1;
  const told = figures ? `${shown(figures.checks)} ms, key${shown(figures.keys)} ms` : 'no answer in time';
  console.log(`${steep ? 'STEEP' : '     '} ${name.padEnd(42)} ${told}`);
}

async function all(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-growth-'));
  const program = join(folder, 'growth.cjs');
  await build({
    entryPoints: [join(__dirname, 'probe.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    external: ['nodejieba'],
  });
  let at = 0;
  while (at < chosen.length) {
    const failed = await inProcess(program, at, (figures) => tellOf(chosen[at++] as Kind, figures));
    if (failed < chosen.length) tellOf(chosen[at++] as Kind, undefined);
  }
  rmSync(folder, { recursive: true });
}

void all();

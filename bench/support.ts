/** What all benchmarks share: seeded numbers, medians, rows of the table, other processes. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface Context {
  /** Folders of the corpus. */
  readonly corpus: readonly string[];
  /** Files that are written. */
  readonly drafts: readonly string[];
  readonly seed: number;
  /** Repetitions of a long measurement. */
  readonly runs: number;
  /** How many documents are made where they are imported. */
  readonly files: number;
  /** Folder of another build (`dist`) that is measured beside this one. */
  readonly against?: string;
  /** A folder for files of this run. */
  readonly temporary: string;
}

/** One line of the table. `values` are all measurements; the rest is said of them. */
export interface Row {
  readonly figure: string;
  readonly system: string;
  readonly unit: string;
  readonly median: number;
  readonly p95: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
  readonly note?: string;
}

export function row(figure: string, system: string, unit: string, values: readonly number[], note?: string): Row {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    figure,
    system,
    unit,
    median: at(0.5),
    p95: at(0.95),
    min: at(0),
    max: at(1),
    count: sorted.length,
    ...(note !== undefined && { note }),
  };
}

export type Random = (below: number) => number;

/** The same numbers for the same seed (linear congruence). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** `count` of the items, drawn without order. */
export function sample<T>(items: readonly T[], count: number, random: Random): T[] {
  const rest = [...items];
  const drawn: T[] = [];
  while (drawn.length < count && rest.length > 0) {
    const at = random(rest.length);
    const item = rest[at];
    const last = rest.pop();
    if (at < rest.length && last !== undefined) rest[at] = last;
    if (item !== undefined) drawn.push(item);
  }
  return drawn;
}

export async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs a script with a job on its standard input, and reads what it prints. */
export function inProcess(script: string, job: unknown, nodeOptions: readonly string[] = []): unknown {
  const input = JSON.stringify(job);
  const printed = execFileSync(process.execPath, [...nodeOptions, script], { input, maxBuffer: 2 ** 30 });
  return JSON.parse(String(printed));
}

/** The bundle lies in bench/dist. */
export const peer = (name: string): string => join(__dirname, '../peers', `${name}.mjs`);
export const probe = (): string => join(__dirname, 'probe.js');

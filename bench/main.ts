/** Runs the benchmarks and prints their rows. See README.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileSparingly } from '../server/src/adapters/compiler.ts';
import { FIGURES } from './figures/index.ts';
import type { Context, Row } from './support.ts';

compileSparingly(); // like the program

/** Others need what not every corpus has, files to write and names with years; several gigabytes of disk, or Java and Maven. */
const ON_DEMAND = ['drafts', 'yearly', 'gigabyte', 'service', 'service-large'];
const BY_DEFAULT = Object.keys(FIGURES).filter((name) => !ON_DEMAND.includes(name));

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    format: { type: 'string', default: 'human' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
    files: { type: 'string', default: '300' },
    against: { type: 'string' },
    draft: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', default: BY_DEFAULT.join(',') },
  },
});

async function main(): Promise<void> {
  if (values.corpus.length === 0)
    throw new Error('Usage: npm run bench -- --corpus DIR [--corpus DIR…] [--format json]');
  const temporary = mkdtempSync(join(tmpdir(), 'tifa-bench-'));
  const corpus = values.corpus.map((folder) => resolve(folder));
  const drafts = values.draft.map((path) => resolve(path));
  const { against } = values;
  const context: Context = {
    corpus,
    drafts,
    seed: Number(values.seed),
    runs: Number(values.runs),
    files: Number(values.files),
    ...(against !== undefined && { against: resolve(against) }),
    temporary,
  };
  const rows: Row[] = [];
  try {
    for (const name of values.only.split(',')) {
      const measure = FIGURES[name];
      if (!measure) throw new Error(`no benchmark ${name}; there are ${Object.keys(FIGURES).join(', ')}`);
      console.error(`measuring: ${name}`);
      rows.push(...(await measure(context)));
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  const [cpu] = cpus();
  const machine = { cpu: cpu?.model ?? '', cores: cpus().length, node: process.version, platform: process.platform };
  if (values.format === 'json') console.log(JSON.stringify({ machine, seed: context.seed, rows }, undefined, 1));
  else console.log(table(rows));
}

/** A table in Markdown. */
function table(rows: readonly Row[]): string {
  const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const line = (row: Row): string =>
    `| ${row.figure} | ${row.system} | ${number(row.median)} ${row.unit} | ${number(row.p95)} | ${number(row.min)}–${number(row.max)} | ${row.count} | ${row.note ?? ''} |`;
  const head = '| what | system | median | p95 | spread | n | |\n|---|---|---|---|---|---|---|';
  return [head, ...rows.map(line)].join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

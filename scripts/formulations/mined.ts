/** What the project's own mining finds in the corpora: reports alone, reports with news, news of two years at a time, laws. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MinedWording } from '../../server/src/engine/wording.ts';

const CLI = resolve(__dirname, '../../dist/cli.js');
const MOST = 100_000;

interface Scope {
  readonly name: string;
  readonly folders: readonly string[];
  readonly min: number;
}

/** Wordings and what hardly differs from them, as printed; each once. `cache` keeps what was mined, and an index. */
export function minedIn(corpora: string, cache: string): readonly string[] {
  if (cache !== '') mkdirSync(cache, { recursive: true });
  const found = scopesOf(corpora).flatMap((scope) => mine(scope, cache));
  return [...new Set(found.flatMap(({ wording, variants }) => [wording, ...variants]))];
}

function scopesOf(corpora: string): readonly Scope[] {
  const [reports, news, laws] = ['reports', 'xwlb', 'laws'].map((name) => join(corpora, name)) as [
    string,
    string,
    string,
  ];
  const years = readdirSync(news).sort();
  const pairs = years.flatMap((_, i) => (i % 2 === 0 ? [years.slice(i, i + 2).map((each) => join(news, each))] : []));
  return [
    { name: 'reports', folders: [reports], min: 2 },
    { name: 'state', folders: [join(reports, 'gwr'), join(reports, 'congress')], min: 2 },
    { name: 'news', folders: [reports, news], min: 3 },
    ...pairs.map((folders, i) => ({ name: `years-${i}`, folders, min: 3 })),
    { name: 'laws', folders: [laws], min: 5 },
  ];
}

function mine({ name, folders, min }: Scope, cache: string): readonly MinedWording[] {
  const kept = join(cache, `${name}.json`);
  if (cache !== '' && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')).mined;
  const options = ['--min', String(min), '--limit', String(MOST), '--format', 'json'];
  const index = cache === '' ? [] : ['--cache', join(cache, 'index')];
  const output = execFileSync(process.execPath, [CLI, 'mine', ...folders, ...options, ...index], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (cache !== '') writeFileSync(kept, output);
  return JSON.parse(output).mined;
}

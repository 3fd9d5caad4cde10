/** Writes uses.tsv of packs: how often the wording of records that nobody explained stands in reports, laws and news, and beside what. */
// Usage: npx tsx scripts/uses.ts CORPORA CACHE PACK…; CORPORA holds reports/, laws/ and xwlb/ as tests use them; the same files give the same bytes.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCorpus } from '../server/src/adapters/index/index.ts';
import { bundledPackDirs, loadPacks } from '../server/src/adapters/packs/index.ts';
import type { Neighbour, Neighbours, WordingHistory } from '../server/src/engine/wording.ts';

const KINDS = ['reports', 'laws', 'xwlb'] as const;
/** Of what stands on one side, and the documents that one at least has. */
const [NEIGHBOURS, DOCUMENTS] = [3, 3];
const HEAD = `# How often wording of records without an explanation stands in documents, counted by scripts/uses.ts: in reports of congresses and governments,
# laws, news; in which years (year:documents); what stands before and behind it most often (words:documents).
`;

interface Counted {
  readonly histories: readonly WordingHistory[];
  readonly neighbours: readonly Neighbours[];
}

async function countIn(folder: string, cacheDir: string, wordings: readonly string[]): Promise<Counted> {
  const corpus = await openCorpus({ folders: [folder], cacheDir });
  const { wording } = corpus.index;
  if (!wording) throw new Error(`${folder} has no index of wording`);
  const histories = await wording.history(wordings, 0);
  const neighbours = await wording.neighbours(wordings, 2 * NEIGHBOURS);
  await corpus.close();
  return { histories, neighbours };
}

function lineOf(wording: string, counted: readonly Counted[], i: number): string | undefined {
  const histories = counted.flatMap(({ histories: all }) => all[i] ?? []);
  const years = sumOf(
    histories.flatMap((each) => each.years.map(({ year, documents }) => [String(year), documents] as const)),
  );
  if (years.size === 0) return undefined;
  const beside = counted.flatMap(({ neighbours }) => neighbours[i] ?? []);
  return [
    wording,
    ...histories.map(({ documents }) => documents),
    [...years]
      .sort()
      .map(([year, documents]) => `${year}:${documents}`)
      .join(' '),
    mostOf(beside.flatMap(({ before }) => before)),
    mostOf(beside.flatMap(({ after }) => after)),
  ].join('\t');
}

function mostOf(neighbours: readonly Neighbour[]): string {
  const all = [...sumOf(neighbours.map(({ words, documents }) => [words, documents] as const))];
  const sums = all.filter(([words, documents]) => documents >= DOCUMENTS && !/[\s:]/u.test(words));
  sums.sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1));
  return sums
    .slice(0, NEIGHBOURS)
    .map(([words, documents]) => `${words}:${documents}`)
    .join(' ');
}

function sumOf(counts: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

async function main([corpora, cache, ...dirs]: readonly string[]): Promise<void> {
  if (corpora === undefined || cache === undefined || dirs.length === 0)
    throw new Error('usage: uses.ts CORPORA CACHE PACK…');
  const packs = loadPacks(bundledPackDirs(join(__dirname, '../corpus'))).flatMap(({ pack }) => pack ?? []);
  const wordingsOf = (dir: string): string[] => {
    const records = packs.find(({ id }) => dir.endsWith(id))?.records ?? [];
    return records
      .filter(({ explanation, wording }) => explanation === undefined && wording.length > 1)
      .map(({ wording }) => wording)
      .sort();
  };
  const all = [...new Set(dirs.flatMap(wordingsOf))];
  const counted: Counted[] = [];
  for (const kind of KINDS) counted.push(await countIn(join(corpora, kind), join(cache, kind), all));
  for (const dir of dirs) {
    const lines = wordingsOf(dir).flatMap((wording) => lineOf(wording, counted, all.indexOf(wording)) ?? []);
    const file = join(dir, 'uses.tsv');
    if (lines.length === 0) rmSync(file, { force: true });
    else writeFileSync(file, `${HEAD}${lines.join('\n')}\n`);
    console.error(`${dir}: ${lines.length} lines`);
  }
}

void main(process.argv.slice(2));

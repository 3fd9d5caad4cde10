/** Files a second: mixed documents read and indexed with nothing cached, by this build, by another one, and Word documents by other libraries. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusStats } from '../../server/src/cli/host.ts';
import { FORMATS } from '../../tests/support/formats.ts';
import { filesOf } from '../corpus.ts';
import { type Context, inProcess, milliseconds, peer, type Row, randomFrom, row, sample } from '../support.ts';

/** Those that builds before the further readers know, too. */
const EARLY = ['DOCX', 'PDF', 'HTML', 'UTF-8', 'GB18030', 'Big5, in traditional characters'];
const MIXED = [...EARLY, 'DOC', 'RTF', 'ODT', 'OFD'];
const PARAGRAPHS = 60;
const PEERS = ['officeparser', 'mammoth'];
const HERE = join(__dirname, '../../dist');

export async function measureImport(context: Context): Promise<readonly Row[]> {
  const { files, against, runs, temporary } = context;
  const texts = await textsOf(context);
  const sets = { mixed: MIXED, 'docx, pdf, html, txt': EARLY, docx: ['DOCX'] };
  const rows: Row[] = [];
  for (const [name, formats] of Object.entries(sets)) {
    const folder = join(temporary, `import-${formats.length}`);
    await write(folder, texts, formats);
    const systems = new Map<string, () => unknown>([['tifa', () => index(HERE, folder, files)]]);
    if (against !== undefined && formats !== MIXED) systems.set(against, () => index(against, folder, files));
    const job = { paths: readdirSync(folder).map((file) => join(folder, file)) };
    if (name === 'docx')
      for (const system of PEERS) systems.set(system, () => inProcess(peer('documents'), { system, ...job }));
    const rates = new Map([...systems.keys()].map((system): [string, number[]] => [system, []]));
    // One after the other in each run, so that what else the machine does meets all of them.
    for (let run = 0; run < runs; run++)
      for (const [system, read] of systems) rates.get(system)?.push((files * 1000) / (await milliseconds(read)));
    for (const [system, found] of rates) rows.push(row(`import of ${files} files: ${name}`, system, 'files/s', found));
    if (formats === MIXED)
      rows.push(row('memory of a thread that reads documents', 'tifa', 'MB', memory(folder, context)));
  }
  return rows;
}

/** Paragraphs of files of the corpus, drawn by chance; of a small corpus the same again. */
async function textsOf({ corpus, seed, files }: Context): Promise<readonly (readonly string[])[]> {
  const plain = (await filesOf(corpus)).filter(({ path }) => /\.(?:md|txt)$/u.test(path));
  const drawn = sample(plain, files, randomFrom(seed)).map(({ path }) => paragraphsOf(readFileSync(path, 'utf8')));
  const [first] = drawn;
  if (!first) throw new Error('the corpus has no .md or .txt');
  return Array.from({ length: files }, (_, i) => drawn[i % drawn.length] ?? first);
}

function paragraphsOf(text: string): readonly string[] {
  const body = text.replace(/^---\n.*?\n---\n/su, '').split('\n');
  return body.flatMap((line) => line.replace(/^#+ /u, '').trim() || []).slice(0, PARAGRAPHS);
}

/** Each text in one format, in turn. */
async function write(folder: string, texts: readonly (readonly string[])[], names: readonly string[]): Promise<void> {
  mkdirSync(folder);
  for (const [i, paragraphs] of texts.entries()) {
    const format = FORMATS[names[i % names.length] ?? ''];
    if (format) writeFileSync(join(folder, `${i}${format.ending}`), await format.write(paragraphs));
  }
}

/** Throws where a file was not read: a rate would be one of refusals. */
function index(dist: string, folder: string, files: number, nodeOptions: readonly string[] = []): void {
  const args = [...nodeOptions, join(dist, 'cli.js'), 'index', '--no-config', '--format', 'json', folder];
  const { corpus }: { corpus: CorpusStats } = JSON.parse(
    String(execFileSync(process.execPath, args, { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] })),
  );
  if (corpus.documents < files) throw new Error(`${dist}: ${corpus.documents} of ${files} were read`);
}

/** Megabytes of the heap and of what it holds outside, of each thread at its most. */
function memory(folder: string, { temporary, files }: Context): readonly number[] {
  const found = join(temporary, 'memory');
  mkdirSync(found);
  process.env['TIFA_BENCH_MEMORY'] = found;
  index(HERE, folder, files, ['--require', join(__dirname, '../peers/worker-memory.cjs')]);
  return readdirSync(found).map((thread) => Number(readFileSync(join(found, thread), 'utf8')) / 1e6);
}

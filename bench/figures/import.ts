/** Files a second: mixed documents read and indexed with nothing cached, by this build, by another one, and Word documents by other libraries. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusStats } from '../../server/src/cli/host.ts';
import { FORMATS } from '../../tests/support/formats.ts';
import { filesOf } from '../corpus.ts';
import { type Context, inProcess, milliseconds, peer, type Row, randomFrom, row, sample } from '../support.ts';

/** The formats that take most time; a build before the further readers knows the first two, and some light ones. */
const HEAVY = ['DOCX', 'PDF', 'OFD', 'RTF', 'DOC'];
const EARLY_HEAVY = ['DOCX', 'PDF'];
const EARLY = [...EARLY_HEAVY, 'HTML', 'UTF-8', 'GB18030', 'Big5, in traditional characters'];
const PARAGRAPHS = 60;
const PEERS = ['officeparser', 'mammoth', 'markitdown'];
const HERE = join(__dirname, '../../dist');

/** Files of some formats in turn, and whether another build and other libraries can read them. */
interface FileSet {
  readonly formats: readonly string[];
  readonly count: number;
  readonly isEarly: boolean;
  readonly peers: readonly string[];
}

export async function measureImport(context: Context): Promise<readonly Row[]> {
  const { files, temporary } = context;
  const texts = await textsOf(context);
  const each = Math.floor(files / HEAVY.length);
  const sets: Readonly<Record<string, FileSet>> = {
    'docx, pdf, ofd, rtf, doc': { formats: HEAVY, count: each * HEAVY.length, isEarly: false, peers: [] },
    'docx, pdf': { formats: EARLY_HEAVY, count: each * EARLY_HEAVY.length, isEarly: true, peers: [] },
    'docx, pdf, html, txt': { formats: EARLY, count: files, isEarly: true, peers: [] },
    docx: { formats: ['DOCX'], count: files, isEarly: true, peers: PEERS },
  };
  const rows: Row[] = [];
  for (const [i, [name, set]] of Object.entries(sets).entries()) {
    const folder = join(temporary, `import-${i}`);
    await write(folder, texts.slice(0, set.count), set.formats);
    rows.push(...(await ratesOf(name, set, folder, context)));
    if (set.formats === HEAVY)
      rows.push(row('memory of a thread that reads documents', 'tifa', 'MB', memory(folder, set.count, context)));
  }
  return rows;
}

interface System {
  readonly system: string;
  readonly read: () => unknown;
  readonly rates: number[];
  readonly times: number[];
}

function system(name: string, read: () => unknown): System {
  return { system: name, read, rates: [], times: [] };
}

/** Files a second and processor time a file, of this build and its peers. */
async function ratesOf(name: string, set: FileSet, folder: string, context: Context): Promise<readonly Row[]> {
  const { against, runs, temporary } = context;
  const { count } = set;
  const used = join(temporary, 'processor');
  process.env['TIFA_BENCH_PROCESSOR'] = used;
  const options = ['--require', join(__dirname, '../peers/processor.cjs')];
  const paths = readdirSync(folder).map((file) => join(folder, file));
  const systems: System[] = [
    system('tifa', () => index(HERE, folder, count, options)),
    ...(against === undefined || !set.isEarly ? [] : [system(against, () => index(against, folder, count, options))]),
    ...set.peers.map((name) => system(name, () => inProcess(peer('documents'), { system: name, paths }, options))),
  ];
  // One after the other in each run, so that what else the machine does meets all of them.
  for (let run = 0; run < runs; run++)
    for (const { read, rates, times } of systems) {
      rates.push((count * 1000) / (await milliseconds(read)));
      times.push(Number(readFileSync(used, 'utf8')) / count);
    }
  return systems.flatMap(({ system, rates, times }) => [
    row(`import of ${count} files: ${name}`, system, 'files/s', rates),
    row(`import of ${count} files: ${name}`, system, 'ms of processor a file', times),
  ]);
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
function memory(folder: string, files: number, { temporary }: Context): readonly number[] {
  const found = join(temporary, 'memory');
  mkdirSync(found);
  process.env['TIFA_BENCH_MEMORY'] = found;
  index(HERE, folder, files, ['--require', join(__dirname, '../peers/worker-memory.cjs')]);
  return readdirSync(found).map((thread) => Number(readFileSync(join(found, thread), 'utf8')) / 1e6);
}

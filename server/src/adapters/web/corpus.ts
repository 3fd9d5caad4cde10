/**
 * The corpus of a workspace in a browser: its files are read through the editor and indexed in memory, by a worker. Nothing is kept, and
 * nothing is watched: a restart of the server reads them again.
 */
import { readFile } from '#files';
import { soon } from '#runtime';
import type { LiveSegment } from '../../engine/index/passages/hit.ts';
import { bufferOf, reviewSegment } from '../../engine/index/passages/layout.ts';
import { passageIndex } from '../../engine/index/passages/search.ts';
import { say, spoken } from '../../engine/language/index.ts';
import type { PassageIndex } from '../../engine/passages.ts';
import type { Problem } from '../../engine/types.ts';
import { isCompanion } from '../import/companions.ts';
import { listCorpus } from '../import/list.ts';
import type { ImportOptions } from '../import/options.ts';
import { fileTrouble, megabytes } from '../import/trouble.ts';
import { isBeyond } from './importer.ts';
import type { Built, Mined, WebJob } from './work.ts';

/** Bytes of files that are read at most: the index lies in the memory of a page of the browser. */
const MOST_BYTES = 64 * 2 ** 20;
/** Bytes of files that make one segment. */
const SEGMENT_BYTES = 8 * 2 ** 20;
/** Workers that build at a time. */
const WORKERS = 2;
/** Files that are asked for at a time. */
const AT_ONCE = 16;

export interface WebCorpusOptions {
  readonly folders: readonly string[];
  readonly importing: Omit<ImportOptions, 'root'>;
  readonly signal: AbortSignal;
  /** Has another worker carry out a job; rejects when the worker fails or `signal` aborts. */
  readonly work: <T extends Built | Mined>(job: WebJob, signal: AbortSignal) => Promise<T>;
  progress(files: number, of: number): void;
  /** Bytes of files that are read at most, and that make one segment; `MOST_BYTES` and 8 MB by default. */
  readonly most?: number;
  readonly share?: number;
}

export interface WebCorpus {
  readonly index: PassageIndex;
  readonly problems: readonly Problem[];
}

type File = readonly [path: string, bytes: Uint8Array];

/** Rejects when aborted or when a worker fails; files that cannot be read are problems. */
export async function openWebCorpus(options: WebCorpusOptions): Promise<WebCorpus> {
  const { folders, importing, signal, work } = options;
  const lists = await Promise.all(folders.map((folder) => listCorpus(folder, { signal })));
  const problems: Problem[] = lists.flatMap((list) => list.problems);
  const files = new Set(lists.flatMap((list) => list.files).sort());
  const beside = lists.flatMap((list) => list.others).filter((path) => isCompanion(path, files));
  const companions = await filesAt(beside, problems);
  const building: Promise<LiveSegment>[] = [];
  for await (const share of shares([...files], options, problems)) {
    await building.at(-WORKERS);
    const job = { build: share.map(([path]) => path), files: [...companions, ...share] };
    const built = work<Built>({ ...job, roots: folders, importing, language: spoken() }, signal).then((done) => {
      problems.push(...done.problems);
      return toLive(done);
    });
    built.catch(() => undefined); // told below, however many fail
    building.push(built);
  }
  const segments = await Promise.all(building);
  const mine = () => segments.map(({ segment, dead }) => ({ segment: bufferOf(segment) as ArrayBuffer, dead }));
  const index = passageIndex(segments, {
    pause: () => new Promise<void>(soon),
    mine: async (scope) => (await work<Mined>({ ...scope, mine: mine() }, signal)).formulations,
  });
  return { index, problems };
}

function toLive({ segment: buffer }: Built): LiveSegment {
  const segment = reviewSegment(buffer, buffer.byteLength);
  return { segment, dead: new Uint8Array(segment.documents) };
}

/** The files in order, as many at a time as make a segment. */
async function* shares(
  paths: readonly string[],
  options: WebCorpusOptions,
  problems: Problem[],
): AsyncGenerator<File[]> {
  const { most = MOST_BYTES, share: whole = SEGMENT_BYTES, progress, signal } = options;
  let share: File[] = [];
  let size = 0;
  let all = 0;
  const readable = paths.filter((path) => !isBeyond(path));
  for (const path of paths) if (isBeyond(path)) problems.push(beyond(path));
  for (let from = 0; from < readable.length; from += AT_ONCE) {
    signal.throwIfAborted();
    progress(from, readable.length);
    if (all > most) {
      problems.push({
        message: say.corpus.mostInBrowser(megabytes(most), readable.length - from),
        missing: true,
      });
      break;
    }
    const read = await filesAt(readable.slice(from, from + AT_ONCE), problems);
    const bytes = read.reduce((sum, [, each]) => sum + each.length, 0);
    share.push(...read);
    size += bytes;
    all += bytes;
    if (size < whole) continue;
    yield share;
    share = [];
    size = 0;
  }
  if (share.length > 0) yield share;
}

async function filesAt(paths: readonly string[], problems: Problem[]): Promise<File[]> {
  const read = paths.map(async (path): Promise<File[]> => {
    try {
      return [[path, await readFile(path)]];
    } catch (error) {
      problems.push({ path, message: fileTrouble(error), missing: true });
      return [];
    }
  });
  return (await Promise.all(read)).flat();
}

function beyond(path: string): Problem {
  return { path, message: say.corpus.refused(say.corpus.notInBrowser), missing: true };
}

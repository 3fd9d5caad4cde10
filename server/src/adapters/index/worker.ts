/** Thread that imports files and builds segments from them, one job after the other; or mines segments that there are. */
import { sep } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { segmentOfLaid } from '../../engine/index/passages/build.ts';
import { createLayout, type LaidDocument } from '../../engine/index/passages/laid.ts';
import { bufferOf } from '../../engine/index/passages/layout.ts';
import { createPool, type Pool } from '../../engine/index/passages/postings.ts';
import { livingDocuments } from '../../engine/index/passages/unpack.ts';
import { sealSegment } from '../../engine/index/persist.ts';
import { say, speak } from '../../engine/language/index.ts';
import { mineFormulations } from '../../engine/mine/mine.ts';
import type { Problem } from '../../engine/types.ts';
import { type Importer, openImporter } from '../import/index.ts';
import { received } from './segments.ts';
import { reasonOf, writeSegment } from './store.ts';
import type { Done, Job, Mined, MiningJob, Reply, WorkerSetup } from './work.ts';

/** Files whose reading overlaps, and after which progress is told. */
const BATCH = 16;

/** Memory that building takes, kept from one job to the next. */
const noMemory = (): { readonly blocks: Uint16Array[]; readonly pool: Pool } => ({ blocks: [], pool: createPool() });
let kept = noMemory();

const setup: WorkerSetup = workerData;
speak(setup.language);

parentPort?.on('message', async (job: Job | MiningJob) => tell('mine' in job ? await mine(job) : await run(job)));

function tell(reply: Reply | Mined): void {
  parentPort?.postMessage(reply);
}

async function mine({ mine: shared, ...scope }: MiningJob): Promise<Mined> {
  const segments = shared.map((each) => received(each, setup.cacheDir));
  return { type: 'mined', formulations: await mineFormulations(segments, scope) };
}

async function run({ id, paths, carry, isLast }: Job): Promise<Done> {
  const { blocks, pool } = kept;
  if (isLast) kept = noMemory();
  const lay = createLayout(blocks);
  const documents: LaidDocument[] = [];
  const problems: Problem[] = [];
  const importers = createImporters(); // new ones for each job: what they know of manifests may have changed
  for (const each of carry)
    for (const document of livingDocuments(received(each, setup.cacheDir))) documents.push(lay(document));
  for (let from = 0; from < paths.length; from += BATCH) {
    const batch = paths.slice(from, from + BATCH);
    for (const result of await Promise.all(batch.map((path) => importers.of(path).importFile(path)))) {
      for (const document of result.documents) documents.push(lay(document));
      problems.push(...result.problems);
    }
    tell({ type: 'progress', files: batch.length });
  }
  await importers.close();
  const segment = segmentOfLaid(documents, { memory: setup.cacheDir ? ArrayBuffer : SharedArrayBuffer, pool });
  const { byteLength } = segment;
  const done = { type: 'done', id, byteLength, problems } as const;
  if (!setup.cacheDir) return { ...done, buffer: bufferOf(segment) };
  try {
    sealSegment(segment);
    return { ...done, name: await writeSegment(setup.cacheDir, segment) };
  } catch (error) {
    problems.push({ path: setup.cacheDir, message: say.corpus.cacheNotWritten(reasonOf(error)) });
    return { ...done, buffer: shared(bufferOf(segment)) };
  }
}

/** The same bytes in memory that threads share. */
function shared(buffer: ArrayBufferLike): ArrayBufferLike {
  const bytes = new Uint8Array(new SharedArrayBuffer(buffer.byteLength));
  bytes.set(new Uint8Array(buffer));
  return bytes.buffer;
}

/** An importer for each root, opened when the first file of that root is read. */
function createImporters(): { of(path: string): Importer; close(): Promise<void> } {
  const importers = new Map<string, Importer>();
  return {
    of: (path) => {
      const root = setup.roots.find((folder) => path.startsWith(folder + sep));
      const known = importers.get(root ?? '');
      if (known) return known;
      const importer = openImporter({ ...setup.importing, ...(root !== undefined && { root }) });
      importers.set(root ?? '', importer);
      return importer;
    },
    close: async () => {
      await Promise.all([...importers.values()].map((importer) => importer.close()));
    },
  };
}

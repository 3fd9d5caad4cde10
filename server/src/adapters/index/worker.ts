/** Thread that imports files and builds segments from them, one job after the other; or mines segments that there are. */
import { parentPort, workerData } from 'node:worker_threads';
import { isLittleEndian } from '#runtime';
import { segmentOfLaid } from '../../engine/index/passages/build.ts';
import { createLayout, type LaidDocument, type WriteUnits } from '../../engine/index/passages/laid.ts';
import { type BuildingRoom, buildingRoom, layDown, planOf } from '../../engine/index/passages/lay-down.ts';
import { bufferOf } from '../../engine/index/passages/layout.ts';
import { livingDocuments } from '../../engine/index/passages/unpack.ts';
import { say, speak } from '../../engine/language/index.ts';
import { mineFormulations } from '../../engine/mine/mine.ts';
import type { Problem } from '../../engine/types.ts';
import { importersOf } from '../import/importers.ts';
import { openImporter } from '../import/index.ts';
import { received } from './segments.ts';
import { reasonOf, writeSegment } from './store.ts';
import type { Done, End, Job, Mined, MiningJob, Reply, SharedSegment, WorkerSetup } from './work.ts';

/** Files whose reading overlaps, and after which progress is told. */
const BATCH = 16;

/** Memory that building takes, kept from one job to the next: V8 would give it back some time later, and take other memory meanwhile. */
interface Memory {
  readonly blocks: Uint16Array[];
  readonly room: BuildingRoom;
}

const noMemory = (): Memory => ({ blocks: [], room: buildingRoom() });
let kept = noMemory();

/** A third of the time that one unit after the other takes. */
function writingBytes({ buffer, byteOffset, byteLength }: Uint16Array): WriteUnits {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return (text, at) => void bytes.write(text, 2 * at, 'utf16le');
}

const setup: WorkerSetup = workerData;
speak(setup.language);

parentPort?.on('message', async (job: Job | MiningJob | End) => {
  if ('end' in job) process.exit();
  tell('mine' in job ? await mine(job) : await run(job));
});

function tell(reply: Reply | Mined): void {
  parentPort?.postMessage(reply);
}

async function mine({ mine: shared, ...scope }: MiningJob): Promise<Mined> {
  const segments = shared.map((each) => received(each, setup.cacheDir));
  return { type: 'mined', formulations: await mineFormulations(segments, scope) };
}

async function run({ id, paths, carry, isLast }: Job): Promise<Done> {
  const memory = kept;
  if (isLast) kept = noMemory();
  const lay = createLayout(memory.blocks, isLittleEndian() ? writingBytes : undefined);
  const documents: LaidDocument[] = [];
  const problems: Problem[] = [];
  // New ones for each job: what they know of manifests may have changed.
  const importers = importersOf(setup.roots, (root) =>
    openImporter({ ...setup.importing, ...(root !== undefined && { root }) }),
  );
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
  return { type: 'done', id, problems, ...built(documents, memory.room, problems) };
}

/** The segment of the documents, on disk where that can be written to. */
function built(documents: readonly LaidDocument[], room: BuildingRoom, problems: Problem[]): SharedSegment {
  const { cacheDir } = setup;
  if (cacheDir !== undefined) {
    try {
      const plan = planOf(documents);
      return writeSegment(cacheDir, (sink) => layDown(plan, room, sink));
    } catch (error) {
      problems.push({ path: cacheDir, message: say.corpus.cacheNotWritten(reasonOf(error)) });
    }
  }
  const segment = segmentOfLaid(documents, undefined, room);
  return { buffer: bufferOf(segment), byteLength: segment.byteLength };
}

/** Thread that imports files and builds segments from them, one job after the other; or mines segments that there are. */
import { parentPort, workerData } from 'node:worker_threads';
import { isLittleEndian } from '#runtime';
import { type BuildingRoom, buildingRoom, segmentOfLaid } from '../../engine/index/passages/build.ts';
import { createLayout, type LaidDocument, type WriteUnits } from '../../engine/index/passages/laid.ts';
import { bufferOf } from '../../engine/index/passages/layout.ts';
import { livingDocuments } from '../../engine/index/passages/unpack.ts';
import { sealSegment } from '../../engine/index/persist.ts';
import { say, speak } from '../../engine/language/index.ts';
import { mineFormulations } from '../../engine/mine/mine.ts';
import type { Problem } from '../../engine/types.ts';
import { importersOf } from '../import/importers.ts';
import { openImporter } from '../import/index.ts';
import { received } from './segments.ts';
import { reasonOf, writeSegment } from './store.ts';
import type { Done, Job, Mined, MiningJob, Reply, WorkerSetup } from './work.ts';

/** Files whose reading overlaps, and after which progress is told. */
const BATCH = 16;

/** Memory that building takes, kept from one job to the next: V8 would give it back some time later, and take other memory meanwhile. */
interface Memory {
  readonly blocks: Uint16Array[];
  readonly room: BuildingRoom;
  segment: ArrayBuffer;
  /** Bytes of the last segment in it. */
  used: number;
}

const noMemory = (): Memory => ({ blocks: [], room: buildingRoom(), segment: new ArrayBuffer(0), used: 0 });
let kept = noMemory();
/** Segments differ in length. */
const SPARE = 1.25;

/** Memory for a segment that will be written to disk. */
function reserve(memory: Memory, bytes: number): ArrayBuffer {
  if (memory.segment.byteLength < bytes) memory.segment = new ArrayBuffer(Math.ceil(SPARE * bytes));
  else new Uint8Array(memory.segment).fill(0, 0, memory.used);
  return memory.segment;
}

/** A third of the time that one unit after the other takes. */
function writingBytes({ buffer, byteOffset, byteLength }: Uint16Array): WriteUnits {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return (text, at) => void bytes.write(text, 2 * at, 'utf16le');
}

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
  const inMemory = setup.cacheDir ? (bytes: number) => reserve(memory, bytes) : undefined;
  const segment = segmentOfLaid(documents, inMemory, memory.room);
  const { byteLength } = segment;
  memory.used = byteLength;
  const done = { type: 'done', id, byteLength, problems } as const;
  if (!setup.cacheDir) return { ...done, buffer: bufferOf(segment) };
  try {
    sealSegment(segment);
    return { ...done, name: writeSegment(setup.cacheDir, segment) };
  } catch (error) {
    problems.push({ path: setup.cacheDir, message: say.corpus.cacheNotWritten(reasonOf(error)) });
    return { ...done, buffer: shared(new Uint8Array(bufferOf(segment), 0, byteLength)) };
  }
}

/** The same bytes in memory that threads share. */
function shared(bytes: Uint8Array): ArrayBufferLike {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy.buffer;
}

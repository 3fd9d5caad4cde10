/** Segments read from their files by need: what has been read stays in memory as long as there is room for it. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { totalmem } from 'node:os';
import type { Segment } from '../../engine/index/passages/layout.ts';
import { DamagedSegment, dropPages, type Pages } from '../../engine/index/passages/pages.ts';
import { openSegment } from '../../engine/index/persist.ts';
import { say } from '../../engine/language/index.ts';

/** A quarter of the machine, one gigabyte at most. */
export const USUAL_MEMORY = Math.min(totalmem() / 4, 2 ** 30);

export interface PageCache {
  /** Opens a file of `bytes` bytes, or says why it is no segment; throws where there is none. */
  readonly open: (path: string, bytes: number) => Segment | string;
}

/** What has been read of one segment, in bytes. */
interface Holding {
  readonly pages: WeakRef<Pages>;
  bytes: number;
}

/**
 * Keeps what is read of all segments that it opens within `budget` bytes, as soon as other work is done: where it is exceeded, one segment
 * after the other, in turn, gives back all that has been read of it.
 */
export function createPageCache(budget: number): PageCache {
  const holdings = new Set<Holding>();
  let held = 0;
  let isWaiting = false;
  const gone = new FinalizationRegistry((holding: Holding) => {
    holdings.delete(holding);
    held -= holding.bytes;
  });
  const shrink = (): void => {
    isWaiting = false;
    for (const holding of [...holdings]) {
      if (held <= budget) return;
      const pages = holding.pages.deref();
      if (pages) dropPages(pages);
      holdings.delete(holding); // goes to the end of the turn
      holdings.add(holding);
    }
  };
  const count = (holding: Holding, bytes: number): void => {
    holding.bytes += bytes;
    held += bytes;
    if (held <= budget || isWaiting) return;
    isWaiting = true;
    setImmediate(shrink);
  };
  return {
    open: (path, bytes) => {
      const opened: { holding?: Holding } = {};
      const segment = openStored(path, bytes, (read) => opened.holding && count(opened.holding, read));
      if (typeof segment === 'string') return segment;
      const holding: Holding = { pages: new WeakRef(segment.pages), bytes: 0 };
      opened.holding = holding;
      holdings.add(holding);
      gone.register(segment.pages, holding);
      return segment;
    },
  };
}

/** Files are closed when nobody holds their segment any more. */
const files = new FinalizationRegistry((file: number) => closeSync(file));

/** Opens a segment of which everything stays in memory that is read of it. */
export function openStored(path: string, bytes: number, onRead?: (bytes: number) => void): Segment | string {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).size !== bytes || bytes % 4 !== 0) return closed(file, say.corpus.wrongLength);
    const segment = openSegment(bytes, (into, at) => readFully(file, into, at), onRead);
    if (typeof segment === 'string') return closed(file, segment);
    files.register(segment.pages, file);
    return segment;
  } catch (error) {
    closeSync(file);
    if (error instanceof DamagedSegment) return error.message;
    throw error;
  }
}

function closed(file: number, reason: string): string {
  closeSync(file);
  return reason;
}

/** Synchronous: whoever asks is amid a text, and going to another thread and back takes longer than reading a few blocks does. */
function readFully(file: number, into: Uint8Array, at: number): void {
  for (let done = 0; done < into.length; ) {
    const read = readSync(file, into, done, into.length - done, at + done);
    if (read === 0) throw new DamagedSegment(say.corpus.incomplete);
    done += read;
  }
}

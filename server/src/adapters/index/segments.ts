/** Segments as threads and files take them. */
import { join } from 'node:path';
import type { LiveSegment } from '../../engine/index/passages/hit.ts';
import { bufferOf, reviewSegment, type Segment } from '../../engine/index/passages/layout.ts';
import { say } from '../../engine/language/index.ts';
import { openStored } from './page-cache.ts';
import type { SharedLiveSegment, SharedSegment } from './work.ts';

export interface NamedSegment extends LiveSegment {
  /** Of its file, where there is one. */
  readonly name?: string;
}

/** A segment that has a file goes by its name, so that nobody holds more of it than he needs. */
export function shareable({ segment, dead, name }: NamedSegment): SharedLiveSegment {
  const { byteLength } = segment;
  return name === undefined ? { buffer: bufferOf(segment), byteLength, dead } : { name, byteLength, dead };
}

/** The segment as another thread has it. */
export function received({ dead, ...shared }: SharedLiveSegment, cacheDir: string | undefined): LiveSegment {
  return { segment: segmentOf(shared, (path, bytes) => openStored(path, bytes), cacheDir), dead };
}

type Open = (path: string, bytes: number) => Segment | string;

/** Throws where the file cannot be used. */
export function segmentOf(shared: SharedSegment, open: Open, cacheDir = ''): Segment {
  if ('buffer' in shared) return reviewSegment(shared.buffer, shared.byteLength);
  const segment = open(join(cacheDir, shared.name), shared.byteLength);
  if (typeof segment === 'string') throw new Error(shared.name + say.finding.colon + segment);
  return segment;
}

export function deadNumbers(dead: Uint8Array): number[] {
  return [...dead.keys()].filter((document) => dead[document] === 1);
}

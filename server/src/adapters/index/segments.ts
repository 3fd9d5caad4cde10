/** Segments as threads and files take them. */
import type { LiveSegment } from '../../engine/index/passages/hit.ts';
import type { SharedLiveSegment } from './work.ts';

export interface NamedSegment extends LiveSegment {
  /** Of its file, where there is one. */
  readonly name?: string;
}

export function shareable({ segment, dead }: LiveSegment): SharedLiveSegment {
  return { buffer: segment.buffer, byteLength: segment.byteLength, dead };
}

export function deadNumbers(dead: Uint8Array): number[] {
  return [...dead.keys()].filter((document) => dead[document] === 1);
}

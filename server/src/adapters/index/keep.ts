/** Keeps what is known of a corpus so far in a manifest, so that a start after a kill goes on from there. */
import type { StoredSegment } from '../../engine/index/persist.ts';
import { say, spoken } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import type { Listing } from './listing.ts';
import { deadNumbers } from './segments.ts';
import type { StateSegment } from './state.ts';
import { clearCache, reasonOf, writeManifest } from './store.ts';

export type Keep = (listing: Listing, segments: readonly StoredSegment[]) => Promise<readonly Problem[]>;

/** Milliseconds between two looks at what has become old: that takes longer than the manifest. */
const CLEAR_EACH = 10 * 60 * 1000;

/** Writes a manifest at each call; what goes wrong is a problem, not the end of the work. */
export function createKeep(key: string, cacheDir: string): Keep {
  let cleared = Number.NEGATIVE_INFINITY;
  return async ({ files, companions, problems }, segments) => {
    try {
      await writeManifest(cacheDir, { key, segments, files, companions, problems, language: spoken() });
      if (performance.now() - cleared < CLEAR_EACH) return [];
      cleared = performance.now();
      await clearCache(cacheDir);
      return [];
    } catch (error) {
      return [{ path: cacheDir, message: say.corpus.cacheNotWritten(reasonOf(error)) }];
    }
  };
}

/** Those of the segments that have a file. */
export function storedOf(segments: readonly StateSegment[]): StoredSegment[] {
  return segments.flatMap(({ segment, dead, name, young }) =>
    name === undefined ? [] : [{ name, bytes: segment.byteLength, dead: deadNumbers(dead), young }],
  );
}

/** What is known of a corpus at one time, and what of it an earlier run has left in the cache. */
import { join } from 'node:path';
import type { Segment } from '../../engine/index/passages/layout.ts';
import type { Manifest, StoredSegment } from '../../engine/index/persist.ts';
import { say, spoken } from '../../engine/language/index.ts';
import type { Listing } from './listing.ts';
import type { PageCache } from './page-cache.ts';
import type { NamedSegment } from './segments.ts';
import { isMissing, reasonOf } from './store.ts';
import type { CacheOutcome } from './types.ts';

export interface StateSegment extends NamedSegment {
  readonly young: boolean;
}

/** What is known of the corpus at one time; replaced as a whole. */
export interface State extends Listing {
  readonly segments: readonly StateSegment[];
}

export const EMPTY: State = { segments: [], files: [], companions: [], problems: [] };

export interface Opened {
  readonly state: State;
  readonly outcome: CacheOutcome;
}

export function fromCache(
  cacheDir: string | undefined,
  manifest: Manifest | string | undefined,
  pages: PageCache,
): Opened {
  if (!cacheDir) return { state: EMPTY, outcome: { state: 'off' } };
  if (manifest === undefined) return { state: EMPTY, outcome: { state: 'created' } };
  const state = typeof manifest === 'string' ? manifest : readState(cacheDir, manifest, pages);
  return typeof state === 'string'
    ? { state: EMPTY, outcome: { state: 'rebuilt', reason: state } }
    : { state, outcome: { state: 'used' } };
}

/** All segments of a manifest, or why one of them is no good. */
function readState(cacheDir: string, manifest: Manifest, pages: PageCache): State | string {
  const segments: StateSegment[] = [];
  for (const stored of manifest.segments) {
    const segment = storedSegment(cacheDir, stored, pages);
    if (typeof segment === 'string') return segment;
    const dead = new Uint8Array(segment.documents);
    for (const document of stored.dead) dead[document] = 1;
    segments.push({ segment, dead, name: stored.name, young: stored.young });
  }
  return { ...manifest, files: filesInLanguage(manifest), segments };
}

function storedSegment(cacheDir: string, { name, bytes }: StoredSegment, pages: PageCache): Segment | string {
  try {
    const segment = pages.open(join(cacheDir, name), bytes);
    return typeof segment === 'string' ? name + say.finding.colon + segment : segment;
  } catch (error) {
    return isMissing(error) ? say.corpus.lost(name) : name + say.finding.colon + reasonOf(error);
  }
}

/** Files whose problems were told in another language count as unknown: they are read again, the others are not. */
function filesInLanguage({ files, problems, language = 'zh' }: Manifest): Manifest['files'] {
  if (language === spoken()) return files;
  const told = new Set(problems.map(({ path }) => path));
  return files.filter(({ path }) => !told.has(path));
}

/** The segment, in which the documents of these files are dead. */
export function withoutFiles(each: StateSegment, paths: ReadonlySet<string>): StateSegment {
  if (!each.segment.infos.some((info) => paths.has(info.path))) return each;
  const dead = each.dead.slice();
  for (const [d, info] of each.segment.infos.entries()) if (paths.has(info.path)) dead[d] = 1;
  return { ...each, dead };
}

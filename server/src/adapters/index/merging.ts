/**
 * Segments put together while folders are watched: otherwise a long session would leave more and more small ones, and documents that
 * are gone would take room for good. The old ones answer, and stand in the manifest, until the new one takes their place.
 */
import { type PoolOptions, runJobs } from './pool.ts';
import { shareable } from './segments.ts';
import { type StateSegment, withoutFiles } from './state.ts';
import type { Job } from './work.ts';

/** Share of the text of a segment that may be of documents that are gone. */
const MOST_GONE = 0.25;
/** So many small segments may stand side by side. */
const MOST_SMALL = 6;
/** Bytes of the living part of a small segment, and of what is put together at once: it bounds memory as the size of a share does. */
const SMALL_BYTES = 32 * 2 ** 20;
const MERGED_BYTES = 128 * 2 ** 20;

/** Those that should be put together; none where all is well. Small young ones are taken over by the next update in any case. */
export function mergeable(segments: readonly StateSegment[], youngBytes: number): readonly StateSegment[] {
  const settled = segments.filter(({ segment, young }) => !young || segment.byteLength >= youngBytes);
  const living = new Map(settled.map((each) => [each, livingBytes(each)]));
  const bytesOf = (each: StateSegment): number => living.get(each) ?? 0;
  const small = settled.filter((each) => bytesOf(each) < SMALL_BYTES);
  const crowded = new Set(small.length > MOST_SMALL ? small : []);
  const isPoor = (each: StateSegment): boolean => bytesOf(each) < each.segment.byteLength * (1 - MOST_GONE);
  const wanted = settled.filter((each) => crowded.has(each) || isPoor(each)).sort((a, b) => bytesOf(a) - bytesOf(b));
  let bytes = 0;
  const taken = wanted.findIndex((each) => {
    bytes += bytesOf(each);
    return bytes > MERGED_BYTES;
  });
  return taken < 0 ? wanted : wanted.slice(0, Math.max(1, taken));
}

function livingBytes({ segment, dead }: StateSegment): number {
  const { documentStarts, text, byteLength } = segment;
  let gone = 0;
  for (const [d, is] of dead.entries())
    if (is === 1) gone += (documentStarts[d + 1] as number) - (documentStarts[d] as number);
  return text === 0 ? 0 : byteLength * (1 - gone / text);
}

export interface Tidying extends Pick<PoolOptions, 'setup' | 'signal' | 'open'> {
  /** As they are now. */
  readonly segments: () => readonly StateSegment[];
  /** Puts new ones in the place of old ones; false where that is no longer possible. */
  readonly exchange: (old: readonly StateSegment[], merged: readonly StateSegment[]) => Promise<boolean>;
  /** Bytes below which a young segment is taken over by the next update. */
  readonly youngBytes: number;
}

/** Puts segments together as long as some should be. Beside all other work; where it fails, everything stays as it is. Never rejects. */
export async function tidyUp({ segments, exchange, youngBytes, ...options }: Tidying): Promise<void> {
  for (let old = mergeable(segments(), youngBytes); old.length > 0; old = mergeable(segments(), youngBytes)) {
    const merged = await merge(old, options).catch(() => undefined);
    const isDone = merged !== undefined && (await exchange(old, merged).catch(() => false));
    if (!isDone) return;
  }
}

/**
 * One segment of the living documents of some, built by a thread. Rejects when aborted; `undefined` where it could not be written, and an
 * empty list where nothing lives.
 */
async function merge(
  segments: readonly StateSegment[],
  options: Pick<PoolOptions, 'setup' | 'signal' | 'open'>,
): Promise<readonly StateSegment[] | undefined> {
  const job: Job = { id: 0, paths: [], carry: segments.map(shareable) };
  const unheard = { onFiles: () => undefined, onDone: () => undefined };
  const built = await runJobs([job], { ...options, ...unheard, workers: 1 });
  if (options.setup.cacheDir !== undefined && built.segments.some(({ name }) => name === undefined)) return undefined;
  return built.segments
    .filter(({ segment }) => segment.documents > 0)
    .map((each) => ({ ...each, dead: new Uint8Array(each.segment.documents), young: false }));
}

/**
 * The segments as they are now, with `merged` in the place of those it was made of; what has died meanwhile is dead in it, too. `undefined`
 * where one of those is no longer there.
 */
export function withMerged(
  now: readonly StateSegment[],
  old: readonly StateSegment[],
  merged: readonly StateSegment[],
): readonly StateSegment[] | undefined {
  const current = now.filter(({ segment }) => old.some((each) => each.segment === segment));
  if (current.length < old.length) return undefined;
  const gone = new Set<string>();
  for (const { segment, dead } of current) {
    const before = old.find((each) => each.segment === segment)?.dead;
    for (const [d, { path }] of segment.infos.entries()) if (dead[d] === 1 && before?.[d] !== 1) gone.add(path);
  }
  const fresh = merged.map((each) => withoutFiles(each, gone));
  return now.flatMap((each) => (each === current[0] ? fresh : current.includes(each) ? [] : [each]));
}

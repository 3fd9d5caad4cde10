/** Opens a corpus: from the cache as far as it is good, from the files for the rest; keeps it up to date. */
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { DamagedSegment, need } from '../../engine/index/passages/pages.ts';
import { passageIndex } from '../../engine/index/passages/search.ts';
import type { StoredSegment } from '../../engine/index/persist.ts';
import { spoken } from '../../engine/language/index.ts';
import { memo } from '../../engine/memo.ts';
import type { PassageIndex } from '../../engine/passages.ts';
import type { Problem } from '../../engine/types.ts';
import { createKeep, type Keep, storedOf } from './keep.ts';
import { type Changes, changesBetween, isDocument, type Listing, type Look, listFolders, relist } from './listing.ts';
import { mended } from './mending.ts';
import { type Tidying, tidyUp, withMerged } from './merging.ts';
import { type MiningOptions, mineOnce } from './mining.ts';
import { createPageCache, USUAL_MEMORY } from './page-cache.ts';
import { type PoolOptions, runJobs, type Standby, shareOut, startStandby } from './pool.ts';
import { shareable } from './segments.ts';
import { EMPTY, fromCache, type State, type StateSegment, withoutFiles } from './state.ts';
import { readManifest } from './store.ts';
import type { CacheOutcome, Corpus, CorpusOptions, CorpusStats } from './types.ts';
import { watchFolders } from './watch.ts';
import type { Done, Job, WorkerSetup } from './work.ts';

/** A segment of at most this many bytes, made by an update, is taken over by the next update. */
const YOUNG_BYTES = 8 * 2 ** 20;

/** Milliseconds of work that may be lost: a manifest of tens of thousands of files, written for each segment, is work, too. */
const KEPT_EACH = 5_000;

/** Resolves when the index holds all that can be read of the folders; rejects when aborted or a worker fails. */
export async function openCorpus(options: CorpusOptions): Promise<Corpus> {
  const closing = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal;
  const key = keyOf(options);
  let since = performance.now();
  const manifest = options.cacheDir ? await readManifest(options.cacheDir, key) : undefined;
  const pages = createPageCache(options.memory ?? USUAL_MEMORY);
  let { state, outcome } = fromCache(options.cacheDir, manifest, pages);
  const mining = { setup: setupOf(options), key, signal };
  const startAnew = ({ message }: DamagedSegment): void => {
    state = EMPTY;
    outcome = { state: 'rebuilt', reason: message };
  };
  const indexed = (segments = state.segments): PassageIndex => mended(indexOf(segments, mining), mend);
  let index = await unlessDamaged(async () => indexed(), startAnew);
  let stats = statsOf(state, index, outcome, performance.now() - since);
  if (state.segments.length > 0) options.onIndex?.(index, stats);
  await setImmediate(); // whoever was waiting for an index is answered before thousands of files are looked at
  let standby: Standby | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** One piece of work after the other. */
  function afterTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(() => {
      signal.throwIfAborted();
      return work();
    });
    turn = next.catch(() => undefined);
    return next;
  }

  const save = options.cacheDir ? createKeep(key, options.cacheDir) : undefined;
  const keep: Keep = async (listing, segments) => {
    const isWhole = state.segments.every(({ name }) => name !== undefined); // a thread that could not write one has said so
    return save && isWhole ? save(listing, segments) : [];
  };

  /** Takes a listing over; the old index answers until the new one is there. */
  async function take({ listing: next, changes }: Look): Promise<CorpusStats> {
    const count = changes.changed.length + changes.removed.length;
    state = await applyChanges(state, next, changes, { ...options, signal, standby, open: pages.open }, keep);
    if (count > 0) index = indexed();
    if (count > 0 && outcome.state === 'used') outcome = { state: 'updated', files: count };
    stats = statsOf(state, index, outcome, performance.now() - since);
    if (count === 0) return stats;
    options.onIndex?.(index, stats);
    const problems = await keep(state, storedOf(state.segments));
    if (problems.length > 0) stats = { ...stats, skipped: [...stats.skipped, ...problems] };
    return stats;
  }

  /** Looks at these files again; at everything where some of them tell about others, or nothing is known. */
  const look = async (paths?: readonly string[]): Promise<Look> => {
    if (isAllDocuments(paths) && state !== EMPTY) return relist(state, paths);
    const listing = await listFolders(options.folders, signal);
    return { listing, changes: changesBetween(state, listing) };
  };
  const takeUp = (paths?: readonly string[]): Promise<CorpusStats> =>
    unlessDamaged(async () => take(await look(paths)), startAnew);
  await afterTurn(() => takeUp());
  const update = async (paths?: readonly string[]): Promise<CorpusStats> => {
    const updated = await afterTurn(() => {
      since = performance.now();
      outcome = { state: options.cacheDir ? 'used' : 'off' };
      return takeUp(paths);
    });
    if (unwatch) tidying ??= tidyUp(tidiness).finally(() => (tidying = undefined));
    return updated;
  };
  const tidiness: Tidying = {
    ...{ setup: mining.setup, signal, open: pages.open, youngBytes: YOUNG_BYTES },
    segments: () => state.segments,
    exchange: (old, merged) => afterTurn(() => exchange(old, merged)),
  };
  let tidying: Promise<unknown> | undefined;
  async function exchange(old: readonly StateSegment[], merged: readonly StateSegment[]): Promise<boolean> {
    const segments = withMerged(state.segments, old, merged);
    if (!segments) return false;
    state = { ...state, segments };
    index = indexed();
    stats = { ...statsOf(state, index, outcome, 0), seconds: stats.seconds };
    options.onIndex?.(index, stats); // whoever goes on with the old one keeps its memory
    await keep(state, storedOf(segments));
    return true;
  }
  let mending: Promise<PassageIndex> | undefined;
  function mend(damage: DamagedSegment): Promise<PassageIndex> {
    mending ??= afterTurn(async () => {
      startAnew(damage);
      await takeUp();
      return index;
    }).finally(() => {
      mending = undefined;
    });
    return mending;
  }
  let unwatch: (() => Promise<void>) | undefined;
  return {
    get index() {
      return index;
    },
    get stats() {
      return stats;
    },
    holds: (path) => pathsOf(state).has(path),
    without: (path) => indexed(state.segments.map((each) => withoutFiles(each, new Set([path])))),
    update,
    watch: async () => {
      if (unwatch) return;
      unwatch = await watchFolders(options.folders, update);
      await update(); // what has changed since the files were listed
      standby ??= startStandby(setupOf(options));
    },
    close: async () => {
      await unwatch?.();
      closing.abort();
      await tidying;
      await turn;
      await standby?.worker.terminate();
    },
  };
}

/** Asked of each of many drafts. */
const pathsOf = memo(({ files }: State) => new Set(files.map(({ path }) => path)));

/** Tries once more, after `otherwise`, where a file of the cache turns out to be damaged. */
async function unlessDamaged<T>(work: () => Promise<T>, otherwise: (damage: DamagedSegment) => void): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DamagedSegment)) throw error;
    otherwise(error);
    return work();
  }
}

/** What an index is good for: another setting makes another index. */
function keyOf({ folders, tierRules = [], jsonlFields = {}, limits = {} }: CorpusOptions): string {
  return JSON.stringify([folders, tierRules, jsonlFields, limits]);
}

function indexOf(segments: readonly StateSegment[], mining: MiningOptions): PassageIndex {
  return passageIndex(segments, {
    pause: () => setImmediate(),
    mine: (scope) => mineOnce(segments, scope, mining),
  });
}

function isAllDocuments(paths: readonly string[] | undefined): paths is readonly string[] {
  return paths?.every(isDocument) ?? false;
}

async function applyChanges(
  state: State,
  listing: Listing,
  { changed, removed }: Changes,
  options: CorpusOptions & Pick<PoolOptions, 'standby' | 'open'>,
  keep: Keep,
) {
  const touched = new Set([...changed.map((file) => file.path), ...removed]);
  if (touched.size === 0) return { ...state, ...listing, problems: mergeProblems(state, listing, touched, []) };
  const live = state.segments.map((each) => withoutFiles(each, touched));
  const small = changed.reduce((sum, file) => sum + file.size, 0) < YOUNG_BYTES;
  const carried =
    changed.length > 0 && small ? live.filter((each) => each.young && each.segment.byteLength < YOUNG_BYTES) : [];
  for (const { segment } of carried) need(segment.pages, segment.pages.at.data, segment.pages.at.end); // damage shows here
  const jobs = shareOut(changed).map(
    (paths, id): Job => ({ id, paths, carry: id === 0 ? carried.map(shareable) : [] }),
  );
  let files = 0;
  const kept = live.filter((each) => !carried.includes(each) && each.dead.includes(0));
  const left = new Set(changed.map(({ path }) => path));
  const finished: StoredSegment[] = [];
  const problems: Problem[] = [];
  let keeping: Promise<unknown> = Promise.resolve();
  let keptAt = Number.NEGATIVE_INFINITY;
  const onDone = (done: Done): void => {
    for (const path of jobs[done.id]?.paths ?? []) left.delete(path);
    if (!('name' in done) || left.size === 0 || carried.length > 0) return;
    finished.push({ name: done.name, bytes: done.byteLength, dead: [], young: small });
    problems.push(...done.problems);
    if (performance.now() - keptAt < KEPT_EACH) return;
    keptAt = performance.now();
    const known = listing.files.filter(({ path }) => !left.has(path));
    const partly = { ...listing, files: known, problems: mergeProblems(state, listing, touched, problems) };
    const all = [...storedOf(kept), ...finished];
    keeping = keeping.then(() => keep(partly, all));
  };
  const built = await runJobs(jobs, {
    setup: setupOf(options),
    workers: options.workers ?? 2,
    signal: options.signal,
    standby: options.standby,
    open: options.open,
    onDone,
    onFiles: (count) => {
      files += count;
      options.onProgress?.({ files, of: changed.length });
    },
  });
  await keeping;
  const fresh = built.segments.map((each): StateSegment => {
    return { ...each, dead: new Uint8Array(each.segment.documents), young: small };
  });
  return {
    ...listing,
    segments: [...kept, ...fresh.filter((each) => each.segment.documents > 0)],
    problems: mergeProblems(state, listing, touched, built.problems),
  };
}

function setupOf({ folders, cacheDir, tierRules, jsonlFields, limits }: CorpusOptions): WorkerSetup {
  return {
    roots: folders,
    language: spoken(),
    importing: { ...(tierRules && { tierRules }), ...(jsonlFields && { jsonlFields }), ...(limits && { limits }) },
    ...(cacheDir !== undefined && { cacheDir }),
  };
}

/** Problems of the listing, of files read now, and of files that are as they were. */
function mergeProblems(
  state: State,
  listing: Listing,
  touched: ReadonlySet<string>,
  fresh: readonly Problem[],
): Problem[] {
  const files = new Set(listing.files.map((file) => file.path));
  const old = state.problems.filter(({ path = '' }) => files.has(path) && !touched.has(path));
  return [...listing.problems, ...old, ...fresh];
}

function statsOf(state: State, index: PassageIndex, cache: CacheOutcome, milliseconds: number): CorpusStats {
  return {
    files: state.files.length,
    documents: index.documents,
    characters: index.characters,
    skipped: state.problems,
    seconds: milliseconds / 1000,
    bytes: {
      files: state.files.reduce((sum, file) => sum + file.size, 0),
      index: state.segments.reduce((sum, { segment }) => sum + segment.byteLength, 0),
    },
    cache,
  };
}

/** Opens a corpus: from the cache as far as it is good, from the files for the rest; keeps it up to date. */
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { passageIndex } from '../../engine/index/passages/search.ts';
import type { Manifest } from '../../engine/index/persist.ts';
import { say, spoken } from '../../engine/language/index.ts';
import type { PassageIndex } from '../../engine/passages.ts';
import type { Problem } from '../../engine/types.ts';
import { type Changes, changesBetween, fileState, isDocument, type Listing, listFolders } from './listing.ts';
import { type MiningOptions, mineOnce } from './mining.ts';
import { type PoolOptions, runJobs, type Standby, shareOut, startStandby } from './pool.ts';
import { deadNumbers, type NamedSegment, shareable } from './segments.ts';
import { readManifest, readSegment, reasonOf, writeManifest } from './store.ts';
import type { CacheOutcome, Corpus, CorpusOptions, CorpusStats } from './types.ts';
import { watchFolders } from './watch.ts';
import type { Job, WorkerSetup } from './work.ts';

/** A segment of at most this many bytes, made by an update, is taken over by the next update. */
const YOUNG_BYTES = 8 * 2 ** 20;

interface StateSegment extends NamedSegment {
  readonly young: boolean;
}

/** What is known of the corpus at one time; replaced as a whole. */
interface State extends Listing {
  readonly segments: readonly StateSegment[];
}

const EMPTY: State = { segments: [], files: [], companions: [], problems: [] };

/** Resolves when the index holds all that can be read of the folders; rejects when aborted or a worker fails. */
export async function openCorpus(options: CorpusOptions): Promise<Corpus> {
  const closing = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal;
  const key = keyOf(options);
  let since = performance.now();
  const manifest = options.cacheDir ? await readManifest(options.cacheDir, key) : undefined;
  const reading = fromCache(options.cacheDir, manifest);
  const [opened, listing] = await Promise.all([reading, listFolders(options.folders, signal)]);
  let { state, outcome } = opened;
  const mining = { setup: setupOf(options), key, signal };
  let index = indexOf(state, mining);
  let stats = statsOf(state, index, outcome, performance.now() - since);
  if (state.segments.length > 0) options.onIndex?.(index, stats);

  let standby: Standby | undefined;

  /** Takes a listing over; the old index answers until the new one is there. */
  async function take(next: Listing): Promise<CorpusStats> {
    const changes = changesBetween(state, next);
    const count = changes.changed.length + changes.removed.length;
    state = await applyChanges(state, next, changes, { ...options, signal, standby });
    if (count > 0) index = indexOf(state, mining);
    if (count > 0 && outcome.state === 'used') outcome = { state: 'updated', files: count };
    stats = statsOf(state, index, outcome, performance.now() - since);
    if (count === 0) return stats;
    options.onIndex?.(index, stats);
    const problems = await save(state, key, options.cacheDir);
    if (problems.length > 0) stats = { ...stats, skipped: [...stats.skipped, ...problems] };
    return stats;
  }

  let turn: Promise<unknown> = take(listing);
  await turn;
  const update = (paths?: readonly string[]): Promise<CorpusStats> => {
    const listed = turn.then(() => {
      signal.throwIfAborted();
      since = performance.now();
      outcome = { state: options.cacheDir ? 'used' : 'off' };
      return isAllDocuments(paths) ? relist(state, paths) : listFolders(options.folders, signal);
    });
    const next = listed.then(take);
    turn = next.catch(() => undefined);
    return next;
  };
  let unwatch: (() => Promise<void>) | undefined;
  return {
    get index() {
      return index;
    },
    get stats() {
      return stats;
    },
    update,
    watch: async () => {
      unwatch ??= await watchFolders(options.folders, update);
      standby ??= startStandby(setupOf(options));
    },
    close: async () => {
      await unwatch?.();
      closing.abort();
      await turn;
      await standby?.worker.terminate();
    },
  };
}

/** What an index is good for: another setting makes another index. */
function keyOf({ folders, tierRules = [], jsonlFields = {}, limits = {} }: CorpusOptions): string {
  return JSON.stringify([folders, tierRules, jsonlFields, limits]);
}

function indexOf(state: State, mining: MiningOptions): PassageIndex {
  return passageIndex(state.segments, {
    pause: () => setImmediate(),
    mine: (scope) => mineOnce(state.segments, scope, mining),
  });
}

function isAllDocuments(paths: readonly string[] | undefined): paths is readonly string[] {
  return paths?.every(isDocument) ?? false;
}

interface Opened {
  readonly state: State;
  readonly outcome: CacheOutcome;
}

async function fromCache(cacheDir: string | undefined, manifest: Manifest | string | undefined): Promise<Opened> {
  if (!cacheDir) return { state: EMPTY, outcome: { state: 'off' } };
  if (manifest === undefined) return { state: EMPTY, outcome: { state: 'created' } };
  const state = typeof manifest === 'string' ? manifest : await readState(cacheDir, manifest);
  return typeof state === 'string'
    ? { state: EMPTY, outcome: { state: 'rebuilt', reason: state } }
    : { state, outcome: { state: 'used' } };
}

/** All segments of a manifest, or why one of them is no good. */
async function readState(cacheDir: string, manifest: Manifest): Promise<State | string> {
  const read = await Promise.all(manifest.segments.map((stored) => readSegment(cacheDir, stored)));
  const segments: StateSegment[] = [];
  for (const [i, segment] of read.entries()) {
    const stored = manifest.segments[i];
    if (typeof segment === 'string' || !stored) return String(segment);
    const dead = new Uint8Array(segment.documents);
    for (const document of stored.dead) dead[document] = 1;
    segments.push({ segment, dead, name: stored.name, young: stored.young });
  }
  return { ...manifest, files: filesInLanguage(manifest), segments };
}

/** Files whose problems were told in another language count as unknown: they are read again, the others are not. */
function filesInLanguage({ files, problems, language = 'zh' }: Manifest): Manifest['files'] {
  if (language === spoken()) return files;
  const told = new Set(problems.map(({ path }) => path));
  return files.filter(({ path }) => !told.has(path));
}

async function applyChanges(
  state: State,
  listing: Listing,
  { changed, removed }: Changes,
  options: CorpusOptions & Pick<PoolOptions, 'standby'>,
) {
  const touched = new Set([...changed.map((file) => file.path), ...removed]);
  if (touched.size === 0) return { ...state, ...listing, problems: mergeProblems(state, listing, touched, []) };
  const live = state.segments.map((each) => withoutFiles(each, touched));
  const small = changed.reduce((sum, file) => sum + file.size, 0) < YOUNG_BYTES;
  const carried =
    changed.length > 0 && small ? live.filter((each) => each.young && each.segment.byteLength < YOUNG_BYTES) : [];
  const jobs = shareOut(changed).map(
    (paths, id): Job => ({ id, paths, carry: id === 0 ? carried.map(shareable) : [] }),
  );
  let files = 0;
  const built = await runJobs(jobs, {
    setup: setupOf(options),
    workers: options.workers ?? 2,
    signal: options.signal,
    standby: options.standby,
    onFiles: (count) => {
      files += count;
      options.onProgress?.({ files, of: changed.length });
    },
  });
  const kept = live.filter((each) => !carried.includes(each) && each.dead.includes(0));
  const fresh = built.segments.map((each): StateSegment => {
    return { ...each, dead: new Uint8Array(each.segment.documents), young: small };
  });
  return {
    ...listing,
    segments: [...kept, ...fresh.filter((each) => each.segment.documents > 0)],
    problems: mergeProblems(state, listing, touched, built.problems),
  };
}

function withoutFiles(each: StateSegment, paths: ReadonlySet<string>): StateSegment {
  if (!each.segment.infos.some((info) => paths.has(info.path))) return each;
  const dead = each.dead.slice();
  for (const [d, info] of each.segment.infos.entries()) if (paths.has(info.path)) dead[d] = 1;
  return { ...each, dead };
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

/** The listing with these files looked at again. */
function relist(state: State, paths: readonly string[]): Listing {
  const files = new Map(state.files.map((file) => [file.path, file]));
  const known = new Set(files.keys());
  for (const path of paths) {
    const found = fileState(path);
    if (found) files.set(path, found);
    else files.delete(path);
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const ofFolders = state.problems.filter(({ path = '' }) => !known.has(path));
  return { files: sorted, companions: state.companions, problems: ofFolders };
}

/** Writes the manifest of a state; what goes wrong is a problem, not the end of the work. */
async function save(state: State, key: string, cacheDir: string | undefined): Promise<readonly Problem[]> {
  if (!cacheDir) return [];
  const segments = state.segments.flatMap(({ segment, dead, name, young }) =>
    name === undefined ? [] : [{ name, bytes: segment.byteLength, dead: deadNumbers(dead), young }],
  );
  if (segments.length < state.segments.length) return []; // the worker that could not write one has said so
  const { files, companions, problems } = state;
  try {
    await writeManifest(cacheDir, { key, segments, files, companions, problems, language: spoken() });
    return [];
  } catch (error) {
    return [{ path: cacheDir, message: say.corpus.cacheNotWritten(reasonOf(error)) }];
  }
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

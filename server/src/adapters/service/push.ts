/** Brings folders of documents into a service: what it has already is not sent again, wherever an earlier run ended. */
import type { CorpusReading } from '../../engine/configuration.ts';
import type { CorpusDocument } from '../../engine/corpus.ts';
import type { FileState } from '../../engine/index/persist.ts';
import type { Pushed } from '../../engine/service.ts';
import type { Problem } from '../../engine/types.ts';
import { importersOf } from '../import/importers.ts';
import { openImporter } from '../import/index.ts';
import { changesBetween, listFolders } from '../index/listing.ts';
import { bulk, bulkDelete, patiently } from './bulk.ts';
import { type Fragment, fragmentsOf, hashOf } from './fragment.ts';
import { createCounts } from './frequencies.ts';
import { type EntrySource, entryId, mark, readEntries, writeCompanions } from './manifest.ts';
import type { SendRequest } from './request.ts';
import { pagesOf } from './scroll.ts';
import { slices } from './store.ts';

/** UTF-16 units of one request, and requests under way: reading waits for the service. */
const BATCH = 300_000;
const AT_ONCE = 2;
/** Files in one question for what is to be taken away, and names in one request that does it. */
const FILES = 500;
const GONE = 5_000;

export interface PushProgress {
  readonly files: number;
  readonly of: number;
}

export interface PushOptions {
  /** Absolute paths. */
  readonly folders: readonly string[];
  readonly reading: CorpusReading;
  readonly onProgress: (progress: PushProgress) => void;
  readonly signal?: AbortSignal;
}

/** One file, ready to be sent. */
interface Load {
  readonly fragments: readonly Fragment[];
  readonly source: EntrySource;
}

/** `index` is the index itself, not its alias. Rejects with a `ServiceFailure`; what was sent until then is not sent again. */
export async function pushFolders(send: SendRequest, index: string, options: PushOptions): Promise<Pushed> {
  const { folders, signal, onProgress } = options;
  const listing = await listFolders(folders, signal);
  await send({ method: 'POST', path: `/${index}/_refresh`, signal });
  const entries = await patiently(() => readEntries(send, index, folders, signal), signal);
  const before = { files: entries.files.map(({ state }) => state), companions: entries.companions };
  const { changed, removed } = changesBetween(before, listing);
  const versions = new Map(entries.files.map(({ state, version }) => [state.path, version]));
  const reader = openReader(options);
  const sender = createSender();
  const counts = createCounts();
  const told = { files: 0, documents: 0, bytes: 0 };
  await mark(send, index, true);

  async function sendLoads(loads: readonly Load[]): Promise<void> {
    const fresh = loads.filter(({ source: { entry } }) => versions.get(entry.state.path) !== entry.version);
    await bulk(
      send,
      index,
      fresh.flatMap(({ fragments }) => fragments),
      signal,
    );
    const stale = fresh.filter(({ source }) => entries.isUnfinished || versions.has(source.entry.state.path));
    for (const some of slices(stale, FILES)) await removeOld(send, index, some, signal);
    const sources = loads.map(({ source }) => ({ id: entryId(source.entry.state.path), source }));
    await bulk(send, index, sources, signal);
    for (const { fragments } of fresh) for (const { source } of fragments) source.pairs.forEach(counts.add);
    for (const { source } of loads) {
      told.files++;
      told.documents += source.documents;
      told.bytes += source.bytes;
    }
    onProgress({ files: told.files, of: changed.length });
  }

  try {
    let batch: Load[] = [];
    let size = 0;
    for (const state of changed) {
      signal?.throwIfAborted();
      const load = loadOf(state, await reader.read(state.path));
      batch.push(load);
      size += load.source.characters + 200;
      if (size < BATCH) continue;
      const loads = batch;
      await sender.send(() => sendLoads(loads));
      batch = [];
      size = 0;
    }
    await sender.send(() => sendLoads(batch));
    await sender.done();
  } finally {
    await reader.close();
  }
  for (const some of slices(removed, FILES)) await removeFiles(send, index, some, signal);
  await writeCompanions(send, index, folders, listing.companions);
  if (told.documents) await counts.write(send, index);
  await mark(send, index, false);
  await send({ method: 'POST', path: `/${index}/_refresh`, signal });
  if (told.documents) await merge(send, index);
  const problems = [...listing.problems, ...reader.problems];
  return { ...told, unchanged: listing.files.length - changed.length, removed: removed.length, problems };
}

/** Largest piece of an index, in bytes, as the engine itself makes them. */
const PIECE = 5e9;
const NOT_WAITED = 500;

/** Each piece of an index is asked for each pair of each quotation: the engine puts them together, while nobody waits for it. */
async function merge(send: SendRequest, index: string): Promise<void> {
  const stats = await send({ method: 'GET', path: `/${index}/_stats/store`, missing: {} });
  const { _all } = stats as {
    readonly _all?: { readonly primaries: { readonly store: { readonly size_in_bytes: number } } };
  };
  const pieces = Math.ceil((_all?.primaries.store.size_in_bytes ?? 0) / PIECE);
  const query = { max_num_segments: Math.max(1, pieces) };
  // It goes on when nobody listens any more; to have it done as a task makes an index of tasks, which takes rights of its own.
  await send({ method: 'POST', path: `/${index}/_forcemerge`, query, patience: NOT_WAITED }).catch(() => undefined);
}

/** Importers of the folders: each file is read as the index of a machine reads it. */
function openReader({ folders, reading: { tiers, jsonl } }: PushOptions) {
  const problems: Problem[] = [];
  const importers = importersOf(folders, (root) =>
    openImporter({ tierRules: tiers, jsonlFields: jsonl, ...(root !== undefined && { root }) }),
  );
  return {
    problems,
    read: async (path: string): Promise<readonly CorpusDocument[]> => {
      const read = await importers.of(path).importFile(path);
      problems.push(...read.problems);
      return read.documents;
    },
    close: importers.close,
  };
}

function loadOf(state: FileState, documents: readonly CorpusDocument[]): Load {
  const fragments = documents.flatMap(fragmentsOf);
  const version = hashOf(fragments.map(({ id }) => id).join('\n'));
  const characters = fragments.flatMap(({ source }) => source.pairs).reduce((sum, { length }) => sum + length, 0);
  return {
    fragments: fragments.map(({ id, source }) => ({ id, source: { ...source, version } })),
    source: {
      file: hashOf(state.path),
      entry: { state, version },
      documents: documents.length,
      characters,
      bytes: state.size,
    },
  };
}

/** A few requests under way; whoever wants to send one more waits until one is done. Rejects as soon as one has failed. */
function createSender() {
  const under = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  const check = (): void => {
    if (failure) throw failure.error;
  };
  return {
    send: async (work: () => Promise<void>): Promise<void> => {
      while (under.size >= AT_ONCE) await Promise.race(under);
      check();
      const sending: Promise<void> = work()
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => under.delete(sending));
      under.add(sending);
    },
    done: async (): Promise<void> => {
      await Promise.all(under);
      check();
    },
  };
}

/** Takes away what is left of files as they were. */
async function removeOld(
  send: SendRequest,
  index: string,
  loads: readonly Load[],
  signal?: AbortSignal,
): Promise<void> {
  const must = [{ terms: { file: loads.map(({ source }) => source.file) } }, { exists: { field: 'version' } }];
  const must_not = [{ terms: { version: loads.map(({ source }) => source.entry.version) } }];
  await removeWhere(send, index, { bool: { filter: must, must_not } }, signal);
}

async function removeFiles(
  send: SendRequest,
  index: string,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  await removeWhere(send, index, { terms: { file: paths.map(hashOf) } }, signal);
}

/** By their names: the request that takes away what a query finds is not part of every engine. */
async function removeWhere(send: SendRequest, index: string, query: object, signal?: AbortSignal): Promise<void> {
  const ids = await patiently(async () => {
    const found: string[] = [];
    for await (const hits of pagesOf<{ readonly _id: string }>(send, index, { query, _source: false }, signal))
      found.push(...hits.map(({ _id }) => _id));
    return found;
  }, signal);
  for (const some of slices(ids, GONE)) await bulkDelete(send, index, some, signal);
}

/** Composition root of the language server. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { connectBeside } from './adapters/beside.ts';
import { createConfigurationReader } from './adapters/config/index.ts';
import { listDrafts } from './adapters/drafts/list.ts';
import { readDraft } from './adapters/drafts/read.ts';
import { createIgnoreFiles } from './adapters/ignore/index.ts';
import { readSource } from './adapters/import/index.ts';
import { openCorpus } from './adapters/index/index.ts';
import { openKnowledge } from './adapters/knowledge.ts';
import { startSegmenter } from './adapters/segment/index.ts';
import { userCache } from './adapters/user-cache.ts';
import type { CorpusConfiguration, ServiceConfiguration } from './engine/configuration.ts';
import { say } from './engine/index.ts';
import type { PassageIndex } from './engine/passages.ts';
import type { CorpusEvents, OpenCorpus, RunningCorpus, ServerHost } from './lsp/host.ts';
import { startServer } from './lsp/server.ts';

/** Beside the bundle (dist/) in the extension, or at the top of the source tree. */
const CORPUS = [join(__dirname, 'corpus'), join(__dirname, '../../corpus')].find((dir) => existsSync(dir)) ?? '';
/** nodejieba and its dictionary, where the build puts them. */
const JIEBA = join(__dirname, 'nodejieba');
const PAGES = [join(__dirname, '../docs'), join(__dirname, '../../docs')];

/** URI of a page of the documentation, by its path below docs/. */
function pageOf(path: string): string | undefined {
  const page = PAGES.map((folder) => join(folder, path)).find((file) => existsSync(file));
  return page === undefined ? undefined : pathToFileURL(page).href;
}

/**
 * Watching thousands of files and loading a dictionary take the processor from the first answers, and nobody misses either for a moment:
 * what changes meanwhile is seen when watching begins, words are cut by the runtime until then.
 */
const calm = (signal?: AbortSignal): Promise<void> =>
  setTimeout(3_000, undefined, { ref: false, ...(signal && { signal }) });

/** The index is kept in a folder of its own inside `storage`. */
async function openWatched(
  folders: readonly string[],
  storage: string | undefined,
  { signal, progress, changed }: CorpusEvents,
  { tiers, jsonl, memory }: CorpusConfiguration,
): Promise<RunningCorpus> {
  const corpus = await openCorpus({
    folders,
    tierRules: tiers,
    jsonlFields: jsonl,
    ...(memory === undefined ? {} : { memory: memory * 2 ** 20 }),
    signal,
    ...(storage === undefined ? {} : { cacheDir: join(storage, 'index') }),
    onProgress: ({ files, of }) => progress((100 * files) / Math.max(of, 1), say.server.filesOf(files, of)),
    onIndex: (index, { skipped }) => changed({ index, problems: skipped }),
  });
  const { index, stats } = corpus;
  let isClosed = false;
  calm()
    .then(() => (isClosed ? undefined : corpus.watch()))
    .catch((error: unknown) => connection.console.error(say.server.notWatched(String(error))));
  if (stats.cache.state === 'rebuilt') connection.console.info(say.server.cacheRebuilt(stats.cache.reason));
  const close = (): Promise<void> => {
    isClosed = true;
    return corpus.close();
  };
  return { index, problems: stats.skipped, close };
}

/** Folders of this machine, and beside them the service that the settings name. */
async function openDocuments(
  folders: readonly string[],
  storage: string | undefined,
  events: CorpusEvents,
  corpus: CorpusConfiguration,
): Promise<RunningCorpus> {
  if (!corpus.service) return openWatched(folders, storage, events, corpus);
  const service = await serviceOf(corpus.service, events);
  const beside = ({ index, problems }: OpenCorpus) => ({ index: service.beside(index), problems });
  const own = { ...events, changed: (next: OpenCorpus) => events.changed(beside(next)) };
  const local = folders.length > 0 ? await openWatched(folders, storage, own, corpus) : undefined;
  const both = local ? beside(local) : { index: service.beside(undefined), problems: [] };
  void both.index.frequency(['']).then(() => events.changed(both)); // it says by then how much it has
  return {
    ...both,
    close: async () => {
      await Promise.all([local?.close(), service.close()]);
    },
  };
}

/** An address that is none is a service that does not answer: what it might have is not verified. */
async function serviceOf({ url, ca }: ServiceConfiguration, { credentials }: CorpusEvents) {
  const { besideFailing, namedService, openedService } = await import('./adapters/service/opened.ts');
  const { user, password, token } = (await credentials()) ?? {};
  const own = {
    ...(ca === undefined ? {} : { TIFA_SERVICE_CA: ca }),
    ...(user === undefined ? {} : { TIFA_SERVICE_USER: user, TIFA_SERVICE_PASSWORD: password ?? '' }),
    ...(token === undefined ? {} : { TIFA_SERVICE_TOKEN: token }),
  };
  try {
    return openedService(namedService(url, { ...process.env, ...own }), () => connectBeside(__dirname));
  } catch (error) {
    return { beside: (local: PassageIndex | undefined) => besideFailing(local, error), close: async () => undefined };
  }
}

const configurations = createConfigurationReader();
const connection = createConnection(ProposedFeatures.all);
const host: ServerHost = {
  version,
  storage: userCache(),
  loadKnowledge: (packs) => openKnowledge(CORPUS, packs, () => setImmediate()),
  drafts: { list: listDrafts, read: readDraft },
  readSource,
  startSegmenter: async ({ engine }, signal) => {
    await calm(signal);
    return startSegmenter({
      records: engine.packs.flatMap((pack) => pack.records),
      files: { package: JIEBA, dictionary: join(JIEBA, 'dict') },
      worker: join(__dirname, 'jieba-worker.js'),
    });
  },
  openCorpus: openDocuments,
  configurationOf: configurations.of,
  forgetConfigurations: configurations.forget,
  openIgnored: createIgnoreFiles,
  rulePage: (rule) => pageOf(`rules/${rule}.md`),
  verdictPage: (verdict) => pageOf(`verdicts/${verdict}.md`),
};

process.on('unhandledRejection', (error) => connection.console.error(String(error)));
startServer(connection, host);

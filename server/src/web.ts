/** Composition root of the language server in a worker of a browser; and what the workers that it starts begin with. */

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { readdir, readFile } from '#files';
import { join, pathToUri } from '#path';
import { soon } from '#runtime';
import { version } from '../../package.json';
import { createConfigurationReader } from './adapters/config/index.ts';
import { listFolder } from './adapters/drafts/folder.ts';
import { draftReader } from './adapters/drafts/reader.ts';
import { createIgnoreFiles } from './adapters/ignore/index.ts';
import { sourceBy } from './adapters/import/importer.ts';
import { openKnowledge } from './adapters/knowledge.ts';
import { createIntlSegmenter } from './adapters/segment/intl.ts';
import { userWords } from './adapters/segment/user-words.ts';
import { besideService } from './adapters/service/beside.ts';
import { openWebCorpus } from './adapters/web/corpus.ts';
import { openAskingImporter } from './adapters/web/importer.ts';
import type { Built, Mined, WebJob } from './adapters/web/work.ts';
import { carryOut } from './adapters/web/worker.ts';
import { say } from './engine/index.ts';
import type { Problem } from './engine/types.ts';
import { editorFiles } from './lsp/editor-files.ts';
import type { ServerHost } from './lsp/host.ts';
import type { WebStart } from './lsp/messages.ts';
import { startServer } from './lsp/server.ts';
import { hold, release, useEditor } from './platform/files.web.ts';

/** As much of a worker as is used here, inside and outside of it. */
interface Port {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown): void;
}
declare const self: Port & { readonly location: { readonly href: string }; close(): void };
declare const Worker: new (address: string) => Port & { terminate(): void };

/** Bytes that a segment would be copied for are few beside what it took to make them, so nothing is handed over. */
self.onmessage = ({ data }) => {
  if (isStart(data))
    serve(data); // messages of the protocol follow
  else void carryOut(data as WebJob).then((answer) => self.postMessage(answer), fail);
};

/** The worker ends with the error, which whoever started it is told of. */
function fail(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

function isStart(data: unknown): data is WebStart {
  return typeof data === 'object' && data !== null && 'packs' in data;
}

/** One job in a worker of its own, which is this same program. */
function work<T extends Built | Mined>(job: WebJob, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const worker = new Worker(self.location.href);
  return new Promise<T>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.onmessage = ({ data }) => resolve(data as T);
    worker.onerror = ({ message }) => reject(new Error(message ?? say.corpus.threadEnded));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}

const pause = (): Promise<void> => new Promise(soon);

function serve({ extension, packs }: WebStart): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(self as never),
    new BrowserMessageWriter(self as never),
  );
  useEditor(editorFiles(connection));
  const corpus = `${extension}/dist/corpus`;
  hold(`${corpus}/packs.packed`, packs);
  const page = (path: string): string => `${pathToUri(extension)}/docs/${path}.md`;
  const configurations = createConfigurationReader();
  const host: ServerHost = {
    version,
    loadKnowledge: async (wanted) => {
      await Promise.all(wanted.folders.map(holdPack));
      return openKnowledge(corpus, wanted, pause);
    },
    drafts: {
      list: async (folders) => {
        const problems: Problem[] = [];
        const lists = await Promise.all(folders.map((folder) => listFolder(folder, problems)));
        return { paths: [...new Set(lists.flat())], problems };
      },
      read: draftReader(async () => openAskingImporter()),
    },
    readSource: (path) => sourceBy(openAskingImporter(), path),
    startSegmenter: async ({ engine }) => ({
      segmenter: createIntlSegmenter(userWords(engine.packs.flatMap((pack) => pack.records))),
      fallback: false,
      dispose: () => undefined,
    }),
    openCorpus: async (folders, _storage, { signal, progress }, { tiers, jsonl, service }) => {
      const opened = await openWebCorpus({
        folders,
        importing: { tierRules: tiers, jsonlFields: jsonl },
        signal,
        work,
        progress: (files, of) => progress((100 * files) / Math.max(of, 1), say.server.filesOf(files, of)),
      });
      const index = service ? besideService(opened.index, () => Promise.reject(notHere())) : opened.index;
      return { ...opened, index, close: () => undefined };
    },
    configurationOf: configurations.of,
    forgetConfigurations: configurations.forget,
    openIgnored: createIgnoreFiles,
    rulePage: (rule) => page(`rules/${rule}`),
    verdictPage: (verdict) => page(`verdicts/${verdict}`),
  };
  connection.onExit(() => self.close());
  startServer(connection, host);
}

/** What a service that is named might have counts as not verified. */
function notHere(): Error {
  return new Error(say.service.notInBrowser);
}

/** Puts the files of a pack at hand, as they are now: it is read at once. What cannot be read is told of when it is missed. */
async function holdPack(folder: string): Promise<void> {
  release(folder);
  await holdBelow(folder).catch(() => undefined);
}

async function holdBelow(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await holdBelow(path);
    else if (/\.(?:ya?ml|tsv)$/i.test(entry.name)) hold(path, await readFile(path));
  }
}

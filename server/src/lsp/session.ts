/** What lives as long as the connection: documents, settings, packs, corpus, checks, status. */
import { type ClientCapabilities, type Connection, type InitializeParams, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checks, createChecks } from './checks.ts';
import type { Settings } from './configuration.ts';
import { type CorpusKeeper, createCorpusKeeper } from './corpus.ts';
import type { Knowledge, ServerHost } from './host.ts';
import { createLibrary } from './library.ts';
import { pathOf, settingPath } from './paths.ts';
import { createReporter, type Reporter } from './report.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { createStatusBoard, type StatusBoard } from './status.ts';

export interface Session {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly checks: Checks;
  readonly corpus: CorpusKeeper;
  readonly status: StatusBoard;
  readonly reporter: Reporter;
  readonly client: ClientCapabilities;
  knowledge(): Promise<Knowledge>;
  initialize(params: InitializeParams): void;
  /** Loads packs by the settings of all folders, starts to index the corpus; called whenever those change. Never rejects. */
  reload(): Promise<void>;
  /** Tells the client to ask for diagnostics again. */
  refresh(): void;
  /** The first request has been answered: what is slow may start now. */
  answered(): void;
  close(): Promise<void>;
}

export function createSession(connection: Connection, host: ServerHost): Session {
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let storage: string | undefined;
  /** Loads one after the other, so that the last settings win. */
  let loading = Promise.resolve();
  let isLoaded = false;
  const reporter = createReporter(connection);
  const status = createStatusBoard(connection);
  const settings = createSettingsStore(connection, reporter, () => client.workspace?.configuration === true);
  const library = createLibrary(host, status, reporter);
  const checks = createChecks(library.knowledge, settings.of, (uri) => corpus.holds(uri));

  async function refresh(): Promise<void> {
    if (client.workspace?.diagnostics?.refreshSupport !== true) return;
    await connection.languages.diagnostics.refresh().catch(() => undefined); // the client may be gone
  }
  function changed(): Promise<void> {
    checks.invalidate();
    return refresh();
  }
  const corpus = createCorpusKeeper({
    connection,
    host,
    status,
    reporter,
    storage: () => storage,
    changed: (passages) =>
      void library.knowledge().then(
        ({ engine }) => {
          engine.usePassages(passages);
          return changed();
        },
        () => undefined,
      ),
  });

  async function load(): Promise<void> {
    if (client.workspace?.workspaceFolders)
      folders = (await connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? [];
    const scopes = folders.length > 0 ? folders : [undefined];
    const all = await Promise.all(scopes.map(async (folder) => ({ folder, settings: await settings.of(folder) })));
    const paths = (pick: (settings: Settings) => readonly string[]): readonly string[] => {
      const found = all.flatMap((of) => pick(of.settings).map((path) => resolved(path, of.folder, reporter)));
      return [...new Set(found)].filter((path) => path !== undefined);
    };
    const packsChanged = await library.load(paths(({ packs }) => packs));
    if (packsChanged && corpus.passages) (await library.knowledge()).engine.usePassages(corpus.passages);
    if (isLoaded) await changed();
    isLoaded = true;
    void corpus.open(paths((of) => of.corpus.folders)); // takes its time, and gives up an earlier opening
  }

  return {
    connection,
    host,
    documents: new TextDocuments(TextDocument),
    settings,
    checks,
    corpus,
    status,
    reporter,
    get client() {
      return client;
    },
    knowledge: library.knowledge,
    initialize(params) {
      client = params.capabilities;
      storage = storagePath(params.initializationOptions);
      folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
    },
    reload() {
      loading = loading.then(load).catch((error) => reporter.error('重新载入失败', error));
      return loading;
    },
    refresh: () => void refresh(),
    answered: library.startSegmenter,
    async close() {
      await Promise.all([library.close(), corpus.close()]);
    },
  };
}

function resolved(path: string, folder: string | undefined, reporter: Reporter): string | undefined {
  const absolute = settingPath(path, folder === undefined ? undefined : pathOf(folder));
  if (absolute === undefined)
    reporter.warn(`设置中的路径 ${path} 是相对路径，但没有打开文件夹，已忽略；请写绝对路径。`);
  return absolute;
}

/** Folder of the extension for its own files, as the client passes it in the initialization options. */
function storagePath(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('storagePath' in options)) return undefined;
  return typeof options.storagePath === 'string' ? options.storagePath : undefined;
}

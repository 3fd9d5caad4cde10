/** What lives as long as the connection: documents, settings, packs, corpus, checks, status. */
import { type ClientCapabilities, type Connection, type InitializeParams, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundConfiguration } from '../engine/configuration.ts';
import { NO_CONFIGURATION } from '../engine/index.ts';
import { type Checks, createChecks } from './checks.ts';
import { type CorpusKeeper, createCorpusKeeper } from './corpus.ts';
import type { Knowledge, ServerHost } from './host.ts';
import { createLibrary } from './library.ts';
import { isInside, pathOf } from './paths.ts';
import { createReporter, type Reporter } from './report.ts';
import { gather, withoutFolders } from './scopes.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { createStatusBoard, type StatusBoard } from './status.ts';
import { createWatched, isConfigurationFile } from './watched.ts';

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
  /** Files that the client watches have changed (URIs). */
  filesChanged(uris: readonly string[]): Promise<void>;
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
  /** False: files of the workspace may not name folders to be read. */
  let isTrusted = true;
  /** Packs of the writer and configuration files in use, as last loaded. */
  let packs: readonly string[] = [];
  let files: readonly string[] = [];
  const documents = new TextDocuments(TextDocument);
  const reporter = createReporter(connection);
  const status = createStatusBoard(connection);
  const settings = createSettingsStore(connection, reporter, () => client.workspace?.configuration === true, fileOf);
  const watched = createWatched(connection, () => client);
  const library = createLibrary(host, status, reporter);
  const checks = createChecks(library.knowledge, settings.of, (uri) => corpus.holds(uri));

  /** The configuration file of a document or folder; of what is no file (an untitled draft), that of the first folder. */
  async function fileOf(scope: string | undefined): Promise<FoundConfiguration> {
    const path = pathOf(scope ?? '') ?? pathOf(folders[0] ?? '');
    if (path === undefined) return { configuration: NO_CONFIGURATION, problems: [] };
    const found = await host.configurationOf(path);
    return isTrusted ? found : withoutFolders(found);
  }

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
    const found = await Promise.all([...scopes, ...documents.keys()].map(fileOf));
    const { configuration, problems, ...gathered } = gather(all, found, reporter);
    ({ packs } = configuration);
    ({ files } = gathered);
    status.problems('configuration', problems);
    for (const { path, line, message } of problems) reporter.warn(`${path ?? ''}:${line ?? 1} ${message}`);
    void watched.update(packs, files);
    const packsChanged = await library.load(packs);
    if (packsChanged && corpus.passages) (await library.knowledge()).engine.usePassages(corpus.passages);
    if (isLoaded) await changed();
    isLoaded = true;
    void corpus.open(configuration.corpus); // takes its time, and gives up an earlier opening
  }

  function reload(): Promise<void> {
    loading = loading.then(load).catch((error) => reporter.error('重新载入失败', error));
    return loading;
  }

  /** A draft below a configuration file that nothing else has brought in may name packs and corpora of its own. */
  documents.onDidOpen(async ({ document: { uri } }) => {
    const { path } = await fileOf(uri);
    await loading;
    if (path !== undefined && isLoaded && !files.includes(path)) await reload();
  });

  return {
    connection,
    host,
    documents,
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
      isTrusted = !isUntrusted(params.initializationOptions);
      folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
    },
    reload,
    async filesChanged(uris) {
      const paths = uris.flatMap((uri) => pathOf(uri) ?? []);
      const isConfigured = paths.some(isConfigurationFile);
      const arePacks = paths.some((path) => packs.some((folder) => isInside(folder, path)));
      if (isConfigured) host.forgetConfigurations();
      if (isConfigured) settings.changed(undefined);
      if (arePacks) library.forget();
      if (isConfigured || arePacks) await reload();
    },
    refresh: () => void refresh(),
    answered: library.startSegmenter,
    async close() {
      await Promise.all([library.close(), corpus.close()]);
    },
  };
}

/** Folder of the extension for its own files, as the client passes it in the initialization options. */
function storagePath(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('storagePath' in options)) return undefined;
  return typeof options.storagePath === 'string' ? options.storagePath : undefined;
}

function isUntrusted(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'trusted' in options && options.trusted === false;
}

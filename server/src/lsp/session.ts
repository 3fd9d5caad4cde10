/** What lives as long as the connection: documents, settings, packs, corpus, checks, status. */
import { type ClientCapabilities, type Connection, type InitializeParams, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundConfiguration } from '../engine/configuration.ts';
import { languageOf, NO_CONFIGURATION, speak } from '../engine/index.ts';
import type { PassageIndex } from '../engine/passages.ts';
import type { IgnoreFiles } from '../engine/suppress/ignored.ts';
import { type Checks, createChecks } from './checks.ts';
import { type ClientInfo, clientInfo, UNKNOWN_CLIENT } from './client-info.ts';
import { type CorpusKeeper, createCorpusKeeper } from './corpus.ts';
import type { Knowledge, ServerHost } from './host.ts';
import { createLibrary } from './library.ts';
import { createLoading, type Loading } from './loading.ts';
import type { OffReason } from './messages.ts';
import { createPageLinks, type PageLinks } from './page-links.ts';
import { pathOf } from './paths.ts';
import { createReporter, type Reporter } from './report.ts';
import { ServiceCredentialsRequest } from './requests.ts';
import { withoutFolders } from './scopes.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { createStatusBoard, type StatusBoard } from './status.ts';
import { createWatched } from './watched.ts';

export interface Session extends Loading {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly checks: Checks;
  readonly corpus: CorpusKeeper;
  readonly status: StatusBoard;
  readonly reporter: Reporter;
  readonly client: ClientCapabilities;
  /** Whether the client carries out the commands of code actions. */
  readonly isExtension: boolean;
  /** Workspace folders (URIs), as last heard of. */
  readonly folders: readonly string[];
  readonly ignored: IgnoreFiles;
  readonly pages: PageLinks;
  knowledge(): Promise<Knowledge>;
  /** The configuration file of a document or folder (a URI); of what is no file, that of the first folder. */
  fileOf(scope: string | undefined): Promise<FoundConfiguration>;
  /** From now on these files (URIs) and no others are not checked, because the writer said so. */
  switchOff(uris: readonly string[]): Promise<void>;
  initialize(params: InitializeParams): void;
  /** Tells the client to ask for diagnostics again, and everybody who waits for that. */
  refresh(): void;
  onRefresh(listener: () => void): void;
  /** What was known of findings holds no more: all drafts are checked again. */
  changed(): Promise<void>;
  /** Borders of words matter from now on: the segmenter, which takes time and memory, starts. */
  startSegmenter(): void;
  close(): Promise<void>;
}

export function createSession(connection: Connection, host: ServerHost): Session {
  let client = UNKNOWN_CLIENT;
  const workspace = (): ClientCapabilities['workspace'] => client.capabilities.workspace;
  const fileOf = (scope: string | undefined): Promise<FoundConfiguration> => configurationFileOf(host, client, scope);
  const documents = new TextDocuments(TextDocument);
  const reporter = createReporter(connection);
  const status = createStatusBoard(connection);
  const settings = createSettingsStore(connection, reporter, () => workspace()?.configuration === true, fileOf);
  let off: ReadonlySet<string> = new Set();
  const offFor = (uri: string): OffReason | undefined => {
    if (corpus.holds(uri)) return 'corpus';
    return off.has(uri) ? 'file' : undefined;
  };
  const storage = (): string | undefined => client.storage ?? host.storage;
  const library = createLibrary(host, status, reporter);
  const ignored = host.openIgnored(() => storage());
  const ignoredOf = (uri: string) => ignored.of(pathOf(uri) ?? pathOf(client.folders[0] ?? ''));
  const isOpen = (document: TextDocument): boolean => documents.get(document.uri) === document;
  const checks = createChecks(isOpen, library.knowledge, settings.of, offFor, ignoredOf);

  const refreshed: (() => void)[] = [];
  async function refresh(): Promise<void> {
    for (const listener of refreshed) listener();
    if (workspace()?.diagnostics?.refreshSupport !== true) return;
    await connection.languages.diagnostics.refresh().catch(() => undefined); // the client may be gone
  }
  function changed(): Promise<void> {
    checks.invalidate();
    status.outdated();
    return refresh();
  }
  async function usePassages(passages: PassageIndex | undefined): Promise<void> {
    const knowledge = await library.knowledge().catch(() => undefined); // packs that failed have been told of
    knowledge?.engine.usePassages(passages);
    if (knowledge) await changed();
  }
  async function folders(): Promise<readonly string[]> {
    if (!workspace()?.workspaceFolders) return client.folders;
    const open = (await connection.workspace.getWorkspaceFolders()) ?? [];
    client = { ...client, folders: open.map(({ uri }) => uri) };
    return client.folders;
  }

  const corpus = createCorpusKeeper({
    connection,
    host,
    status,
    reporter,
    storage,
    credentials: async () =>
      client.isExtension ? ((await connection.sendRequest(ServiceCredentialsRequest)) ?? undefined) : undefined,
    changed: (passages) => void usePassages(passages),
  });
  const watched = createWatched(connection, () => client.capabilities);
  const parts = {
    host,
    documents,
    settings,
    library,
    corpus,
    watched,
    status,
    reporter,
    folders,
    fileOf,
    ignored,
    changed,
  };
  return {
    ...createLoading(parts),
    connection,
    host,
    documents,
    settings,
    checks,
    corpus,
    ignored,
    pages: createPageLinks(host, () => client),
    status,
    reporter,
    changed,
    get client() {
      return client.capabilities;
    },
    get isExtension() {
      return client.isExtension;
    },
    get folders() {
      return client.folders;
    },
    knowledge: library.knowledge,
    fileOf,
    async switchOff(uris) {
      off = new Set(uris);
      await changed();
    },
    initialize: (params) => {
      client = clientInfo(params);
      off = new Set(client.switchedOff);
      speak(languageOf(params.locale));
    },
    refresh: () => void refresh(),
    onRefresh: (listener) => void refreshed.push(listener),
    startSegmenter: library.startSegmenter,
    async close() {
      await Promise.all([library.close(), corpus.close()]);
    },
  };
}

/** The configuration file of a document or folder; of what is no file (an untitled draft), that of the first folder. */
async function configurationFileOf(
  host: ServerHost,
  { folders, isTrusted }: ClientInfo,
  scope: string | undefined,
): Promise<FoundConfiguration> {
  const path = pathOf(scope ?? '') ?? pathOf(folders[0] ?? '');
  if (path === undefined) return { configuration: NO_CONFIGURATION, problems: [] };
  const found = await host.configurationOf(path, isTrusted);
  return isTrusted ? found : withoutFolders(found);
}

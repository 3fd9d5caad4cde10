/** Loads what the settings of all folders and open drafts ask for, and again whenever those or their files change. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configuration, FoundConfiguration } from '../engine/configuration.ts';
import { NO_CONFIGURATION, say } from '../engine/index.ts';
import type { IgnoreFiles } from '../engine/suppress/ignored.ts';
import type { CorpusKeeper } from './corpus.ts';
import type { ServerHost } from './host.ts';
import type { Library } from './library.ts';
import { isInside, pathOf } from './paths.ts';
import type { Reporter } from './report.ts';
import { gather } from './scopes.ts';
import type { SettingsStore } from './settings-store.ts';
import type { StatusBoard } from './status.ts';
import { isConfigurationFile, isIgnoreFile, type Watched } from './watched.ts';

export interface Loading {
  /** What all folders and drafts want, as last loaded. Paths are absolute. */
  configured(): Configuration;
  /** Loads packs, starts to index the corpus. Never rejects. */
  reload(): Promise<void>;
  /** Files that the client watches have changed (URIs). */
  filesChanged(uris: readonly string[]): Promise<void>;
}

export interface LoadingParts {
  readonly host: ServerHost;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly library: Library;
  readonly corpus: CorpusKeeper;
  readonly watched: Watched;
  readonly ignored: IgnoreFiles;
  readonly status: StatusBoard;
  readonly reporter: Reporter;
  /** The workspace folders as they are now (URIs). */
  folders(): Promise<readonly string[]>;
  /** The configuration file of a document or folder. */
  fileOf(scope: string | undefined): Promise<FoundConfiguration>;
  /** No result that was given holds any more. */
  changed(): Promise<void>;
}

export function createLoading(parts: LoadingParts): Loading {
  const { host, documents, settings, library, corpus, watched, status, reporter, fileOf } = parts;
  /** Loads one after the other, so that the last settings win. */
  let turn = Promise.resolve();
  let isLoaded = false;
  /** What is wanted, and the configuration files in use, as last loaded. */
  let configured: Configuration = NO_CONFIGURATION;
  let files: readonly string[] = [];

  async function load(): Promise<void> {
    const folders = await parts.folders();
    const scopes = folders.length > 0 ? folders : [undefined];
    const all = await Promise.all(scopes.map(async (folder) => ({ folder, settings: await settings.of(folder) })));
    const found = await Promise.all([...scopes, ...documents.keys()].map(fileOf));
    const { configuration, problems, ...gathered } = gather(all, found, reporter);
    const { packs } = configuration;
    configured = configuration;
    ({ files } = gathered);
    reporter.info(files.length > 0 ? say.log.configuration(files.join(say.finding.comma)) : say.log.noConfiguration);
    status.problems('configuration', problems);
    for (const { path, line, message } of problems) reporter.warn(`${path ?? ''}:${line ?? 1} ${message}`);
    void watched.update(packs.folders, files);
    corpus.expect(configuration.corpus); // before the packs are there and checks begin
    const packsChanged = await library.load(packs);
    if (packsChanged && corpus.passages) (await library.knowledge()).engine.usePassages(corpus.passages);
    // Settings that change meanwhile must not wait for the client's answer to this.
    if (isLoaded) void parts.changed();
    isLoaded = true;
    void corpus.open(configuration.corpus); // takes its time, and gives up an earlier opening
  }

  function reload(): Promise<void> {
    turn = turn.then(load).catch((error) => reporter.error(say.server.reloadFailed, error));
    return turn;
  }

  /** A draft below a configuration file that nothing else has brought in may name packs and corpora of its own. */
  async function opened(uri: string): Promise<void> {
    const { path } = await fileOf(uri);
    await turn;
    if (path !== undefined && isLoaded && !files.includes(path)) await reload();
  }
  documents.onDidOpen(({ document: { uri } }) => {
    opened(uri).catch((error) => reporter.error(say.server.reloadFailed, error)); // a client may open what has no name
  });

  return {
    configured: () => configured,
    reload,
    async filesChanged(uris) {
      const paths = uris.flatMap((uri) => pathOf(uri) ?? []);
      const isConfigured = paths.some((path) => isConfigurationFile(path) || files.includes(path));
      const arePacks = paths.some((path) => configured.packs.folders.some((folder) => isInside(folder, path)));
      if (paths.some(isIgnoreFile)) {
        parts.ignored.forget();
        await parts.changed();
      }
      if (isConfigured) host.forgetConfigurations();
      if (isConfigured) settings.changed(undefined);
      if (arePacks) library.forget();
      if (isConfigured || arePacks) await reload();
    },
  };
}

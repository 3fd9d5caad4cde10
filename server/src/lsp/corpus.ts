/** The index of the writer's own corpus: opened off the event loop with progress, replaced only when the new one is there. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Configuration, CorpusConfiguration } from '../engine/configuration.ts';
import { say } from '../engine/index.ts';
import type { PassageIndex } from '../engine/passages.ts';
import type { CorpusEvents, OpenCorpus, RunningCorpus, ServerHost } from './host.ts';
import { stopwatch, tellCorpus } from './journal.ts';
import type { CorpusStatus, ServiceCredentials, StatusParams } from './messages.ts';
import { isInside, pathOf, sourcePath } from './paths.ts';
import type { Reporter } from './report.ts';
import type { StatusBoard } from './status.ts';

export interface CorpusKeeper {
  readonly passages: PassageIndex | undefined;
  /** An index that is not in use yet is expected or being opened. */
  readonly isLoading: boolean;
  /** Resolves at once, or as soon as nothing is being opened any more. */
  loaded(): Promise<void>;
  /** Is this URI a file of the corpus? Sources are not checked as drafts. */
  holds(uri: string): boolean;
  /** Folders of which nothing is offered in drafts for which this configuration holds. */
  hiddenFrom(configuration: Configuration): readonly string[];
  /** Says at once that these folders will be opened: until then no check is complete. */
  expect(corpus: CorpusConfiguration): void;
  /** Indexes these folders unless they are what is indexed already, and in this way. Resolves when done; never rejects. */
  open(corpus: CorpusConfiguration): Promise<void>;
  /** What is open is opened anew when it is next asked for: who asks a service is somebody else now. */
  forget(): void;
  close(): Promise<void>;
}

export interface CorpusKeeperParts {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly status: StatusBoard;
  readonly reporter: Reporter;
  /** Folder where the index is kept between runs. */
  storage(): string | undefined;
  /** Who asks a service, where the client knows. */
  credentials(): Promise<ServiceCredentials | undefined>;
  /** The index was replaced, or taken away. */
  changed(passages: PassageIndex | undefined): void;
}

export function createCorpusKeeper(parts: CorpusKeeperParts): CorpusKeeper {
  const { host, status, reporter } = parts;
  let wanted = '';
  let roots: readonly string[] = [];
  let opening = new AbortController();
  let running: RunningCorpus | undefined;
  let passages: PassageIndex | undefined;
  let confidential: readonly string[] = [];
  let isClosed = false;
  let isLoading = false;
  const waiting: (() => void)[] = [];

  function tell(indexing: StatusParams['indexing']): void {
    isLoading = indexing !== undefined;
    if (!isLoading) for (const resolve of waiting.splice(0)) resolve();
    status.update({ indexing });
  }

  function use(corpus: OpenCorpus | undefined): void {
    passages = corpus?.index;
    status.update({ corpus: corpus && corpusStatus(corpus) });
    status.problems('corpus', corpus?.problems ?? []);
    parts.changed(passages);
  }

  async function replace(next: RunningCorpus | undefined): Promise<void> {
    const old = running;
    running = next;
    if (next === undefined || next.index !== passages) use(next); // it may have been used while it was opened
    await close(old);
  }

  async function close(corpus: RunningCorpus | undefined): Promise<void> {
    try {
      await corpus?.close();
    } catch (error) {
      reporter.error(say.server.corpusClosing, error);
    }
  }

  async function index(next: CorpusConfiguration, controller: AbortController): Promise<void> {
    const progress = await beginProgress(parts.connection, controller);
    const clock = stopwatch();
    reporter.info(say.log.indexing(next.folders.join(say.finding.comma)));
    try {
      const corpus = await host.openCorpus(next.folders, parts.storage(), eventsOf(controller.signal, progress), next);
      if (controller.signal.aborted) await close(corpus);
      else await replace(corpus);
      if (corpus === running) tellCorpus(reporter, corpus, clock.seconds());
    } catch (error) {
      failed(controller, error);
    } finally {
      progress?.done();
      if (controller === opening) tell(undefined);
    }
  }

  /** An opening that a newer one has replaced is of no interest; one that the writer cancelled is told of. */
  function failed(controller: AbortController, error: unknown): void {
    if (controller !== opening || isClosed) return;
    const { aborted } = controller.signal;
    if (!aborted) reporter.error(say.server.corpusFailed, error);
    const reason = aborted
      ? say.server.cancelled
      : say.server.failedBecause(error instanceof Error ? error.message : String(error));
    const message = say.server.corpusUnused(reason);
    status.problems('corpus', [{ message }]);
  }

  function eventsOf(signal: AbortSignal, progress: WorkDoneProgressServerReporter | undefined): CorpusEvents {
    let told = -1;
    return {
      signal,
      credentials: parts.credentials,
      progress(exact, message) {
        const percentage = Math.round(exact);
        if (signal.aborted || percentage === told) return; // thousands of files, but a hundred messages
        told = percentage;
        progress?.report(percentage, message);
        tell({ percentage, message });
      },
      changed: (corpus) => {
        if (signal.aborted) return;
        if (running) reporter.info(say.log.changed(corpus.index.documents));
        use(corpus);
      },
    };
  }

  return {
    get passages() {
      return passages;
    },
    get isLoading() {
      return isLoading;
    },
    loaded: () => (isLoading ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    expect(next) {
      roots = next.folders;
      const key = keyOf(next);
      if (key !== '' && key !== wanted) tell({ percentage: 0, message: '' });
    },
    holds(uri) {
      const path = sourcePath(uri) ?? pathOf(uri);
      return path !== undefined && roots.some((root) => isInside(root, path));
    },
    hiddenFrom: ({ corpus: { folders } }) => confidential.filter((folder) => !folders.includes(folder)),
    async open({ private: marked = [], ...next }) {
      const { folders } = next;
      confidential = marked;
      const key = keyOf(next);
      if (key === wanted) return;
      wanted = key;
      roots = folders;
      opening.abort();
      opening = new AbortController();
      if (key === '') tell(undefined);
      if (key !== '') await index(next, opening);
      else await replace(undefined);
    },
    forget() {
      wanted = '';
    },
    async close() {
      isClosed = true;
      opening.abort();
      await close(running);
    },
  };
}

/** The same key means the same index; empty where none is wanted. */
function keyOf({ private: _, ...corpus }: CorpusConfiguration): string {
  return corpus.folders.length > 0 || corpus.service ? JSON.stringify(corpus) : '';
}

async function beginProgress(
  connection: Connection,
  controller: AbortController,
): Promise<WorkDoneProgressServerReporter | undefined> {
  try {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(say.server.indexing, 0, undefined, true);
    progress.token.onCancellationRequested(() => controller.abort());
    return progress;
  } catch {
    return undefined; // a client without progress: the status notification still tells
  }
}

function corpusStatus({ index, problems }: OpenCorpus): CorpusStatus {
  return { documents: index.documents, characters: index.characters, skipped: problems.length };
}

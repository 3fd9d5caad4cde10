/** The packs in use and the engine on them: loaded after `initialize` is answered, loaded again when settings change. */
import type { PacksConfiguration } from '../engine/configuration.ts';
import { say } from '../engine/index.ts';
import type { Knowledge, RunningSegmenter, ServerHost } from './host.ts';
import { stopwatch, tellPacks, tellProblems } from './journal.ts';
import type { Reporter } from './report.ts';
import { packStatus, type StatusBoard } from './status.ts';

export interface Library {
  /** Resolves as soon as packs have been loaded once. Rejects where that failed. */
  knowledge(): Promise<Knowledge>;
  /** Loads the packs in force, unless that is what is loaded. True where it changed. */
  load(packs: PacksConfiguration): Promise<boolean>;
  /** Files of packs have changed: the next `load` reads them again. */
  forget(): void;
  /** Starts the segmenter, once. */
  startSegmenter(): void;
  close(): Promise<void>;
}

export function createLibrary(host: ServerHost, status: StatusBoard, reporter: Reporter): Library {
  const first = deferred<Knowledge>();
  let current: Promise<Knowledge> = first.promise;
  let loaded: string | undefined;
  let segmenter: Promise<RunningSegmenter | undefined> | undefined;
  const closing = new AbortController();

  async function start(knowledge: Knowledge): Promise<RunningSegmenter | undefined> {
    try {
      const running = await host.startSegmenter(knowledge, closing.signal);
      status.update({ segmenter: { name: running.segmenter.name, fallback: running.fallback } });
      reporter.info(say.log.segmenter(running.segmenter.name));
      if (running.reason !== undefined) {
        reporter.info(running.reason);
        if (running.fallback) status.problems('segmenter', [{ message: running.reason }]);
      }
      return running;
    } catch (error) {
      if (closing.signal.aborted) return undefined;
      reporter.error(say.server.segmenterFailed, error);
      status.problems('segmenter', [{ message: say.server.segmenterNotStarted(String(error)) }]);
      return undefined;
    }
  }

  async function connect(knowledge: Knowledge): Promise<void> {
    const running = await segmenter;
    if (running) knowledge.engine.useSegmenter(running.segmenter);
  }

  return {
    knowledge: () => current,
    async load(packs) {
      const wanted = JSON.stringify(packs);
      if (wanted === loaded) return false;
      loaded = wanted;
      const clock = stopwatch();
      try {
        const knowledge = await host.loadKnowledge(packs);
        current = Promise.resolve(knowledge);
        first.resolve(knowledge);
        void connect(knowledge);
        status.update({ state: 'ready', packs: knowledge.engine.packs.map(packStatus) });
        status.problems('packs', knowledge.problems);
        tellPacks(reporter, knowledge.engine.packs, clock.seconds());
        tellProblems(reporter, [...knowledge.problems, ...knowledge.notes]);
      } catch (error) {
        first.reject(error);
        status.update({ state: 'failed' });
        reporter.error(say.server.packsFailed, error);
      }
      return true;
    },
    forget() {
      loaded = undefined;
    },
    startSegmenter() {
      if (segmenter) return;
      segmenter = current.then(start, () => undefined);
      void current.then(connect, () => undefined);
    },
    async close() {
      closing.abort();
      await (await segmenter)?.dispose();
    },
  };
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
}

/** A promise settled from outside; a rejection that nobody waits for is no accident. */
function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  promise.catch(() => undefined);
  return { promise, resolve: (value) => resolve(value), reject: (error) => reject(error) };
}

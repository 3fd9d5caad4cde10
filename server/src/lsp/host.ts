/** What the composition root hands to the language server: everything that touches files, workers or data. */
import type { Segmenter } from '../engine/complete/types.ts';
import type { CorpusConfiguration, FoundConfiguration, PacksConfiguration } from '../engine/configuration.ts';
import type { Engine } from '../engine/index.ts';
import type { PassageIndex } from '../engine/passages.ts';
import type { WordingRecord } from '../engine/records/record.ts';
import type { IgnoreFiles } from '../engine/suppress/ignored.ts';
import type { Draft, Problem, RuleCode, Verdict } from '../engine/types.ts';
import type { ServiceCredentials } from './messages.ts';

/** The loaded packs and the engine on them. */
export interface Knowledge {
  readonly engine: Engine;
  /** 查提法: records that fit Chinese text, pinyin or initials, best first. */
  lookup(query: string, limit: number): readonly WordingRecord[];
  /** Records that could not be loaded, packs that could not be found … */
  readonly problems: readonly Problem[];
  /** What is as it should be and worth a line: bundled records that a writer's own stand in the place of. */
  readonly notes: readonly Problem[];
}

export interface RunningSegmenter {
  readonly segmenter: Segmenter;
  /** The intended segmenter could not be loaded and another stands in. */
  readonly fallback: boolean;
  /** Why a stand-in runs; a problem only where it is a `fallback`. */
  readonly reason?: string;
  dispose(): void | Promise<void>;
}

export interface CorpusEvents {
  /** `percentage` 0 to 100. */
  progress(percentage: number, message: string): void;
  /** Files changed and the index was replaced. */
  changed(corpus: OpenCorpus): void;
  /** Who asks a service: kept by the editor, asked for when a service is opened, and nowhere written. */
  credentials(): Promise<ServiceCredentials | undefined>;
  readonly signal: AbortSignal;
}

export interface OpenCorpus {
  readonly index: PassageIndex;
  /** Files that were not indexed, each with its reason. */
  readonly problems: readonly Problem[];
}

export interface RunningCorpus extends OpenCorpus {
  close(): void | Promise<void>;
}

/** Drafts that are not open in the editor. */
export interface DraftFiles {
  /** Drafts below folders (absolute paths), each once, in a fixed order. Never rejects. */
  list(
    folders: readonly string[],
  ): Promise<{ readonly paths: readonly string[]; readonly problems: readonly Problem[] }>;
  /** Reads and decodes a file; never rejects. */
  read(path: string): Promise<ReadDraft>;
}

export interface ReadDraft {
  /** Undefined where the file could not be read; `problems` say why. */
  readonly draft: Draft | undefined;
  readonly problems: readonly Problem[];
  /** What is to be known although all was read. */
  readonly notes?: readonly Problem[];
}

/** What an editor shows in place of a file that it cannot show. */
export interface SourceText {
  /** A paragraph at its line. */
  readonly text: string;
  /** 1-based page of the original on which a line (1-based) stands; `undefined` where it has no pages, or nothing stands there. */
  readonly pageAt: (line: number) => number | undefined;
}

export interface ServerHost {
  readonly version: string;
  /** Folder for files of our own where the client names none; nothing is kept where it is absent. */
  readonly storage?: string;
  /** Loads the bundled packs that are in force and those in the folders (absolute paths). */
  loadKnowledge(packs: PacksConfiguration): Promise<Knowledge>;
  /** Rejects when `signal` aborts before it has started: nobody waits for it any more. */
  startSegmenter(knowledge: Knowledge, signal: AbortSignal): Promise<RunningSegmenter>;
  /**
   * Indexes folders (absolute paths) off the event loop and watches them. `storage` is the folder for the cache of the
   * index, if there is one; `corpus` says how files are read. Rejects when `events.signal` aborts.
   */
  openCorpus(
    folders: readonly string[],
    storage: string | undefined,
    events: CorpusEvents,
    corpus: CorpusConfiguration,
  ): Promise<RunningCorpus>;
  /** The configuration file nearest upward from a file or folder (absolute path). Never rejects. */
  configurationOf(path: string, isTrusted?: boolean): Promise<FoundConfiguration>;
  /** Configuration files have changed: they are read again when next asked for. */
  forgetConfigurations(): void;
  /** Lists of places that are ignored; `storage` gives the folder for what belongs to no folder. */
  openIgnored(storage: () => string | undefined): IgnoreFiles;
  readonly drafts: DraftFiles;
  /** Text taken out of a file of the corpus; `undefined` where it cannot be read. */
  readSource(path: string): Promise<SourceText | undefined>;
  /** URI of the offline page about a rule. */
  rulePage(rule: RuleCode): string | undefined;
  /** URI of the offline page about a verdict. */
  verdictPage(verdict: Verdict): string | undefined;
}

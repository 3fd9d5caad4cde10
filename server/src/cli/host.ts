/** What the commands need from the outside; the composition root (cli.ts) provides it. */
import type { CorpusReading, FoundConfiguration, PacksConfiguration } from '../engine/configuration.ts';
import type { Change, Engine } from '../engine/index.ts';
import type { PackSkeleton } from '../engine/mine/skeleton.ts';
import type { PassageIndex } from '../engine/passages.ts';
import type { Pack } from '../engine/records/record.ts';
import type { Pushed, ServiceState } from '../engine/service.ts';
import type { IgnoreFiles } from '../engine/suppress/ignored.ts';
import type { DocumentPlace, Draft, Problem, RuleCode, Span } from '../engine/types.ts';
import type { Service as AssistantService } from '../mcp/serve.ts';

export interface Output {
  readonly write: (text: string) => void;
  /** True where colours and progress may be shown. */
  readonly isTerminal: boolean;
}

export interface DraftFiles {
  /** Files that arguments name (files, folders, globs), each once, in a fixed order. Never rejects. */
  readonly list: (patterns: readonly string[]) => Promise<ListedDrafts>;
  /** Reads and decodes a file. Never rejects. */
  readonly read: (path: string) => Promise<DraftText>;
  /** Standard input to its end, decoded as a file of the given name. */
  readonly readInput: (name: string) => Promise<DraftText>;
  /** Makes changes in a file that was read as `text`; gives the reason where it was left alone. Never rejects. */
  readonly write: (path: string, text: string, changes: readonly Change[]) => Promise<string | undefined>;
}

/** A copy of a Word document with what was found in it. Spans count in the text that was checked. */
export interface CopyRequest {
  readonly path: string;
  readonly text: string;
  readonly out: string;
  readonly date: Date;
  /** Comments, with what each says, a paragraph a line. */
  readonly remarks: readonly (Span & { readonly lines: readonly string[] })[];
  /** Tracked changes, in order, without overlap. */
  readonly corrections: readonly (Span & { readonly replacement: string })[];
}

/** How many comments and tracked changes were written. */
export interface WrittenCopy {
  readonly comments: number;
  readonly tracked: number;
}

export interface ListedDrafts {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

export interface DraftText {
  readonly draft: Draft | undefined;
  readonly problems: readonly Problem[];
  /** What is to be known although all was read. */
  readonly notes?: readonly Problem[];
  /** Of a document: where each of its paragraphs stands; they are the lines 1, 3, 5 … of the text of the draft. */
  readonly places?: readonly DocumentPlace[];
}

/** Work done so far, in files; `total` is 0 while it is not known. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface KnowledgeOptions {
  /** Folders of documents, or of packs (with a pack.yaml). */
  readonly corpus: readonly string[];
  /** What configuration files name; folders that are not there are left out. */
  readonly configured: Configured;
  /** Folder for the cache of the index; none is kept where it is absent. */
  readonly cache?: string;
  /** Address of a service that is asked too. */
  readonly service?: string;
}

/** Absolute paths. */
export interface Configured {
  /** Folders of documents. */
  readonly folders: readonly string[];
  readonly packs: PacksConfiguration;
  readonly reading: CorpusReading;
}

/** What became of the folders of documents. */
export interface CorpusStats {
  readonly files: number;
  readonly documents: number;
  /** Content characters. */
  readonly characters: number;
  /** Size of the files. */
  readonly fileBytes: number;
  /** Size of the index. */
  readonly bytes: number;
  readonly seconds: number;
  readonly cache: CacheOutcome;
  /** Files that could not be indexed, each with its reason. */
  readonly skipped: readonly Problem[];
}

/** What became of the index of an earlier run; `files` have changed since, `reason` says why it was no good. */
export interface CacheOutcome {
  readonly state: 'off' | 'created' | 'used' | 'updated' | 'rebuilt';
  readonly files?: number;
  readonly reason?: string;
}

/** An index of documents on its own. */
export interface Corpus {
  readonly index: PassageIndex;
  readonly stats: CorpusStats;
  /** How a path of the documents is shown: as it follows from the folder that was given. */
  readonly shownPath: (path: string) => string;
  readonly close: () => Promise<void>;
}

/** A corpus in a search engine. All of it rejects with the reason. */
export interface Service {
  readonly name: string;
  /** Whether there was none. */
  readonly init: (shape: { readonly shards: number; readonly replicas: number }) => Promise<boolean>;
  readonly push: (
    folders: readonly string[],
    anew: boolean,
    reading: CorpusReading,
    onProgress: OnProgress,
  ) => Promise<PushedDocuments>;
  readonly status: () => Promise<ServiceState>;
  /** How many indexes there were. */
  readonly drop: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface PushedDocuments extends Pushed {
  readonly seconds: number;
}

/** The engine with everything it was asked to know. */
export interface Knowledge {
  readonly engine: Engine;
  /** Absent where no folder of documents was given. */
  readonly passages?: PassageIndex;
  /** Whether a draft is one of the documents. */
  readonly isDocument: (path: string) => boolean;
  /** From now on the documents answer without this draft, where it is one of them: it does not prove itself. */
  readonly leaveOut: (path: string) => void;
  /** Absent where no folder of documents was given. */
  readonly stats?: CorpusStats;
  /** How a path of the documents is shown: as it follows from the folder that was given. */
  readonly shownPath: (path: string) => string;
  /** What could not be loaded and therefore was not compared with. */
  readonly problems: readonly Problem[];
  /** What is as it should be and worth a line: bundled records that a writer's own stand in the place of. */
  readonly notes: readonly Problem[];
  /** Hashes of what is known: the same where packs and documents are the same, on any machine. Reads all of them. */
  readonly versions: () => Promise<Versions>;
  readonly close: () => Promise<void>;
}

/** SHA-256 in hexadecimal. */
export interface Versions {
  /** By id of the pack: of its files. */
  readonly packs: ReadonlyMap<string, string>;
  /** Of all files of the folders of documents; absent where no folder was given. */
  readonly corpus?: string;
}

/** A pack and what is wrong with it, its own examples included. */
export interface ValidatedPack {
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
  /** Entries that are correct and weak, a line a kind. */
  readonly weak: readonly string[];
}

export type OnProgress = (progress: Progress) => void;

export interface CliHost {
  readonly version: string;
  /** Of the environment, such as `zh_CN.UTF-8`; it decides the language where no option does. */
  readonly locale: string | undefined;
  readonly out: Output;
  readonly err: Output;
  readonly drafts: DraftFiles;
  /** Writes an annotated copy; gives the reason where none was written. Never rejects. */
  readonly writeAnnotated: (request: CopyRequest) => Promise<WrittenCopy | string>;
  /** Seconds since 1970 that stand for now in what is written, where somebody wants the same bytes again. */
  readonly sourceDate: string | undefined;
  /** Serves an editor over standard input and output until it has had enough. */
  readonly serveEditor: () => Promise<void>;
  /** Serves a writing assistant over standard input and output until it closes them. */
  readonly serveAssistants: (service: AssistantService) => Promise<void>;
  readonly openKnowledge: (options: KnowledgeOptions, onProgress: OnProgress) => Promise<Knowledge>;
  /** Nothing is sent before something is asked. Rejects with a usage error where that is no address. */
  readonly openService: (url: string) => Promise<Service>;
  /** Builds or updates the index of folders of documents. */
  readonly openCorpus: (
    folders: readonly string[],
    cache: string | undefined,
    onProgress: OnProgress,
    reading: CorpusReading,
  ) => Promise<Corpus>;
  /** The configuration file nearest upward from a draft or folder. Never rejects. */
  readonly configurationOf: (path: string) => Promise<FoundConfiguration>;
  readonly ignored: Pick<IgnoreFiles, 'of' | 'unused'>;
  /** Writes a file, or puts it in the place of an old one; gives the reason where that failed. Never rejects. */
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<string | undefined>;
  /** The page of a rule in Markdown, where the pages are there. */
  readonly rulePage: (rule: RuleCode) => string | undefined;
  /** SHA-256 of a text as UTF-8, in hexadecimal. */
  readonly hash: (text: string) => string;
  /** Folders of the packs that come with the program. */
  readonly bundledPacks: () => readonly string[];
  readonly validatePack: (dir: string) => Promise<ValidatedPack>;
  /** Whether a pack can be written into a folder without overwriting anything. */
  readonly isFreeForPack: (dir: string) => Promise<boolean>;
  /** Rejects where something is there already or cannot be written. */
  readonly writePack: (dir: string, skeleton: PackSkeleton) => Promise<void>;
  /** Writes a pack with a source and a record to be edited. Rejects as above. */
  readonly startPack: (dir: string) => Promise<void>;
}

/** Exit codes: clean, findings at warning or higher, failure (also where something could not be checked). */
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An error of the user's making: printed as one line, exit code 2. */
export class UsageError extends Error {}

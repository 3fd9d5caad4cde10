/** Custom messages between client and server: names and plain types only, so that the client may import it. */

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Requests from the client to the server. */
export const LOOKUP = 'tifa/lookup';
export const WORTH_COMPLETING = 'tifa/worthCompleting';
export const CHECK_DOCUMENT = 'tifa/checkDocument';
export const SOURCE_DOCUMENT = 'tifa/sourceDocument';
export const EFFECTIVE_CONFIGURATION = 'tifa/effectiveConfiguration';
export const WHY_FLAGGED = 'tifa/whyFlagged';
export const IGNORE = 'tifa/ignore';
export const UNIGNORE = 'tifa/unignore';
export const REVIEW = 'tifa/review';
export const LIST_DRAFTS = 'tifa/listDrafts';

/** Notification from the server to the client, sent whenever something in it changes. */
export const STATUS = 'tifa/status';

/** Notification from the client to the server: files that are not to be checked. It replaces the one before. */
export const SWITCHED_OFF = 'tifa/switchedOff';

/** Commands in code actions that the client carries out. */
export const COMPARE_COMMAND = 'tifa.compare';
export const DISABLE_RULE_COMMAND = 'tifa.disableRule';
export const ALLOW_COMMAND = 'tifa.allowWording';
export const IGNORE_COMMAND = 'tifa.ignoreHere';

/** Scheme of read-only documents whose text the client asks for with SOURCE_DOCUMENT. */
export const SOURCE_SCHEME = 'tifa-source';

/** 查提法: `query` is Chinese text, full pinyin or initials. */
export interface LookupParams {
  readonly query: string;
  /** 50 by default. */
  readonly limit?: number;
}

export interface LookupItem {
  /** Id of the record. */
  readonly record: string;
  /** What is inserted at the caret. */
  readonly wording: string;
  /** 现行 · 可用 · 已调整 · 不再使用 · 地方 */
  readonly status: string;
  /** Source and date, short; empty where none is known. */
  readonly detail: string;
  readonly explanation?: string;
  /** Wording that replaced it. */
  readonly successor?: string;
  /** Its best source, as far as known. */
  readonly source?: {
    readonly title?: string;
    readonly date?: string;
    readonly speaker?: string;
    readonly occasion?: string;
  };
}

export interface LookupResult {
  readonly items: readonly LookupItem[];
}

/** Answered with a boolean: would completion at this place offer something that continues what is typed? */
export interface WorthCompletingParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Checks a document now, whatever `tifa.check.run` says; diagnostics are refreshed afterwards. Answered with counts. */
export interface CheckDocumentParams {
  readonly uri: string;
}

export interface FindingCounts {
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** What a check on demand came to. */
export interface CheckCounts extends FindingCounts {
  /** The corpus was not there yet. */
  readonly loading?: true;
  readonly off?: OffReason;
}

/** `uri` has the scheme SOURCE_SCHEME. Answered with the text, or null where the source is gone. */
export interface SourceDocumentParams {
  readonly uri: string;
}

export interface SourceDocumentResult {
  readonly text: string;
}

/** Answered with a read-only page: what holds for a draft, or for the window, and where each value comes from. */
export interface EffectiveConfigurationParams {
  readonly uri?: string;
  /** Of a setting (`tifa.rules`), the level at which it is set: what the client calls it. Absent ones have their default. */
  readonly levels: Readonly<Record<string, string>>;
}

/** Answered with a read-only page about the findings at a place, or null where there is none. */
export interface WhyFlaggedParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** A page that is made for one look at it. */
export interface PageResult {
  readonly text: string;
}

/** The only argument of COMPARE_COMMAND: everything a side-by-side view needs. */
export interface CompareArguments {
  /** Title of the view. */
  readonly title: string;
  /** Source on the left, read-only. */
  readonly sourceText: string;
  /** Words of the draft on the right. */
  readonly draftText: string;
  readonly uri: string;
  readonly range: Range;
  /** Where the source itself can be opened. */
  readonly source?: { readonly uri: string; readonly line: number };
}

/** The only argument of DISABLE_RULE_COMMAND: set `tifa.rules.<rule>` to `off` for the folder of `uri`. */
export interface DisableRuleArguments {
  readonly rule: string;
  readonly uri: string;
  /** URI of a configuration file that says how loud the rule is: what settings say does not count then. */
  readonly file?: string;
}

/** Whose settings a list is written to. */
export type AllowTarget = 'user' | 'workspace' | 'folder';

/** The only argument of ALLOW_COMMAND: add `words` to `tifa.allow` of the target, as seen from the document `uri`. */
export interface AllowArguments {
  readonly words: string;
  readonly target: AllowTarget;
  readonly uri: string;
}

/** The only argument of IGNORE_COMMAND, and the parameters of IGNORE: a finding that is to be ignored where it stands. */
export interface IgnoreParams {
  readonly uri: string;
  readonly rule: string;
  readonly range: Range;
  /** The words that stand there. */
  readonly text: string;
}

/**
 * Answer of IGNORE (null where other words stand there by now, or nothing could be written: that has been said), and
 * parameters of UNIGNORE, which takes the place out again.
 */
export interface IgnoredPlace {
  /** Absolute path of the list that it was written to. */
  readonly file: string;
  readonly place: string;
}

export interface PackStatus {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly asOf: string;
  readonly records: number;
}

export interface CorpusStatus {
  readonly documents: number;
  readonly characters: number;
  readonly skipped: number;
}

export interface ProblemStatus {
  readonly message: string;
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
}

/** `setting`: `tifa.enable`; `corpus`: a source, no draft; `file`: the writer has switched this file off; `draft`: its front matter says so. */
export type OffReason = 'setting' | 'corpus' | 'file' | 'draft';

export interface DocumentStatus {
  readonly uri: string;
  readonly findings: FindingCounts;
  /** Quotations seen, and how many of them could not be verified against any source. */
  readonly quotations: number;
  readonly unverified: number;
  /** Findings that are not told, because the writer means what stands there. */
  readonly meant?: number;
  /** Id of the check: another one means that REVIEW has another answer. */
  readonly check: string;
  /** Why the document was not looked at: that nothing was found must not be said of it. */
  readonly off?: OffReason;
}

export interface StatusParams {
  readonly state: 'starting' | 'ready' | 'failed';
  readonly packs: readonly PackStatus[];
  readonly corpus?: CorpusStatus | undefined;
  /** Present while an index is being built; `percentage` 0 to 100. */
  readonly indexing?: { readonly percentage: number; readonly message: string } | undefined;
  /** `fallback` where the intended segmenter could not be loaded. Absent until one is there. */
  readonly segmenter?: { readonly name: string; readonly fallback: boolean } | undefined;
  readonly problems: readonly ProblemStatus[];
  /** Open documents that have been checked. */
  readonly documents: readonly DocumentStatus[];
}

/** A draft, open or not. Answered with REVIEW's result, or null where there is no such file. */
export interface ReviewParams {
  readonly uri: string;
}

export interface ReviewSource {
  /** One line: title, date, speaker, occasion, as far as known. */
  readonly title: string;
  /** Where it can be opened, and its 1-based line. */
  readonly uri?: string;
  readonly line?: number;
}

interface Reviewed {
  readonly range: Range;
  /** The words of the draft that stand there. */
  readonly text: string;
  /** A stable code, and what it is called. */
  readonly verdict: string;
  readonly verdictName: string;
  /** What differs, with the place. */
  readonly difference?: string;
  readonly source?: ReviewSource;
  /** What COMPARE_COMMAND shows; absent where the words of the source are not known. */
  readonly compare?: CompareArguments;
}

export interface ReviewFinding extends Reviewed {
  readonly rule: string;
  readonly ruleName: string;
  readonly severity: 'warning' | 'information' | 'hint';
  readonly message: string;
  /** The preferred one first. */
  readonly replacements: readonly string[];
}

export interface ReviewQuotation extends Reviewed {
  /** No source has these words: nothing is said about whether they are right. */
  readonly isUnverified: boolean;
  /** Indexed documents with exactly these words. */
  readonly documents?: number;
}

/** What was found in a draft, and what became of all its quotations, both in the order of the text. */
export interface ReviewResult {
  readonly uri: string;
  readonly findings: readonly ReviewFinding[];
  readonly quotations: readonly ReviewQuotation[];
  /** What was not checked, and why. */
  readonly problems: readonly ProblemStatus[];
  /** The corpus was not there yet. */
  readonly loading?: true;
  readonly off?: OffReason;
}

/** Folders (URIs) below which drafts are looked for. */
export interface ListDraftsParams {
  readonly folders: readonly string[];
}

export interface ListDraftsResult {
  /** URIs, each once, in a fixed order; documents of the corpus are none. */
  readonly drafts: readonly string[];
  readonly problems: readonly ProblemStatus[];
}

/** URIs. */
export interface SwitchedOffParams {
  readonly uris: readonly string[];
}

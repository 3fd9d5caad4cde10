/** Custom messages between client and server: names and plain types only, so that the client may import it. */
import type { FindingCounts, OffReason, ProblemStatus } from './messages-status.ts';

export type * from './messages-assist.ts';
export type * from './messages-files.ts';
export type * from './messages-status.ts';

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
export const SOURCE_PLACE = 'tifa/sourcePlace';
export const EFFECTIVE_CONFIGURATION = 'tifa/effectiveConfiguration';
export const WHY_FLAGGED = 'tifa/whyFlagged';
export const PAGE = 'tifa/page';
export const IGNORE = 'tifa/ignore';
export const UNIGNORE = 'tifa/unignore';
export const REVIEW = 'tifa/review';
export const LIST_DRAFTS = 'tifa/listDrafts';
export const BROWSE = 'tifa/browse';
export const ASSIST = 'tifa/assist';
export const ASSISTANT_FOLDERS = 'tifa/assistantFolders';

/** Notification from the server to the client, sent whenever something in it changes. */
export const STATUS = 'tifa/status';

/** Requests from the server to the client: files, which a server in a browser cannot reach itself; who asks a service, or null. */
export const FILES = 'tifa/files';
export const SERVICE_CREDENTIALS = 'tifa/serviceCredentials';
/** Notification from the client to the server: files that are not to be checked, instead of those before; who asks a service is somebody else. */
export const SWITCHED_OFF = 'tifa/switchedOff';
export const SERVICE_CREDENTIALS_CHANGED = 'tifa/serviceCredentialsChanged';

/** Commands in code actions that the client carries out. */
export const COMPARE_COMMAND = 'tifa.compare';
export const DISABLE_RULE_COMMAND = 'tifa.disableRule';
export const ALLOW_COMMAND = 'tifa.allowWording';
export const IGNORE_COMMAND = 'tifa.ignoreHere';

/** The only argument is the URI of a page: it is opened as a reader wants it. */
export const OPEN_PAGE_COMMAND = 'tifa.openPage';
/** The same for the links of pages, which lead to sources too. */
export const OPEN_LINK_COMMAND = 'tifa.openLink';

/** Below this path of PAGE_SCHEME the last name is the URI of a file, whose line is its fragment: links lead there. */
export const SOURCE_PAGES = 'source';

/** The client's editor for pages. */
export const PAGE_EDITOR = 'tifa.page';

/** Scheme of read-only pages: below `/docs/` those of the extension's folder docs, else those that PAGE gives. */
export const PAGE_SCHEME = 'tifa-page';

/** Scheme of read-only documents whose text the client asks for with SOURCE_DOCUMENT. */
export const SOURCE_SCHEME = 'tifa-source';

/** Scheme of read-only drafts: the text of a file that no editor shows as it is (Word, WPS, OFD, PDF …). The path is that of the file with `.txt` behind it. */
export const DRAFT_SCHEME = 'tifa-draft';

/** 查提法: `query` is Chinese text, full pinyin or initials. */
export interface LookupParams {
  readonly query: string;
  /** 50 by default. */
  readonly limit?: number;
}

export interface LookupItem {
  /** Id of the record; absent where the corpus alone has the wording. */
  readonly record?: string;
  /** What is inserted at the caret. */
  readonly wording: string;
  /** 现行 · 可用 · 已调整 · 不再使用 · 地方 */
  readonly status: string;
  /** Source and date, short; empty where none is known. */
  readonly detail: string;
  /** Explanation of a record; the sentence with the words in a document. */
  readonly explanation?: string;
  /** URI of its page, where pages are shown. */
  readonly page?: string;
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

/** What is in a node of the view 提法库. */
export interface BrowseParams {
  /** Id of the node; what the view begins with where it is absent. */
  readonly node?: string;
}

export interface BrowseNode {
  readonly id: string;
  /** Others are in a `group`. */
  readonly kind: 'group' | 'record' | 'wording' | 'source';
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** What is inserted of a record or a wording. */
  readonly words?: string;
  /** URI of its page, or of the file of a source at its line. */
  readonly page?: string;
  readonly isSuperseded?: true;
}

export interface BrowseResult {
  readonly nodes: readonly BrowseNode[];
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

/** What a check on demand came to. */
export interface CheckCounts extends FindingCounts {
  /** The corpus was not there yet. */
  readonly loading?: true;
  readonly off?: OffReason;
}

/** Answered with where the words stand in a source, as an editor shows it and in the original; null where it is gone. */
export type SourcePlaceParams = NonNullable<CompareArguments['source']> & { readonly words: string };

export interface SourcePlaceResult {
  readonly range: Range;
  /** Where an editor cannot show the original: its URI, and its name with the page or the paragraph. */
  readonly original?: { readonly uri: string; readonly place: string };
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

/** A page about a record or a title. Answered with the page, or null where nothing is known of it any more. */
export interface PageParams {
  readonly uri: string;
}

/** The only argument of COMPARE_COMMAND: everything a side-by-side view needs. */
export interface CompareArguments {
  /** Title of the view. */
  readonly title: string;
  /** What differs, and where: one line, shown above the words on both sides. */
  readonly head: string;
  /** The words of the source on the left, those of the draft on the right. */
  readonly sourceText: string;
  readonly draftText: string;
  /** Source and draft with what stands around the words, shown below on both sides; the first line names the source. */
  readonly foot: string;
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
  /** What is to be known although all was read: tracked changes that are open. */
  readonly notes?: readonly ProblemStatus[];
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

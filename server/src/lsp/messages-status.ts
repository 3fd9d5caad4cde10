/** What the server tells of itself and of open documents, and texts that are only shown: a part of the custom messages. */

export interface FindingCounts {
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
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

/** A page that is made for one look at it: Markdown. */
export interface PageResult {
  readonly text: string;
}

/** `uri` has the scheme SOURCE_SCHEME or DRAFT_SCHEME. Answered with the text, or null where the source is gone. */
export interface SourceDocumentParams {
  readonly uri: string;
}

/** Of a draft the paragraphs, with a blank line between two; empty where it cannot be read. */
export interface SourceDocumentResult extends PageResult {
  /** Of a draft: what could not be read, and why. */
  readonly problems?: readonly string[];
}

/** Name and password, or a token: the whole header `Authorization`, such as `Bearer …`. */
export interface ServiceCredentials {
  readonly user?: string;
  readonly password?: string;
  readonly token?: string;
}

/** The words of the engine: what goes in (drafts) and what comes out (findings, suggestions, explanations). */
import type { RuleCode } from './rules/codes.ts';

export { RULE_CODES, RULE_GROUPS, type RuleCode, type RuleGroup } from './rules/codes.ts';

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type LanguageId = 'markdown' | 'plaintext';

/** A text to be checked, and how it is written. */
export interface Draft {
  readonly text: string;
  readonly languageId: LanguageId;
  /** The name of its file, without folders. */
  readonly name?: string;
}

/** How far a source proves wording, best first. */
export const TIERS = ['primary', 'authority', 'media', 'secondary'] as const;
export type Tier = (typeof TIERS)[number];

/** True where one source of this tier is proof enough for a warning. */
export function isProof(tier: Tier | undefined): boolean {
  return tier === 'primary' || tier === 'authority';
}

/** Where wording comes from, as shown to a writer. Unknown fields are absent. */
export interface SourceRef {
  readonly title?: string;
  readonly date?: string;
  readonly speaker?: string;
  readonly occasion?: string;
  readonly tier?: Tier;
  /** File of the corpus, where the source is an indexed document. */
  readonly path?: string;
  /** 1-based line in that file. */
  readonly line?: number;
}

export type Severity = 'warning' | 'information' | 'hint';

/** What a comparison of a quotation with its source came to. */
export const VERDICTS = [
  'exact',
  'punctuation',
  'number',
  'negation',
  'order',
  'omission',
  'insertion',
  'wording',
  'rewritten',
  'misattributed',
  'superseded',
  'not-found',
  'cannot-verify',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A text that may replace the whole span of a finding. */
export interface Replacement {
  readonly text: string;
  readonly preferred: boolean;
}

/** Another place of the same draft, with what is to be seen there. */
export interface Related extends Span {
  readonly message: string;
}

/**
 * One thing a writer should look at. `start`/`end` are UTF-16 offsets into the checked text, and
 * `text` is exactly `draft.text.slice(start, end)`.
 */
export interface Finding extends Span {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly text: string;
  /** One sentence, in the language of the process, that says what differs and from which source. */
  readonly message: string;
  /** What kind of fault it is, by a stable code. */
  readonly verdict: Verdict;
  readonly replacements: readonly Replacement[];
  /** A person would press the first replacement unseen: “fix all” applies these only. */
  readonly certain: boolean;
  readonly source?: SourceRef;
  /** Id of the record that the finding rests on. */
  readonly record?: string;
  /** Where the source text is longer than the replacement: the passage for a side-by-side comparison. */
  readonly sourceText?: string;
  /** The places that differ, counted in the quotation around them, else in the words found: 第 9 字：报 → 保. */
  readonly difference?: string;
  /** Where the draft itself says what this is about: the first of two places with the same words. */
  readonly related?: Related;
}

/** Something that was not checked, or a rule that failed: never dropped silently. */
export interface Problem {
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
  /** The whole of the file or folder was left out. */
  readonly missing?: true;
  /** Nothing was left out: it is only to be known. */
  readonly note?: true;
}

/** Where a paragraph stands in a document whose text was extracted. */
export interface DocumentPlace {
  /** 1-based; empty paragraphs do not count. */
  readonly paragraph: number;
  /** 1-based, where the format has pages. */
  readonly page?: number;
}

/**
 * How words are quoted, and so how sure one may be that they are: in marks, as a block quote without marks, behind an opening
 * mark that is never closed, behind 指出， without marks.
 */
export type Quoting = 'marks' | 'block' | 'unclosed' | 'indirect';

/** What became of one quotation: shown by hover, counted as coverage. */
export interface QuotationReport extends Span {
  readonly verdict: Verdict;
  readonly source?: SourceRef;
  /** The words of the source with a little around them. */
  readonly sourceText?: string;
  /** What differs between the quotation and those words of the source alone that it quotes. */
  readonly difference?: string;
  /** Number of indexed documents with exactly these words and this punctuation, as far as they were looked at. */
  readonly documents?: number;
  /** There may be more: no more were counted. */
  readonly documentsAtLeast?: true;
  /** Absent where the words stand in marks. */
  readonly quoting?: Exclude<Quoting, 'marks'>;
}

/**
 * Where a writer has said that something is meant: in a comment, in the front matter, in a list of what is allowed, in a list
 * of places that are ignored, by a mark behind a quotation.
 */
export type MeantBy = 'comment' | 'front-matter' | 'allowed' | 'ignored' | 'sic';

/** A finding that is not told, because the writer means what stands there. */
export interface MeantFinding {
  readonly finding: Finding;
  readonly by: MeantBy;
}

export interface CheckResult {
  /** In order of their start. */
  readonly findings: readonly Finding[];
  /** What would have been found had the writer not said that it is meant; absent where nothing was said. */
  readonly meant?: readonly MeantFinding[];
  /** The draft itself says that it is not to be checked. */
  readonly off?: true;
  /** The ranges that were looked at; the rest is code, link targets, front matter … */
  readonly checked: readonly Span[];
  readonly quotations: readonly QuotationReport[];
  readonly problems: readonly Problem[];
}

export interface CheckOptions {
  /** ISO date (YYYY-MM-DD or a prefix of it); the day the draft is written for. */
  readonly asOf?: string;
  /** Content characters; shorter quotations are names: not compared with records, not looked up. 4 by default. */
  readonly minQuotationLength?: number;
  /** Severity of rules instead of their own, or silence. The front matter of a draft goes before it. */
  readonly rules?: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
  /** Wording that is right for this writer, whatever the rules find in it. */
  readonly allow?: readonly string[];
  /** Whether a place is to be ignored: asked with the texts that `marksOf` gives for it. */
  readonly isIgnored?: (marks: readonly string[]) => boolean;
}

/** What a rule is, and what it may look at. */
import type { Candidate } from '../findings/build.ts';
import type { Noted } from '../memo.ts';
import type { Form, RecordSet } from '../records/forms.ts';
import type { Block } from '../text/prose.ts';
import type { Marked } from '../text/quotations.ts';
import type { Skeleton } from '../text/skeleton.ts';
import type { Severity } from '../types.ts';
import { groupOf, type RuleCode, type RuleGroup } from './codes.ts';

/** An exact occurrence of a form in the skeleton of a block. */
export interface ExactMatch {
  readonly form: Form;
  /** Skeleton units, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A form that may stand in skeleton units `from` to `to` with errors; `share` of its pairs of units stand there. */
export interface NearForm {
  readonly form: Form;
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** A quotation or title in skeleton units. */
export interface MarkedUnits extends Marked {
  readonly from: number;
  readonly to: number;
}

/** On what terms a draft is checked. */
export interface Terms {
  /** The day the draft is written for, if known. */
  readonly asOf?: string | undefined;
  /** Content characters; shorter quotations are neither compared with records nor looked up. */
  readonly minQuotationLength: number;
  /** The paragraphs that the block goes on with, where its first sentence does (他强调，…). */
  readonly above?: string | undefined;
}

/** One block of a draft, prepared once for all rules. Offsets are relative to `text`. */
export interface Scene extends Terms, Noted {
  readonly text: string;
  readonly block: Block;
  readonly skeleton: Skeleton;
  readonly quotations: readonly MarkedUnits[];
  readonly titles: readonly MarkedUnits[];
  /** Also nested ones; by start, longest first. */
  readonly exact: readonly ExactMatch[];
  /** Forms of records (not titles) that may occur with errors, by skeleton units of the block. */
  readonly near: readonly NearForm[];
  readonly records: RecordSet;
}

/** What a rule is prepared from: the records of all packs, made searchable, and the packs themselves. */
export type Knowledge = RecordSet;

/**
 * What is to be known of a rule without running it: settings, pages and tables are made of it. What it is called and what is
 * wrong where it reports stands in the catalogue of texts, in each language (`language/zh/names.ts`).
 */
export interface RuleFacts {
  readonly code: RuleCode;
  /** Without these it finds nothing; `text`: it needs nothing but the draft. */
  readonly needs: 'records' | 'events' | 'patterns' | 'documents' | 'text';
  /** No finding of it is louder, unless a writer sets it so. */
  readonly highest: Severity;
  /** What its replacements are at best: made unseen, offered, or none. */
  readonly fix: 'certain' | 'offered' | 'none';
}

export interface RuleDefinition extends RuleFacts {
  /** Makes what the rule needs of the records once; the answer looks at one block after the other, pure. */
  readonly prepare: (knowledge: Knowledge) => (scene: Scene) => readonly Candidate[];
}

export interface Rule extends RuleDefinition {
  readonly group: RuleGroup;
}

export function defineRule(definition: RuleDefinition): Rule {
  return { ...definition, group: groupOf(definition.code) };
}

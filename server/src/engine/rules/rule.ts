/** What a rule is, and what it may look at. */
import type { NearCandidate } from '../index/near.ts';
import type { Form, RecordSet } from '../records/forms.ts';
import type { NumberedWords } from '../records/numbered.ts';
import type { Block } from '../text/prose.ts';
import type { Marked } from '../text/quotations.ts';
import type { Skeleton } from '../text/skeleton.ts';
import type { Finding, RuleCode } from '../types.ts';

/** An exact occurrence of a form in the skeleton of a block. */
export interface ExactMatch {
  readonly form: Form;
  /** Skeleton units, end exclusive. */
  readonly from: number;
  readonly to: number;
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
}

/** One block of a draft, prepared once for all rules. Offsets are relative to `text`. */
export interface Scene extends Terms {
  readonly text: string;
  readonly block: Block;
  readonly skeleton: Skeleton;
  readonly quotations: readonly MarkedUnits[];
  readonly titles: readonly MarkedUnits[];
  /** Also nested ones; by start, longest first. */
  readonly exact: readonly ExactMatch[];
  /** Forms of records (not titles) that may occur with errors, by skeleton units of the block. */
  readonly near: readonly NearCandidate[];
  /** Words of the shape of a numbered label, in order. */
  readonly numbered: readonly NumberedWords[];
  readonly records: RecordSet;
}

/** A finding with what settles a conflict between overlapping ones: the higher `weight` stays. */
export interface WeighedFinding extends Finding {
  readonly weight: number;
}

export interface Rule {
  readonly code: RuleCode;
  readonly find: (scene: Scene) => readonly WeighedFinding[];
}

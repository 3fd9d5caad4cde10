/** What travels in the `data` of a diagnostic: everything its fixes need, so that a code action never checks again. */
import type { RuleCode, Verdict } from '../engine/types.ts';

export interface FindingData {
  readonly rule: RuleCode;
  /** What kind of fault it is, by a stable code. */
  readonly verdict: Verdict;
  /** The words that were judged: a fix is only offered while they still stand there. */
  readonly text: string;
  /** Replacements, the preferred one first. */
  readonly replacements: readonly string[];
  /** The first replacement may be applied unseen. */
  readonly certain: boolean;
  readonly sourceText?: string;
  readonly sourceTitle?: string;
  /** URI and 1-based line where the source can be opened. */
  readonly source?: { readonly uri: string; readonly line: number };
}

export function isFindingData(value: unknown): value is FindingData {
  if (typeof value !== 'object' || value === null) return false;
  if (!('rule' in value && 'text' in value && 'replacements' in value)) return false;
  return typeof value.rule === 'string' && typeof value.text === 'string' && Array.isArray(value.replacements);
}

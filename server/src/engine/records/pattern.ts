/** Rules of usage and of facts that are patterns: data of packs, with their own tests; what they are after loading. */
import type { RuleCode } from '../rules/codes.ts';
import type { Example, Source } from './source.ts';

/** The rules that look for patterns of packs. */
export const PATTERN_RULES = [
  'wording/usage',
  'names/congress',
  'plans/period',
  'plans/now',
] as const satisfies readonly RuleCode[];
export type PatternRule = (typeof PATTERN_RULES)[number];

/** What a year beside a five-year plan must be for the words to be right. */
export const EXPECTATIONS = ['first', 'last', 'nth', 'within', 'years', 'running'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/** What a pattern of words is; expressions are those of `patternProblem`, with the names in braces that it knows. */
export interface UsagePattern {
  readonly id: string;
  readonly rule: PatternRule;
  /** The words that are underlined. */
  readonly pattern: string;
  /** What must stand directly before and behind them. */
  readonly before?: string;
  readonly behind?: string;
  /** What must stand, and what must not stand, in the same sentence. */
  readonly only?: string;
  readonly unless?: string;
  /** `words`: the words alone, whatever blanks and emphasis stand between; punctuation parts them. */
  readonly reads: 'text' | 'words';
  /** A paragraph without one of these words is not looked at. */
  readonly cues: readonly string[];
  /** Of plans: what the year must be. */
  readonly expects?: Expectation;
  /** What takes their place, with the named parts of the expression in braces; absent: nothing is offered. */
  readonly becomes?: string;
  /** In Chinese: what is wrong. Absent where the rule says it. */
  readonly message?: string;
  /** The words may be right in a way that the pattern does not see: information at most. */
  readonly doubtful: boolean;
  /** Proves it; what nothing proves never warns. */
  readonly source?: Source;
  readonly examples: readonly Example[];
  readonly allows: readonly string[];
  /** File and 1-based line the pattern was read from. */
  readonly path: string;
  readonly line: number;
}

/** Rules of usage and of facts that are patterns: data of packs, with their own tests; what they are after loading. */
import type { RuleCode } from '../rules/codes.ts';
import type { PatternEntry } from './entries.generated.ts';
import type { Filled, Source } from './source.ts';

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
export interface UsagePattern extends Omit<Filled<PatternEntry, 'reads' | 'cues' | 'doubtful'>, 'source'> {
  /** Proves it; what nothing proves never warns. */
  readonly source?: Source;
  /** File and 1-based line the pattern was read from. */
  readonly path: string;
  readonly line: number;
}

/** plans/period: the year of a five-year plan that is said to be its first, its last or its nth, and the years of the plan. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import type { Expectation } from '../../records/pattern.ts';
import { type Plan, plansOf } from '../../records/plans.ts';
import { numberOf } from '../../text/dates/notation.ts';
import { printDateLike } from '../../text/dates/print.ts';
import { type PatternMatch, patternMatches } from '../patterns/matches.ts';
import { defineRule, type Scene } from '../rule.ts';
import { planCandidate } from './finding.ts';

export const planPeriod = defineRule({
  code: 'plans/period',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: (knowledge) => {
    const plans = plansOf(knowledge);
    return (scene) => find(scene, plans);
  },
});

const ORDINALS = '一二三四五';

function find(scene: Scene, plans: readonly Plan[]): Candidate[] {
  return patternMatches(scene, 'plans/period').flatMap((match) => {
    const plan = plans.find(({ name }) => name === match.parts['plan']);
    if (!plan) return [];
    return match.pattern.expects === 'years' ? years(match, plan) : role(scene, match, plan, plans);
  });
}

/** 2026年是“十四五”开局之年: another plan begins in that year, or the plan does something else in it. */
function role({ asOf = '' }: Scene, match: PatternMatch, plan: Plan, plans: readonly Plan[]): Candidate[] {
  const { parts, pattern, words, start } = match;
  const year = parts['year'] === undefined ? Number(asOf.slice(0, 4)) : numberOf(parts['year']);
  const { expects } = pattern;
  if (!year || !expects || fits(plan, year, match, expects)) return [];
  const right = corrected(plans, plan, year, match, expects);
  const what = say.finding.planYear(year, parts['role'] ?? words);
  return [planCandidate(plan, start, words, right, yearsOf(plan) + say.finding.comma + what, pattern.doubtful)];
}

/** 开局 alone may be said of the year before, 收官 of the year after; a year that is outside the plan never fits. */
function fits(plan: Plan, year: number, { words, parts }: PatternMatch, expects: Expectation): boolean {
  const isLoose = !words.includes('年');
  if (expects === 'nth') return year === plan.from + ORDINALS.indexOf(parts['nth'] ?? '');
  if (expects === 'first') return year === plan.from || (isLoose && year === plan.from - 1);
  if (expects === 'last') return year === plan.until || (isLoose && year === plan.until + 1);
  return year >= plan.from && year <= plan.until;
}

/** The same role in the plan that has it in that year; else the right role in the same plan. */
function corrected(
  plans: readonly Plan[],
  plan: Plan,
  year: number,
  match: PatternMatch,
  expects: Expectation,
): string | undefined {
  const { words, parts, becomes } = match;
  const isOf = (each: Plan) => each.from <= year && each.until >= year;
  const other = plans.find((each) => each !== plan && isOf(each) && fits(each, year, match, expects));
  if (other) return words.replace(plan.name, other.name);
  if (expects === 'nth' && isOf(plan))
    return words.replace(`第${parts['nth']}`, `第${ORDINALS.charAt(year - plan.from)}`);
  const isOpposite = year === (expects === 'first' ? plan.until : plan.from);
  const { stem } = parts;
  return isOpposite && stem !== undefined && becomes !== undefined ? words.replace(stem, becomes) : undefined;
}

/** “十四五”时期（2020—2025年）: the years are not those of the plan. */
function years({ words, parts, start, pattern }: PatternMatch, plan: Plan): Candidate[] {
  const { year: first = '', until: last = '' } = parts;
  if (numberOf(first) === plan.from && numberOf(last) === plan.until) return [];
  const at = words.lastIndexOf(last);
  const head = words.slice(0, at).replace(first, yearLike(plan.from, first));
  const right = head + yearLike(plan.until, last) + words.slice(at + last.length);
  return [planCandidate(plan, start, words, right, yearsOf(plan), pattern.doubtful)];
}

function yearsOf({ name, from, until }: Plan): string {
  return say.finding.planRuns(name, from, until);
}

/** The number of a year in the digits of another one. */
function yearLike(year: number, written: string): string {
  return printDateLike(String(year), written).replace(/年$/, '');
}

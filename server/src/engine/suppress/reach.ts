/** How far comments reach: whether a finding stands where one of them says that it is meant. */
import type { RuleCode } from '../rules/codes.ts';
import { firstEndingAfter } from '../text/spans.ts';
import type { Span } from '../types.ts';
import type { Directive } from './directive.ts';
import { concernsWords } from './wording.ts';

/** A comment with the stretch of the draft that it speaks of. */
export interface Placed extends Directive {
  readonly over: Span;
}

/** What is to be told or not. */
export interface Judged extends Span {
  readonly rule: RuleCode;
}

const NOWHERE: Span = { start: -1, end: -1 };

/** Comments in order, with their stretches. One that ends a stretch, or has an unknown verb, speaks of none. */
export function placed(text: string, directives: readonly Directive[]): Placed[] {
  return directives.map((each) => ({ ...each, over: stretchOf(text, each) }));
}

function stretchOf(text: string, directive: Directive): Span {
  const { reach, start, end } = directive;
  if (reach === 'file') return { start: 0, end: text.length + 1 };
  if (reach === 'begin') return { start: end, end: text.length + 1 };
  if (reach === 'next-line') return lineBehind(text, end);
  if (reach === 'line') return lineAround(text, start, end);
  if (reach !== 'here') return NOWHERE;
  const line = lineAround(text, start, end);
  const rest = text.slice(line.start, start) + text.slice(end, line.end);
  return /[^\s>*+-]/.test(rest) ? line : lineBehind(text, end);
}

function lineAround(text: string, from: number, to: number): Span {
  let start = from;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  let end = to;
  while (end < text.length && !isBreak(text, end)) end++;
  return { start, end };
}

/** The next line that is not blank. */
function lineBehind(text: string, at: number): Span {
  let start = at;
  while (start < text.length && !isBreak(text, start)) start++;
  while (start < text.length && /\s/.test(text.charAt(start))) start++;
  return lineAround(text, start, start);
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

/** What a comment has to do with a finding: which of its rules and words fit; `undefined` where it has nothing. */
export interface Fit {
  readonly rules: readonly number[];
  readonly words: readonly number[];
}

/** Whether the comment at `index` says that the finding is meant, and by which of its names. */
export function fitOf(text: string, all: readonly Placed[], index: number, finding: Judged): Fit | undefined {
  const directive = all[index];
  if (!directive || finding.start >= directive.over.end || finding.end <= directive.over.start) return undefined;
  if (directive.reach === 'begin' && endedBetween(all, directive, finding)) return undefined;
  const rules = indices(directive.rules, ({ codes }) => codes?.includes(finding.rule) === true);
  if (directive.rules.length > 0 && rules.length === 0) return undefined;
  const words = indices(directive.words, (each) => concernsWords(text, finding, each.words));
  if (directive.words.length > 0 && words.length === 0) return undefined;
  return { rules, words };
}

/** Where stretches end for a rule, in order: looked up for each finding and each comment that begins one. */
const endsByRule = new WeakMap<readonly Placed[], Map<RuleCode, readonly Placed[]>>();

function endsOf(all: readonly Placed[], rule: RuleCode): readonly Placed[] {
  const byRule = endsByRule.get(all) ?? new Map<RuleCode, readonly Placed[]>();
  endsByRule.set(all, byRule);
  const ends = byRule.get(rule) ?? all.filter((each) => endsFor(each, rule));
  byRule.set(rule, ends);
  return ends;
}

/** Whether a comment has ended the stretch, for this rule, before the finding. */
function endedBetween(all: readonly Placed[], begun: Placed, finding: Judged): boolean {
  const ends = endsOf(all, finding.rule);
  const next = ends[firstEndingAfter(ends, begun.end)];
  return next !== undefined && next.end <= finding.start;
}

function endsFor({ reach, rules }: Directive, rule: RuleCode): boolean {
  return reach === 'end' && (rules.length === 0 || rules.some(({ codes }) => codes?.includes(rule)));
}

/** True of a comment that ends what one of those before it has begun. */
export function endsAny(comment: Directive, before: readonly Directive[]): boolean {
  if (comment.reach !== 'end') return false;
  return before.some(({ reach, rules }) => {
    if (reach !== 'begin') return false;
    if (rules.length === 0 || comment.rules.length === 0) return true;
    return rules.some(({ codes }) => codes?.some((code) => endsFor(comment, code)));
  });
}

function indices<T>(list: readonly T[], fits: (item: T) => boolean): number[] {
  return list.flatMap((item, i) => (fits(item) ? [i] : []));
}

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
  let last = NOWHERE; // many comments of one long line: it is looked for once
  const lineOf = (from: number, to: number): Span => {
    if (from < last.start || to > last.end) last = lineAround(text, from, to);
    return last;
  };
  return directives.map((each) => ({ ...each, over: stretchOf(text, each, lineOf) }));
}

function stretchOf(text: string, directive: Directive, lineOf: (from: number, to: number) => Span): Span {
  const { reach, start, end } = directive;
  if (reach === 'file') return { start: 0, end: text.length + 1 };
  if (reach === 'begin') return { start: end, end: text.length + 1 };
  if (reach === 'next-line') return lineBehind(text, end);
  if (reach === 'line') return lineOf(start, end);
  if (reach !== 'here') return NOWHERE;
  const line = lineOf(start, end);
  const isBeside = (words: string) => /[^\s>*+-]/.test(words);
  return isBeside(text.slice(line.start, start)) || isBeside(text.slice(end, line.end)) ? line : lineBehind(text, end);
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

/** Of each comment, in order, whether it ends what one of those before it has begun. */
export function endings(comments: readonly Directive[]): boolean[] {
  const begun = new Set<RuleCode>();
  let [isAnyBegun, areAllBegun] = [false, false];
  return comments.map(({ reach, rules }) => {
    const codes = rules.flatMap((rule) => rule.codes ?? []);
    if (reach === 'begin') {
      isAnyBegun = true;
      areAllBegun ||= rules.length === 0;
      for (const code of codes) begun.add(code);
    }
    if (reach !== 'end') return false;
    return areAllBegun || (rules.length === 0 ? isAnyBegun : codes.some((code) => begun.has(code)));
  });
}

/** Of a finding the comments (by number) whose stretch may hold it: those of one line are not all asked about each finding. */
export function reachesOf(all: readonly Placed[]): (finding: Span) => readonly number[] {
  const far: number[] = [];
  const near: { readonly number: number; readonly start: number; readonly end: number }[] = [];
  for (const [number, { reach, over }] of all.entries())
    if (reach === 'file' || reach === 'begin') far.push(number);
    else if (over !== NOWHERE) near.push({ number, ...over });
  near.sort((a, b) => a.start - b.start); // lines: they are the same or apart
  return ({ start, end }) => {
    const found = [...far];
    for (let i = firstEndingAfter(near, start); i < near.length && (near[i]?.start ?? end) < end; i++)
      found.push(near[i]?.number ?? 0);
    return found;
  };
}

function indices<T>(list: readonly T[], fits: (item: T) => boolean): number[] {
  return list.flatMap((item, i) => (fits(item) ? [i] : []));
}

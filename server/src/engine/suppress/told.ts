/** comments/unknown and comments/unused: what is said of comments and front matter that do not do what their writer wants. */
import { say } from '../language/index.ts';
import type { RuleCode } from '../rules/codes.ts';
import type { Finding, Span } from '../types.ts';
import type { Directive, NamedRule } from './directive.ts';
import type { Stated } from './front-matter.ts';
import { nearestName } from './names.ts';
import { nearestOf } from './nearest.ts';
import { normalVerb, VERBS } from './verbs.ts';

type Kind = Pick<Finding, 'rule' | 'severity' | 'verdict'>;
const UNKNOWN: Kind = { rule: 'comments/unknown', severity: 'warning', verdict: 'wording' };
const UNUSED: Kind = { rule: 'comments/unused', severity: 'hint', verdict: 'insertion' };

function told(text: string, kind: Kind, { start, end }: Span, message: string, becomes: readonly string[]): Finding {
  const replacements = becomes.map((each) => ({ text: each, preferred: false }));
  return { ...kind, start, end, text: text.slice(start, end), message, replacements, certain: false };
}

/** Verbs and names that are unknown, each with what was probably meant. */
export function unknownIn(text: string, { verb, reach, rules }: Directive): Finding[] {
  if (reach === undefined) return [unknownVerb(text, verb)];
  return rules.filter(({ codes }) => !codes).map((rule) => unknownRule(text, rule));
}

function unknownVerb(text: string, verb: Directive['verb']): Finding {
  const near = nearestOf(
    normalVerb(verb.written),
    VERBS.map(({ written }) => written),
  );
  const all = VERBS.filter(({ written }) => written.startsWith(verb.written.slice(0, 2))).map(({ written }) => written);
  const message = say.meant.unknownVerb(verb.written, all.join(say.finding.comma));
  return told(text, UNKNOWN, verb, message, near === undefined ? [] : [near]);
}

function unknownRule(text: string, rule: NamedRule): Finding {
  const near = nearestName(rule.written);
  const { unknownRule: unknown, ruleMayBe } = say.meant;
  const message = near === undefined ? unknown(rule.written) : ruleMayBe(rule.written, near);
  return told(text, UNKNOWN, rule, message, near === undefined ? [] : [near]);
}

/** What the front matter says of Tifa and cannot be understood. */
export function unknownStated(text: string, { unknown }: Stated): Finding[] {
  return unknown.map(({ message, ...span }) => told(text, UNKNOWN, span, message, []));
}

/** Which names of a comment had something to do with a finding. */
export interface Use {
  any: boolean;
  readonly rules: Set<number>;
  readonly words: Set<number>;
}

/** Comments without effect, or names in them; `cannotTell` are rules that had no documents to ask. */
export function unusedIn(text: string, directive: Directive, use: Use, cannotTell: ReadonlySet<RuleCode>): Finding[] {
  const { reach, rules, words } = directive;
  if (reach === undefined) return [];
  const known = rules.filter(({ codes }) => codes);
  if (rules.length > 0 && known.every((each) => isSilent(each, cannotTell))) return [];
  if (!use.any) {
    const message = reach === 'end' ? say.meant.unusedEnd : say.meant.unusedComment;
    return rules.length > 0 && known.length === 0
      ? []
      : [told(text, UNUSED, wholeLine(text, directive), message, [''])];
  }
  if (reach === 'end') return [];
  const idle = rules.filter((each, i) => each.codes && !use.rules.has(i) && !isSilent(each, cannotTell));
  return [
    ...idle.map((each) => told(text, UNUSED, each, say.meant.unusedName(each.written), [])),
    ...words
      .filter((_, i) => !use.words.has(i))
      .map((each) => told(text, UNUSED, each, say.meant.unusedWords(each.words), [])),
  ];
}

function isSilent({ codes }: NamedRule, cannotTell: ReadonlySet<RuleCode>): boolean {
  return codes?.every((code) => cannotTell.has(code)) === true;
}

/** A comment with the blanks before it; on a line of its own with the line break behind it. */
function wholeLine(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /[ \t\u3000]/.test(text.charAt(from - 1))) from--;
  const isFirst = from === 0 || /[\r\n]/.test(text.charAt(from - 1));
  const behind = /^[ \t\u3000]*(?:\r\n?|\n|$)/.exec(text.slice(end, end + 200))?.[0];
  if (behind === undefined) return { start, end };
  return isFirst ? { start: from, end: end + behind.length } : { start: from, end };
}

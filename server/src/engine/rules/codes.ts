/** The codes of all rules (`group/name`), their groups, and the names that rules had before. */

/** In the order in which they are shown; each has a page docs/rules/<code>.md. */
export const RULE_CODES = [
  'wording/wrong-form',
  'wording/fixed',
  'wording/set-phrase',
  'wording/usage',
  'wording/superseded',
  'wording/script',
  'quotations/misquote',
  'quotations/passage',
  'quotations/indirect',
  'quotations/attribution',
  'labels/verb',
  'labels/list',
  'labels/number',
  'labels/topic',
  'labels/count',
  'events/date-place',
  'events/first-use',
  'plans/period',
  'plans/now',
  'names/title',
  'names/congress',
  'names/institution',
  'laws/article',
  'corpus/wording',
  'corpus/list',
  'corpus/name',
  'marks/nested',
  'marks/unmatched',
  'marks/half-width',
  'drafting/placeholder',
  'drafting/repeated',
  'drafting/numbering',
  'drafting/undated',
  'comments/unknown',
  'comments/unused',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];
export type RuleGroup = RuleCode extends `${infer Group}/${string}` ? Group : never;

/** The group of a rule: what stands before the stroke of its code. */
export function groupOf(code: RuleCode): RuleGroup {
  return code.slice(0, code.indexOf('/')) as RuleGroup;
}

export const RULE_GROUPS: readonly RuleGroup[] = [...new Set(RULE_CODES.map(groupOf))];

/** Names of before the groups, each with the rules that reported under it: still valid where a writer may name a rule. */
export const OLD_NAMES: ReadonlyMap<string, readonly RuleCode[]> = new Map<string, readonly RuleCode[]>([
  ['misquote', ['quotations/misquote']],
  [
    'fixed-wording',
    [
      'wording/wrong-form',
      'wording/fixed',
      'wording/set-phrase',
      'quotations/indirect',
      'names/congress',
      'names/institution',
    ],
  ],
  ['outdated', ['wording/superseded', 'plans/period', 'plans/now']],
  ['title', ['names/title']],
  ['attribution', ['quotations/attribution', 'events/date-place', 'events/first-use']],
  ['passage', ['quotations/passage']],
  ['label', ['labels/verb', 'labels/list', 'labels/number', 'labels/topic']],
  ['nested-marks', ['marks/nested']],
]);

/** The rules that a name stands for, and how much it says: 3 a rule, 2 a group, 1 a name of before; none where unknown. */
export function rulesNamed(name: string): { readonly codes: readonly RuleCode[]; readonly rank: number } | undefined {
  const code = RULE_CODES.find((each) => each === name);
  if (code) return { codes: [code], rank: 3 };
  const codes = RULE_CODES.filter((each) => groupOf(each) === name);
  if (codes.length) return { codes, rank: 2 };
  const old = OLD_NAMES.get(name);
  return old && { codes: old, rank: 1 };
}

/** Names of rules as a writer may put them down: codes, groups, names of before, and both in Chinese. */
import { CATALOGUES } from '../language/index.ts';
import { groupOf, RULE_CODES, RULE_GROUPS, type RuleCode, rulesNamed } from '../rules/codes.ts';
import { nearestOf } from './nearest.ts';

const { groups: GROUPS, rules: RULES } = CATALOGUES.zh.names;
const CHINESE = new Map<string, string>([
  ...RULE_CODES.map((code) => [RULES[code].name, code] as const),
  ...RULE_GROUPS.map((group) => [GROUPS[group], group] as const),
]);

/** The name as settings have it: what is in Chinese becomes its code. */
export function settingName(written: string): string {
  return CHINESE.get(written) ?? written.toLowerCase();
}

/** The rules that a name stands for; `undefined` where no rule has it. */
export function rulesWritten(name: string): readonly RuleCode[] | undefined {
  return rulesNamed(settingName(name))?.codes;
}

/** What was probably meant by a name that no rule has. */
export function nearestName(name: string): string | undefined {
  const written = name.toLowerCase();
  const codes: readonly string[] = RULE_CODES;
  const short = new Map(RULE_CODES.map((code) => [code.slice(groupOf(code).length + 1), code]));
  const near = nearestOf(written, [...codes, ...RULE_GROUPS, ...short.keys()]);
  return near === undefined ? undefined : (short.get(near) ?? near);
}

/** What a writer has set for rules: another severity, or silence. The same in the editor and on the command line. */
import { say } from './language/index.ts';
import { RULE_GROUPS, type RuleCode, rulesNamed } from './rules/codes.ts';
import type { Finding, Severity } from './types.ts';

export const RULE_SETTINGS = ['warning', 'information', 'hint', 'off'] as const;
export type RuleSetting = Severity | 'off';

/** Severity of a rule instead of its own; absent rules keep theirs. */
export type RuleSettings = Readonly<Partial<Record<RuleCode, RuleSetting>>>;

/**
 * What a writer has set by names (of rules, of groups, or those that rules had before) rule by rule. The name that says
 * most counts: a rule over its group, its group over an old name. Unknown names are to be sorted out with `isRuleName`.
 */
export function settingsByRule(written: Readonly<Record<string, RuleSetting>>): RuleSettings {
  const settings: Partial<Record<RuleCode, RuleSetting>> = {};
  const named = Object.entries(written).flatMap(([name, setting]) => {
    const rules = rulesNamed(name);
    return rules ? [{ ...rules, setting }] : [];
  });
  for (const { codes, setting } of named.sort((a, b) => a.rank - b.rank))
    for (const code of codes) settings[code] = setting;
  return settings;
}

export function isRuleName(name: string): boolean {
  return rulesNamed(name) !== undefined;
}

/** What to write instead of a name that no rule has. */
export function unknownRule(name: string): string {
  const groups = RULE_GROUPS.join(say.finding.enumeration);
  return say.config.unknownRule(name, groups);
}

/** Findings of a rule that is off are left out; another severity replaces the one a finding has. Order is kept. */
export function applySeverities<T extends Finding>(findings: readonly T[], rules: RuleSettings): T[] {
  return findings.flatMap((finding) => {
    const setting = rules[finding.rule];
    if (setting === 'off') return [];
    return [setting === undefined ? finding : { ...finding, severity: setting }];
  });
}

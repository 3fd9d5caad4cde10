/** What a writer has set for rules: another severity, or silence. The same in the editor and on the command line. */
import type { Finding, RuleCode, Severity } from './types.ts';

export const RULE_SETTINGS = ['warning', 'information', 'hint', 'off'] as const;
export type RuleSetting = Severity | 'off';

/** Severity of a rule instead of its own; absent rules keep theirs. */
export type RuleSettings = Readonly<Partial<Record<RuleCode, RuleSetting>>>;

/** Findings of a rule that is off are left out; another severity replaces the one a finding has. Order is kept. */
export function applySeverities<T extends Finding>(findings: readonly T[], rules: RuleSettings): T[] {
  return findings.flatMap((finding) => {
    const setting = rules[finding.rule];
    if (setting === 'off') return [];
    return [setting === undefined ? finding : { ...finding, severity: setting }];
  });
}

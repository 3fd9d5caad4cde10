/** drafting/undated: what is known of the rule that engine/undated.ts applies to what all others found. */
import type { RuleFacts } from '../rule.ts';

export const undated: RuleFacts = {
  code: 'drafting/undated',
  needs: 'records',
  highest: 'information',
  fix: 'offered',
};

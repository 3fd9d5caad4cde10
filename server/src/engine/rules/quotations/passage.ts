/** quotations/passage: what is known of the rule that engine/verify/ applies, which sees a whole draft at once. */
import type { RuleFacts } from '../rule.ts';

export const passage: RuleFacts = {
  code: 'quotations/passage',
  needs: 'documents',
  highest: 'warning',
  fix: 'offered',
};

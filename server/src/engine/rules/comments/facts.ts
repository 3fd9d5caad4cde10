/** comments/unknown and comments/unused: what is known of the rules that engine/suppress/ applies after all others. */
import type { RuleFacts } from '../rule.ts';

export const unknownComment: RuleFacts = {
  code: 'comments/unknown',
  needs: 'text',
  highest: 'warning',
  fix: 'offered',
};

export const unusedComment: RuleFacts = {
  code: 'comments/unused',
  needs: 'text',
  highest: 'hint',
  fix: 'offered',
};

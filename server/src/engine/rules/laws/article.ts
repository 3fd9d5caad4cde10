/** laws/article: what is known of the rule that engine/laws/ applies, which reads whole laws of the corpus. */
import type { RuleFacts } from '../rule.ts';

export const lawArticle: RuleFacts = {
  code: 'laws/article',
  needs: 'documents',
  highest: 'warning',
  fix: 'certain',
};

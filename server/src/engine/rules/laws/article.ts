/** laws/article: what is known of the rule that engine/laws/ applies, which reads whole laws of the corpus. */
import type { RuleFacts } from '../rule.ts';

export const lawArticle: RuleFacts = {
  code: 'laws/article',
  title: '所引法律条文的条号、法律名称、版本或文字与原文不符',
  needs: 'documents',
  highest: 'warning',
  fix: 'certain',
};

/** corpus/…: what is known of the rules that engine/usage/ applies, which asks an index about all blocks at once. */
import type { RuleFacts } from '../rule.ts';

export const usualWording: RuleFacts = {
  code: 'corpus/wording',
  needs: 'documents',
  highest: 'warning',
  fix: 'certain',
};

export const usualList: RuleFacts = {
  code: 'corpus/list',
  needs: 'documents',
  highest: 'warning',
  fix: 'certain',
};

export const usualName: RuleFacts = {
  code: 'corpus/name',
  needs: 'documents',
  highest: 'warning',
  fix: 'certain',
};

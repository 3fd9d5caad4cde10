/** quotations/indirect: words behind …强调， without quotation marks that nearly are a record's. */
import { plainCandidates } from '../comparison/plain.ts';
import { defineRule } from '../rule.ts';

export const indirectQuotation = defineRule({
  code: 'quotations/indirect',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => (scene) => plainCandidates(scene, 'indirect'),
});

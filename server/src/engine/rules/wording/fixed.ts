/** wording/fixed: official wording outside quotation marks that nearly is a record's. */
import { plainCandidates } from '../comparison/plain.ts';
import { defineRule } from '../rule.ts';

export const fixedWording = defineRule({
  code: 'wording/fixed',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => (scene) => plainCandidates(scene, 'plain'),
});

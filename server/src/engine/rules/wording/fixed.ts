/** wording/fixed: official wording outside quotation marks that nearly is a record's. */
import { plainCandidates } from '../comparison/plain.ts';
import { defineRule } from '../rule.ts';

export const fixedWording = defineRule({
  code: 'wording/fixed',
  title: '引号外的固定表述写错',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => (scene) => plainCandidates(scene, 'plain'),
});

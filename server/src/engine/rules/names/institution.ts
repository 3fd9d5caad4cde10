/** names/institution: the name of a body that nearly is a known one, outside quotation marks. */
import { plainCandidates } from '../comparison/plain.ts';
import { defineRule } from '../rule.ts';

export const institutionName = defineRule({
  code: 'names/institution',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => (scene) => plainCandidates(scene, 'institution'),
});

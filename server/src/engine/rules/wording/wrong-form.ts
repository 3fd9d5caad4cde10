/** wording/wrong-form: attested wrong forms of records, exact, wherever they stand. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import { nearWording, wordingCandidate } from '../comparison/near-wording.ts';
import { isOlderThanRule } from '../comparison/time.ts';
import { defineRule, type ExactMatch, type Scene } from '../rule.ts';
import { coveredByOfficial } from '../scene.ts';

const STOP = /[，。；：！？,;:!?\n]/;

export const wrongForm = defineRule({
  code: 'wording/wrong-form',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => find,
});

function find(scene: Scene): Candidate[] {
  return scene.exact.flatMap((match) =>
    match.form.role === 'wrong' &&
    !coveredByOfficial(scene, match.from, match.to) &&
    !acrossStop(scene, match) &&
    !isOlderThanRule(scene, match.form.record)
      ? candidate(scene, match)
      : [],
  );
}

/** 立场坚定，不宜动摇: two clauses whose words happen to spell a wrong form. */
function acrossStop({ text, skeleton }: Scene, { form, from, to }: ExactMatch): boolean {
  const { start, end } = sourceSpan(skeleton, from, to);
  return STOP.test(text.slice(start, end)) && !STOP.test(form.text);
}

/** None where the record has no form that can be looked for: its wording is a single character. */
function candidate(scene: Scene, match: ExactMatch): Candidate[] {
  const { record } = match.form;
  const [near] = scene.records
    .formsOfRecord(record)
    .filter((form) => form.role !== 'wrong')
    .map((form) => nearWording(scene, form, { from: 0, to: form.skeleton.text.length }, match))
    .sort((a, b) => a.difference.cost - b.difference.cost);
  if (!near) return [];
  const message = say.finding.wrongForm(match.form.text, near.form.text);
  return [{ ...wordingCandidate(near, { place: 'plain', change: 'form', points: match.to - match.from }), message }];
}

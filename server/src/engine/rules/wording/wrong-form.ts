/** Attested wrong forms of records: exact, wherever they stand. Reported as misquote or fixed-wording. */
import { describeSource, sourceOf } from '../../messages.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import { nearWording, wordingFinding } from '../comparison/near-wording.ts';
import type { ExactMatch, Rule, Scene, WeighedFinding } from '../rule.ts';
import { coveredByOfficial, quotationAround, titleAround } from '../scene.ts';

const STOP = /[，。；：！？,;:!?\n]/;

export const wrongForm: Rule = { code: 'fixed-wording', find };

function find(scene: Scene): WeighedFinding[] {
  return scene.exact.flatMap((match) =>
    match.form.role === 'wrong' && !coveredByOfficial(scene, match.from, match.to) && !acrossStop(scene, match)
      ? finding(scene, match)
      : [],
  );
}

/** 立场坚定，不宜动摇: two clauses whose words happen to spell a wrong form. */
function acrossStop({ text, skeleton }: Scene, { form, from, to }: ExactMatch): boolean {
  const { start, end } = sourceSpan(skeleton, from, to);
  return STOP.test(text.slice(start, end)) && !STOP.test(form.text);
}

/** None where the record has no form that can be looked for: its wording is a single character. */
function finding(scene: Scene, match: ExactMatch): WeighedFinding[] {
  const { record } = match.form;
  const [near] = scene.records
    .formsOfRecord(record)
    .filter((form) => form.role !== 'wrong')
    .map((form) => nearWording(scene, form, { from: 0, to: form.skeleton.text.length }, match))
    .sort((a, b) => a.difference.cost - b.difference.cost);
  if (!near) return [];
  const rule = titleAround(scene, match.from, match.to)
    ? 'title'
    : quotationAround(scene, match.from, match.to)
      ? 'misquote'
      : 'fixed-wording';
  const how = { rule, place: 'plain', change: 'form', weight: 1000 + match.to - match.from } as const;
  const message = `“${match.form.text}”有误，应为“${near.form.text}”。来源：${describeSource(sourceOf(record))}`;
  return wordingFinding(near, how).map((known) => ({ ...known, message }));
}

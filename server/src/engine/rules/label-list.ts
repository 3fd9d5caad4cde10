/** label: the list behind a label, with a member missing, changed or out of order. */
import type { Form } from '../records/forms.ts';
import { sentenceAround } from '../text/sentences.ts';
import { fold, sourceSpan } from '../text/skeleton.ts';
import type { Span } from '../types.ts';
import { findForm } from './find-form.ts';
import { type NearWording, units, wordingFinding } from './near-wording.ts';
import type { Rule, Scene, WeighedFinding } from './rule.ts';
import { coveredByOfficial } from './scene.ts';

export const labelList: Rule = { code: 'label', find };

/** The list behind a label that the same sentence names, with a member missing, changed or out of order. */
function find(scene: Scene): WeighedFinding[] {
  return scene.near.flatMap((candidate) => {
    const form = scene.records.nearForms[candidate.pattern] as Form;
    if (form.role !== 'members') return [];
    const limit = Math.floor(form.skeleton.text.length * 0.6);
    const found = findForm(scene, form, limit, candidate.from, candidate.to);
    if (!found?.difference.cost || !isThatList(found)) return [];
    const sentence = sentenceOf(scene, found);
    if (!namesLabel(scene, found, sentence) || isPartial(scene, found) || isElsewhere(scene, found, sentence))
      return [];
    if (coveredByOfficial(scene, found.draft.from, found.draft.to)) return [];
    return [wordingFinding(found, { rule: 'label', severity: 'warning', weight: 100 + form.skeleton.text.length })];
  });
}

/** More than half of the members stand there word for word. */
function isThatList(near: NearWording): boolean {
  const words = units(near.draft);
  const { members } = near.form.record;
  return members.filter((member) => words.includes(fold(member))).length * 2 > members.length;
}

/** The sentence or sentences that the list stands in. */
function sentenceOf(scene: Scene, near: NearWording): Span {
  const span = sourceSpan(scene.skeleton, near.draft.from, near.draft.to);
  const { start, end } = sentenceAround(scene.text, span.start, scene.block);
  return { start, end: Math.max(end, span.end, sentenceAround(scene.text, span.end, scene.block).end) };
}

function namesLabel(scene: Scene, near: NearWording, sentence: Span): boolean {
  return scene.exact.some((match) => {
    if (match.form.record !== near.form.record || match.form.role !== 'wording') return false;
    const at = scene.skeleton.at[match.from] as number;
    return at >= sentence.start && at < sentence.end;
  });
}

/** 把文化自信和道路自信、理论自信、制度自信并列: every member is named, though not as one list. */
function isElsewhere(scene: Scene, near: NearWording, sentence: Span): boolean {
  const words = fold(scene.text.slice(sentence.start, sentence.end));
  return (
    near.difference.verdict !== 'order' && near.form.record.members.every((member) => words.includes(fold(member)))
  );
}

/** 特别是… and …等 announce a partial list. */
function isPartial(scene: Scene, near: NearWording): boolean {
  if (near.difference.verdict !== 'omission') return false;
  const span = sourceSpan(scene.skeleton, near.draft.from, near.draft.to);
  const before = scene.text.slice(Math.max(0, span.start - 4), span.start);
  return /特别是|尤其是|例如|比如/.test(before) || /^[”"]?等/.test(scene.text.slice(span.end, span.end + 2));
}

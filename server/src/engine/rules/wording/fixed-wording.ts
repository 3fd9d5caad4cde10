/** fixed-wording: official wording outside quotation marks that nearly is a record's. Precision first. */
import type { NearCandidate } from '../../index/near.ts';
import type { Form } from '../../records/forms.ts';
import { findForm } from '../comparison/find-form.ts';
import { isIndirectQuotation } from '../comparison/indirect.ts';
import { isName, judgeUnquoted } from '../comparison/judge-plain.ts';
import { isTypo } from '../comparison/judge-quoted.ts';
import { type NearWording, wordingFinding } from '../comparison/near-wording.ts';
import { weight } from '../comparison/weigh.ts';
import { holdsLabel } from '../labels/finding.ts';
import type { Rule, Scene, WeighedFinding } from '../rule.ts';
import { coveredByOfficial, quotationAround, titleAround } from '../scene.ts';

const SHORTEST = 6;
const SET_PHRASE = 4;
const LEAST_SHARE = 0.55;

export const fixedWording: Rule = { code: 'fixed-wording', find };

function find(scene: Scene): WeighedFinding[] {
  return scene.near.flatMap((candidate) => {
    const form = scene.records.nearForms[candidate.pattern] as Form;
    const length = form.skeleton.text.length;
    if (isSetPhrase(form)) return setPhrase(scene, form, candidate);
    if (length < SHORTEST || candidate.share < LEAST_SHARE) return [];
    const found = findForm(scene, form, mostEdits(form), candidate.from, candidate.to);
    if (!found?.difference.cost) return [];
    const { from, to } = found.draft;
    if (quotationAround(scene, from, to) || titleAround(scene, from, to)) return [];
    if (form.role === 'members' && holdsLabel(scene, from, to)) return [];
    const severity = judgeUnquoted(scene, found);
    const place = isName(found) ? 'title' : isIndirectQuotation(scene, found) ? 'indirect' : 'plain';
    const how = { rule: 'fixed-wording', place, doubtful: severity === 'information', weight: weight(found) } as const;
    return severity ? wordingFinding(found, how) : [];
  });
}

/** A phrase of four characters that nobody changes on purpose: one that sounds or looks like the right one is a slip. */
function setPhrase(scene: Scene, form: Form, candidate: NearCandidate): WeighedFinding[] {
  const found = findForm(scene, form, 1, candidate.from, candidate.to);
  if (!found?.difference.cost || !isTypo(found)) return [];
  const { from, to } = found.draft;
  if (!isOneWord(scene, found) || coveredByOfficial(scene, from, to)) return [];
  const rule = quotationAround(scene, from, to) ? 'misquote' : 'fixed-wording';
  return wordingFinding(found, { rule, place: 'plain', doubtful: true, weight: weight(found) });
}

/** No mark parts the characters; and where the last one differs, it does not begin another word (求实效). */
function isOneWord({ text, skeleton }: Scene, { source, draft, difference }: NearWording): boolean {
  const [start, end] = [skeleton.at[draft.from] as number, skeleton.at[draft.to - 1] as number];
  if (end - start !== draft.to - draft.from - 1) return false;
  const isAtEnd = difference.edits.at(-1)?.sourceTo === source.to - source.from;
  return !isAtEnd || !/[一-鿿]/.test(text.charAt(end + 1)) || /[的地]/.test(text.charAt(end + 1));
}

function isSetPhrase({ record, skeleton }: Form): boolean {
  return record.kind === 'term' && record.check === 'near' && skeleton.text.length === SET_PHRASE;
}

/** A list may have lost a member or have it elsewhere; in a single clause a few characters differ at most. */
function mostEdits({ text, skeleton }: Form): number {
  return Math.max(2, Math.floor(skeleton.text.length * (/[、，]/.test(text) ? 0.4 : 0.3)));
}

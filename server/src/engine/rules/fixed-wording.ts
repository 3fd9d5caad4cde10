/** fixed-wording: official wording outside quotation marks that nearly is a record's. Precision first. */
import type { Form } from '../records/forms.ts';
import { findForm } from './find-form.ts';
import { judgeUnquoted } from './judge-plain.ts';
import { holdsLabel } from './label-finding.ts';
import { wordingFinding } from './near-wording.ts';
import type { Rule, Scene, WeighedFinding } from './rule.ts';
import { quotationAround, titleAround } from './scene.ts';
import { weight } from './weigh.ts';

const SHORTEST = 6;
const LEAST_SHARE = 0.55;

export const fixedWording: Rule = { code: 'fixed-wording', find };

function find(scene: Scene): WeighedFinding[] {
  return scene.near.flatMap((candidate) => {
    const form = scene.records.nearForms[candidate.pattern] as Form;
    const length = form.skeleton.text.length;
    if (length < SHORTEST || candidate.share < LEAST_SHARE) return [];
    const found = findForm(scene, form, mostEdits(form), candidate.from, candidate.to);
    if (!found?.difference.cost) return [];
    const { from, to } = found.draft;
    if (quotationAround(scene, from, to) || titleAround(scene, from, to)) return [];
    if (form.role === 'members' && holdsLabel(scene, from, to)) return [];
    const severity = judgeUnquoted(scene, found);
    return severity ? [wordingFinding(found, { rule: 'fixed-wording', severity, weight: weight(found) })] : [];
  });
}

/** A list may have lost a member or have it elsewhere; in a single clause a few characters differ at most. */
function mostEdits({ text, skeleton }: Form): number {
  return Math.max(2, Math.floor(skeleton.text.length * (/[、，]/.test(text) ? 0.4 : 0.3)));
}

/** misquote: words in quotation marks that nearly are a record's wording. */
import { infixMatch } from '../align/infix.ts';
import type { Form } from '../records/forms.ts';
import { acceptQuoted } from './judge.ts';
import { findForm, type NearWording, nearWording, wordingFinding } from './near-wording.ts';
import type { MarkedUnits, Rule, Scene, WeighedFinding } from './rule.ts';
import { coveredByOfficial } from './scene.ts';

/** Quotations shorter than this are names and labels: their neighbours are other names and labels. */
const SHORTEST = 5;
const LONGEST = 400;

export const misquote: Rule = { code: 'misquote', find };

function find(scene: Scene): WeighedFinding[] {
  const outermost = scene.quotations.filter((range) => range.depth === 0 || !insideQuotation(scene, range));
  return outermost.flatMap((range) => checkQuotation(scene, range));
}

function insideQuotation(scene: Scene, range: MarkedUnits): boolean {
  return scene.quotations.some((other) => other !== range && other.from <= range.from && other.to >= range.to && other.depth < range.depth);
}

function checkQuotation(scene: Scene, range: MarkedUnits): WeighedFinding[] {
  const length = range.to - range.from;
  if (length < SHORTEST || length > LONGEST || isPartOfOfficial(scene, range)) return [];
  return bestOf([...formsInside(scene, range), ...formsAround(scene, range)]).map((near) =>
    wordingFinding(near, { rule: 'misquote', severity: 'warning', weight: weight(near) }),
  );
}

/** The whole quotation stands word for word in an official form: a partial quotation is legitimate. */
export function isPartOfOfficial(scene: Scene, range: { readonly from: number; readonly to: number }): boolean {
  if (coveredByOfficial(scene, range.from, range.to)) return true;
  const words = scene.skeleton.text.slice(range.from, range.to);
  return scene.records.near
    .containers(words, 1)
    .some((id) => scene.records.nearForms[id]?.skeleton.text.includes(words));
}

/** Whole records that nearly occur in the quotation. */
function formsInside(scene: Scene, range: MarkedUnits): NearWording[] {
  const words = scene.skeleton.text.slice(range.from, range.to);
  const needed = (_: number, bigrams: number) => bigrams * 0.45;
  return scene.records.near.candidates(words, { needed }).flatMap((candidate) => {
    const form = scene.records.nearForms[candidate.pattern] as Form;
    const length = form.skeleton.text.length;
    if (length < SHORTEST) return [];
    const [from, to] = [range.from + candidate.from, range.from + candidate.to];
    const near = findForm(scene, form, Math.max(1, Math.floor(length * 0.4)), from, to);
    return near && near.difference.cost > 0 && acceptQuoted(scene, near) ? [near] : [];
  });
}

/** Records of which the whole quotation nearly is a part. */
function formsAround(scene: Scene, range: MarkedUnits): NearWording[] {
  const words = scene.skeleton.text.slice(range.from, range.to);
  return scene.records.near.containers(words, 0.5).flatMap((id) => {
    const form = scene.records.nearForms[id] as Form;
    const match = infixMatch(words, form.skeleton.text, Math.max(1, Math.floor(words.length * 0.34)));
    if (!match || match.distance === 0) return [];
    const near = nearWording(scene, form, match, range);
    return acceptQuoted(scene, near) ? [near] : [];
  });
}

/** The nearest of the wordings that overlap each other; others elsewhere in the quotation stay. */
function bestOf(all: readonly NearWording[]): NearWording[] {
  const ranked = [...all].sort((a, b) => weight(b) - weight(a) || a.draft.from - b.draft.from);
  const kept: NearWording[] = [];
  for (const near of ranked)
    if (!kept.some((other) => near.draft.from < other.draft.to && near.draft.to > other.draft.from)) kept.push(near);
  return kept;
}

/** Longer agreement with fewer edits is a better explanation of what the writer meant. */
export function weight(near: NearWording): number {
  return near.draft.to - near.draft.from - 4 * near.difference.cost;
}

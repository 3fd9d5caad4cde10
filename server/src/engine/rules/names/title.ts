/** names/title: a name in 《》 that nearly is a known one. */
import { unitsOf } from '../../align/side.ts';
import { unitsApart } from '../../align/units-apart.ts';
import type { Candidate } from '../../findings/build.ts';
import type { Form } from '../../records/forms.ts';
import { soundAlike } from '../../text/sound.ts';
import { knownTitles } from '../../titles/known.ts';
import { mayBeSlipOf, titleSlip } from '../../titles/slip.ts';
import { type NearWording, nearWording, wordingCandidate } from '../comparison/near-wording.ts';
import { weight } from '../comparison/weigh.ts';
import { defineRule, type MarkedUnits, type Scene } from '../rule.ts';
import { coveredByOfficial } from '../scene.ts';
import { closeTitles } from './close-titles.ts';

/** A shorter title is compared with those only that differ in one character. */
const SHORTEST = 5;
const LONGEST = 200; // bound: no title is longer; what an unclosed 《 opens runs to the end of the block

export const title = defineRule({
  code: 'names/title',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => find,
});

function find(scene: Scene): Candidate[] {
  const known = knownTitles(scene.records);
  return scene.titles.flatMap((range) => {
    const length = range.to - range.from;
    if (length > LONGEST || coveredByOfficial(scene, range.from, range.to)) return [];
    const words = scene.text.slice(range.start, range.end);
    if (known.index.same(words).length) return [];
    const close = length < SHORTEST ? [] : nearTitles(scene, range);
    const [best] = close.sort((a, b) => weight(b) - weight(a));
    if (best) return [wordingCandidate(best, { place: 'title', doubtful: !isSure(best), points: weight(best) })];
    const units = scene.skeleton.text.slice(range.from, range.to);
    const near = known.index.near(words).filter((number) => mayBeSlipOf(known.index.key(number), units));
    return titleSlip(scene, range, near.map(known.titleAt)) ?? [];
  });
}

function nearTitles(scene: Scene, range: MarkedUnits): NearWording[] {
  const titles = closeTitles(scene.records);
  const words = scene.skeleton.text.slice(range.from, range.to);
  return titles.near.containers(words, 0.5).flatMap((id) => {
    const form = titles.forms[id] as Form;
    if (unitsApart(form.skeleton.text, words) > mostEdits(form.skeleton.text.length)) return []; // also where lengths differ so much
    const near = nearWording(scene, form, { from: 0, to: form.skeleton.text.length }, range);
    return accept(near) ? [near] : [];
  });
}

function mostEdits(length: number): number {
  return Math.max(1, length * 0.25);
}

/** A title of another place, year or kind is another title, not a slip of this one. */
function accept(near: NearWording): boolean {
  const { edits, cost, verdict } = near.difference;
  const length = near.source.to - near.source.from;
  if (verdict === 'order') return true;
  if (verdict === 'number' || cost > mostEdits(length) || edits.length > 2) return false;
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return false;
  const addedInFront = first.sourceFrom === 0 && first.draftTo - first.draftFrom > 1;
  const otherEnd = last.sourceTo === length && last.sourceTo - last.sourceFrom !== 1;
  const lostInFront = first.sourceFrom === 0 && first.draftTo === first.draftFrom;
  return !addedInFront && !otherEnd && !lostInFront;
}

/** A slip of sound, swapped words, or a word more or less inside a long title. */
function isSure(near: NearWording): boolean {
  const { edits, verdict, cost } = near.difference;
  const length = near.source.to - near.source.from;
  if (verdict === 'order') return true;
  const slips = edits.every((edit) => {
    const right = unitsOf(near.source).slice(edit.sourceFrom, edit.sourceTo);
    const wrong = unitsOf(near.draft).slice(edit.draftFrom, edit.draftTo);
    return right.length === wrong.length && [...right].every((char, i) => soundAlike(char, wrong.charAt(i)));
  });
  return slips || (length >= 8 && cost <= 2 && edits.length === 1);
}

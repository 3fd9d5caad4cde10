/** title: a name in 《》 that nearly is a known one. */
import type { Form } from '../../records/forms.ts';
import { soundAlike } from '../../text/sound.ts';
import { type NearWording, nearWording, units, wordingFinding } from '../comparison/near-wording.ts';
import { weight } from '../comparison/weigh.ts';
import type { MarkedUnits, Rule, Scene, WeighedFinding } from '../rule.ts';
import { coveredByOfficial } from '../scene.ts';

const SHORTEST = 5;
/** No title is longer; what an unclosed 《 opens runs to the end of the block. */
const LONGEST = 200;

export const title: Rule = { code: 'title', find };

function find(scene: Scene): WeighedFinding[] {
  return scene.titles.flatMap((range) => {
    const length = range.to - range.from;
    if (length < SHORTEST || length > LONGEST || coveredByOfficial(scene, range.from, range.to)) return [];
    const best = nearTitles(scene, range).sort((a, b) => weight(b) - weight(a))[0];
    if (!best) return [];
    return wordingFinding(best, { rule: 'title', place: 'title', doubtful: !isSure(best), weight: weight(best) });
  });
}

function nearTitles(scene: Scene, range: MarkedUnits): NearWording[] {
  const words = scene.skeleton.text.slice(range.from, range.to);
  return scene.records.titles.containers(words, 0.5).flatMap((id) => {
    const form = scene.records.titleForms[id] as Form;
    const near = nearWording(scene, form, { from: 0, to: form.skeleton.text.length }, range);
    return accept(near) ? [near] : [];
  });
}

/** A title of another place, year or kind is another title, not a slip of this one. */
function accept(near: NearWording): boolean {
  const { edits, cost, verdict } = near.difference;
  const length = near.source.to - near.source.from;
  if (verdict === 'order') return true;
  if (verdict === 'number' || cost > Math.max(1, length * 0.25) || edits.length > 2) return false;
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
    const right = units(near.source).slice(edit.sourceFrom, edit.sourceTo);
    const wrong = units(near.draft).slice(edit.draftFrom, edit.draftTo);
    return right.length === wrong.length && [...right].every((char, i) => soundAlike(char, wrong.charAt(i)));
  });
  return slips || (length >= 8 && cost <= 2 && edits.length === 1);
}

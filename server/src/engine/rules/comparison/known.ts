/** Do other records say, at the place of a difference, what the draft says? Then it is another phrase of the same pattern. */
import type { Edit } from '../../align/script.ts';
import { unitsOf } from '../../align/side.ts';
import { isParticle } from '../../text/function-words.ts';
import type { Scene } from '../rule.ts';
import { isSlip } from './edits.ts';
import type { NearWording } from './near-wording.ts';

/** Units on both sides of what differs that make it recognisable. */
const BESIDE = 3;

/**
 * What the draft has at each difference stands in the same surroundings in the wording of another record; or, at one of them, a
 * whole wording stands there word for word.
 */
export function isKnownOtherwise(scene: Scene, near: NearWording): boolean {
  const { edits, verdict } = near.difference;
  if (verdict === 'order' || !edits.length) return false;
  if (edits.some((edit) => isInsideOfficial(scene, near, edit))) return true;
  return edits.every((edit) => isKnown(scene, near, edit));
}

/** A wording that long explains the words around a difference better than the record that lacks them. */
const LONG = 8;

/** A whole wording reaches over what differs: another word together with the one beside it (粮食安全), or a long one. */
function isInsideOfficial(scene: Scene, { source, draft, difference }: NearWording, edit: Edit): boolean {
  const [from, to] = [draft.from + edit.draftFrom, draft.from + edit.draftTo];
  const isWord = to - from >= 2 && edit.sourceTo - edit.sourceFrom === to - from && difference.edits.length === 1;
  return scene.exact.some((match) => {
    if (match.form.role === 'wrong' || match.from > from || match.to < to) return false;
    const length = match.to - match.from;
    if (isWord) return length >= to - from + 2 && length < source.to - source.from;
    return match.from < from && match.to > to && length >= LONG;
  });
}

function isKnown(scene: Scene, near: NearWording, edit: Edit): boolean {
  if (isSlip(near, edit)) return isPartOfNeighbour(scene, near, edit); // 权利 and 权力 are both right, each in its place
  const { draftFrom: from, draftTo: to } = edit;
  if (edit.sourceFrom === edit.sourceTo && to - from >= BESIDE)
    return stands(scene, near, from - BESIDE, to) || stands(scene, near, from, to + BESIDE); // 聚民心、育新人
  return stands(scene, near, from - BESIDE, to + BESIDE);
}

/** The units of the draft, all of which must be there, stand in another record. */
function stands({ records }: Scene, near: NearWording, from: number, to: number): boolean {
  const words = unitsOf(near.draft);
  if (from < 0 || to > words.length) return false;
  return records.formsWith(words.slice(from, to)).some(({ record }) => record !== near.form.record);
}

/** A first or last character that is a word together with the one beside it, outside the wording: 创造力 holds no 着力. */
function isPartOfNeighbour({ records, skeleton }: Scene, near: NearWording, edit: Edit): boolean {
  const { source, draft } = near;
  const isFirst = edit.sourceFrom === 0 && draft.from > 0;
  const isLast = edit.sourceTo === source.to - source.from && draft.to < skeleton.text.length;
  const across = (border: number) => skeleton.text.slice(border - 1, border + 1);
  return (isFirst && isWord(records, across(draft.from))) || (isLast && isWord(records, across(draft.to)));
}

function isWord(records: Scene['records'], pair: string): boolean {
  if ([...pair].some(isParticle)) return false;
  return records.formsWith(pair).length > 0;
}

/** Words around a wording are not part of it: where what was compared really begins and ends. */
import type { Side } from '../../align/patch.ts';
import type { Edit } from '../../align/script.ts';
import { isDoubled } from '../../align/side.ts';
import type { Scene } from '../rule.ts';
import { type NearWording, nearWording } from './near-wording.ts';

interface Units {
  readonly from: number;
  readonly to: number;
}

/** Narrowing one end may show more to narrow at the other; after so many times nothing is left. */
const MOST = 4;

/**
 * The comparison without what the draft has more before and behind the wording, and, where its words are a quotation of units
 * `quotation`, without what that leaves out at its own ends: a quotation may begin and end anywhere in what it quotes. Where
 * nothing differs then, the cost of the difference is 0. A character typed twice is no word of its own.
 */
export function withoutWordsAround(scene: Scene, near: NearWording, quotation?: Units): NearWording {
  let narrowed = near;
  for (let i = 0; i < MOST; i++) {
    const next = narrow(scene, narrowed, quotation);
    if (!next) return narrowed;
    narrowed = next;
  }
  return narrowed;
}

function narrow(scene: Scene, near: NearWording, quotation: Units | undefined): NearWording | undefined {
  const { source, draft, difference } = near;
  const [first, last] = [difference.edits[0], difference.edits.at(-1)];
  if (!first || !last) return undefined;
  const [part, range] = [
    { from: source.from, to: source.to },
    { from: draft.from, to: draft.to },
  ];
  if (first.sourceTo === 0 && !isDoubled(near.draft, first)) range.from += first.draftTo;
  else if (first.draftTo === 0 && quotation?.from === draft.from) part.from += first.sourceTo;
  else if (last.sourceFrom === source.to - source.from && !isDoubled(near.draft, last))
    range.to = draft.from + last.draftFrom;
  else if (last.draftFrom === draft.to - draft.from && quotation?.to === draft.to)
    part.to = source.from + last.sourceFrom;
  else return undefined;
  if (part.to <= part.from || range.to <= range.from) return undefined;
  return nearWording(scene, near.form, part, range);
}

const MARK = /[，、；：。！？,;:“”‘’「」『』"《》〈〉]/;

/** A word; so little on the far side of a mark does not belong to what stands on the near side. */
const WORD = 2;

/**
 * What differs first or last is parted from the rest by a mark, as it is not in the wording: it belongs elsewhere. Or the few
 * units beyond it are: 小社会，梳理核心价值观 is nothing of 社会主义核心价值观.
 */
export function isPartedFromRest(near: NearWording): boolean {
  const { draft, difference } = near;
  const { edits } = difference;
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return false;
  const isNearEnd = draft.to - draft.from - last.draftTo <= WORD;
  return (first.draftFrom <= WORD && isParted(near, first)) || (isNearEnd && isParted(near, last));
}

/** A mark stands beside what differs, and none at that place of the wording; where something is lost, on neither side of it. */
export function isParted({ source, draft }: NearWording, { sourceFrom, sourceTo, draftFrom, draftTo }: Edit): boolean {
  const [before, behind] = [
    isMarkAlone(source, sourceFrom, draft, draftFrom),
    isMarkAlone(source, sourceTo, draft, draftTo),
  ];
  return draftFrom === draftTo ? before && behind : before || behind;
}

/** A mark stands before a unit of the draft, and none at that place of the source. */
function isMarkAlone(source: Side, inSource: number, draft: Side, inDraft: number): boolean {
  return MARK.test(gapBefore(draft, inDraft)) && !MARK.test(gapBefore(source, inSource));
}

function gapBefore({ text, skeleton, from, to }: Side, index: number): string {
  if (index <= 0 || from + index >= to) return '';
  return text.slice((skeleton.at[from + index - 1] as number) + 1, skeleton.at[from + index]);
}

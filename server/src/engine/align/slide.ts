/** Puts gaps where a reader sees them: between members, not across them. */
import type { Edit } from './script.ts';
import type { Side } from './side.ts';

const MARK = /[、，；：。！？,;:…⋯“”‘’「」『』"]|\.{3}/;

/**
 * A run lost from (or added to) a list can often be cut out at several places with the same result: “共同[推进安全共同]维护”
 * and “[安全共同维护]”. Slides each such gap to where punctuation stands at both of its ends, if there is such a place.
 */
export function slideGaps(edits: readonly Edit[], source: Side, draft: Side): Edit[] {
  return edits.map((edit, i) => {
    const low = edits[i - 1];
    const high = edits[i + 1];
    if (edit.draftFrom === edit.draftTo) {
      const shift = bestShift(source, edit.sourceFrom, edit.sourceTo, low?.sourceTo ?? 0, high?.sourceFrom);
      return moved(edit, shift);
    }
    if (edit.sourceFrom === edit.sourceTo) {
      const shift = bestShift(draft, edit.draftFrom, edit.draftTo, low?.draftTo ?? 0, high?.draftFrom);
      return moved(edit, shift);
    }
    return edit;
  });
}

/** The same edit so many units later on both sides. */
export function moved(edit: Edit, shift: number): Edit {
  return {
    sourceFrom: edit.sourceFrom + shift,
    sourceTo: edit.sourceTo + shift,
    draftFrom: edit.draftFrom + shift,
    draftTo: edit.draftTo + shift,
  };
}

/** How far the run may be slid so that it starts and ends at punctuation; 0 where it cannot. */
function bestShift(side: Side, from: number, to: number, low: number, high = side.to - side.from): number {
  const unit = (i: number) => side.skeleton.text.charCodeAt(side.from + i);
  const isParted = (shift: number) => isBorder(side, from + shift) && isBorder(side, to + shift);
  if (isParted(0)) return 0;
  for (let shift = 0; from + shift > low && unit(from + shift - 1) === unit(to + shift - 1); )
    if (isParted(--shift)) return shift;
  for (let shift = 0; to + shift < high && unit(from + shift) === unit(to + shift); )
    if (isParted(++shift)) return shift;
  return 0;
}

/** True where punctuation stands between units `index - 1` and `index` of the side, or the whole text ends there. */
export function isBorder(side: Side, index: number): boolean {
  return isBorderOfText(side, side.from + index);
}

/** The same of the units of the whole text that a side is a part of. */
export function isBorderOfText({ text, skeleton }: Pick<Side, 'text' | 'skeleton'>, unit: number): boolean {
  const left = skeleton.at[unit - 1];
  const right = skeleton.at[unit];
  if (left === undefined || right === undefined) return true;
  if (right === left + 1) return false;
  return MARK.test(text.slice(left + 1, right));
}

/** True where another paragraph of a document begins with a unit of its text. */
export function isParagraphBorder({ text, skeleton }: Pick<Side, 'text' | 'skeleton'>, unit: number): boolean {
  const left = skeleton.at[unit - 1];
  const right = skeleton.at[unit];
  return left !== undefined && right !== undefined && text.slice(left + 1, right).includes('\n');
}

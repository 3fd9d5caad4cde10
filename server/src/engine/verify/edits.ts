/** What an edit does: to whole members and clauses, by typing twice, by changing places. */
import type { Difference } from '../align/difference.ts';
import type { Side } from '../align/patch.ts';
import type { Edit } from '../align/script.ts';
import { isBorder } from '../align/slide.ts';

/** A whole member or clause that one side has and the other lacks: punctuation, or an end, on both sides of it. */
export function isMember(source: Side, draft: Side, edit: Edit): boolean {
  const { sourceFrom, sourceTo, draftFrom, draftTo } = edit;
  if (draftFrom === draftTo) return sourceTo - sourceFrom > 1 && isApart(source, sourceFrom, sourceTo);
  return sourceFrom === sourceTo && draftTo - draftFrom > 1 && isApart(draft, draftFrom, draftTo);
}

/** Punctuation, or an end, on both sides of some units. */
const isApart = (side: Side, from: number, to: number): boolean => isBorder(side, from) && isBorder(side, to);

/** Two neighbouring characters have changed places, and nothing else differs. */
export function isPair({ verdict, edits }: Pick<Difference, 'verdict' | 'edits'>): boolean {
  const [edit, other] = edits;
  return verdict === 'order' && !other && edit !== undefined && edit.draftTo - edit.draftFrom === 2;
}

/** How many slips a difference is: each character one, a whole member one, what has changed places one. */
export function slipsIn(source: Side, draft: Side, { verdict, edits }: Difference): number {
  if (verdict === 'order') return 1;
  return edits.reduce((sum, edit) => {
    const length = Math.max(edit.sourceTo - edit.sourceFrom, edit.draftTo - edit.draftFrom);
    return sum + (isMember(source, draft, edit) ? 1 : length);
  }, 0);
}

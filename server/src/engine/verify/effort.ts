/** What differences and borders weigh: orders what is near a quotation. In single-character edits. */
import type { Difference } from '../align/difference.ts';
import type { Edit } from '../align/script.ts';
import type { Side } from '../align/side.ts';
import { isBorder, isBorderOfText, isParagraphBorder } from '../align/slide.ts';
import { isPair } from './edits.ts';

/** What an error in the very first or last character costs beside: inside a quotation it is as likely as anywhere. */
const OUTER = 0.25;
/** Members in another order; two neighbouring characters, which is no more than one for another. */
const REORDERED = 1.5;
export const PAIR = 0.95;
/** The same of words that the draft has beyond those of the source. */
const OUTSIDE = 0.6;
/** A character typed twice is hardly ever anything else. */
export const DOUBLED = -0.9;

/** A quotation with its folded words. */
export type Quoted = Side & { readonly words: string };

/** Members in another order are one slip, however many characters move; a difference at a border is a little more. */
export function weighed({ verdict, cost, edits }: Difference, quotation: Quoted): number {
  if (verdict === 'order') return isPair({ verdict, edits }) ? PAIR : REORDERED;
  return edits.reduce((sum, edit) => sum + outerCost(edit, quotation), cost);
}

/** What an edit costs beside for standing first or last. Something too much there is likely only where it is doubled. */
export function outerCost({ sourceFrom, sourceTo, draftFrom, draftTo }: Edit, quotation: Quoted): number {
  const { words } = quotation;
  if (draftFrom !== 0 && draftTo !== words.length) return 0;
  if (sourceFrom !== sourceTo) return OUTER;
  const neighbour = draftFrom === 0 ? draftTo : draftFrom - 1;
  const isApart = isBorder(quotation, Math.max(draftFrom, neighbour)); // 更、更高 is no character typed twice
  const isDoubled = draftTo - draftFrom === 1 && words[draftFrom] === words[neighbour] && !isApart;
  return isDoubled ? DOUBLED : OUTSIDE;
}

/** 1 where a border lies within a clause of the text of documents: paragraphs of them stand on lines of their own. */
export function cutsClause(source: Pick<Side, 'text' | 'skeleton'>, border: number): 0 | 1 {
  return isBorderOfText(source, border) || isParagraphBorder(source, border) ? 0 : 1;
}

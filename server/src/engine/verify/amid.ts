/** What differs amid the very words of a passage in a sentence that reports somebody’s words without marks. */
import type { Side } from '../align/patch.ts';
import type { Edit } from '../align/script.ts';
import { wordsOf } from '../findings/change.ts';
import { ONLY_TOLD } from '../findings/voice.ts';
import { isNegation } from '../text/function-words.ts';
import { isMember } from './edits.ts';
import type { Comparison, Quotation } from './judge.ts';
import { isOneOfMany, isWord } from './neighbours.ts';
import type { Researched } from './research.ts';
import { conclude, type Piece, type Verification } from './verify.ts';
import type { Window } from './windows.ts';

/** Characters of a member or clause that is lost. */
const LOST = 14;

/** What there is to say of a window: something in the open clause, or a clause lost at the border, and all else the very words. */
export function concludeWindow(window: Window, found: Researched): Verification | undefined {
  const { quotation, side, open, isStrong } = window;
  const best = found.comparisons[0];
  const [edit] = best?.difference.edits ?? [];
  if (!best || !edit) return undefined;
  const piece: Piece = { side, state: 'near', found, voice: ONLY_TOLD };
  const [from, to] = [side.from + edit.draftFrom, side.from + edit.draftTo];
  const isThere = from >= open.from && to <= open.to;
  if (!isThere || !isWord(side, best) || isOneOfMany(piece) || !isSlip(side, best, edit, isStrong)) return undefined;
  return conclude(quotation, piece);
}

/** Reports put words in and leave words out; hardly one loses a negation or a member of a row, or has another word amid the very words. */
function isSlip(side: Quotation, best: Comparison, edit: Edit, isStrong: boolean): boolean {
  const { right, wrong } = wordsOf({ source: best.source, draft: side }, edit);
  if (right && wrong) return isStrong && right.length === wrong.length;
  if (isNegation(right || wrong)) return true;
  if (wrong || right.length > LOST) return false;
  return isOfList(best.source, edit) || (isStrong && isMember(best.source, side, edit));
}

/** A member of a list: 、 on one side of it, a mark on the other. */
function isOfList({ text, skeleton, from }: Side, { sourceFrom, sourceTo }: Edit): boolean {
  const gaps = [sourceFrom, sourceTo].map((unit) => {
    const left = skeleton.at[from + unit - 1] ?? -1;
    return text.slice(left + 1, skeleton.at[from + unit] ?? text.length);
  });
  return gaps.every((gap) => /[、，；。]/.test(gap)) && gaps.some((gap) => gap.includes('、'));
}

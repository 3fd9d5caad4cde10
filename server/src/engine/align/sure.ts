/** Whether a difference is one, or only comes from where the compared part was cut. */
import { areAlike } from '../text/alike.ts';
import { infixMatch } from './infix.ts';
import type { Edit } from './script.ts';
import { isDoubled, type Side, unitsOf } from './side.ts';
import { isBorder } from './slide.ts';

/** Agreement that must stand between a gap and a border that cuts a clause of the source. */
const ENCLOSED = 2;
/** Shorter words stand anywhere; of so many one may be a slip. */
const MEMBER = 4;
/** More words than these at a border are the writer's own. */
const LONGEST_OUTER = 2;
/** How far beyond the part the draft's own words are looked for. */
const BEYOND = 16;

/**
 * An edit is sure where both sides agree before and behind it, or where the border of the part is one of a clause. 党的二十大汇报
 * is not 党的二十大报 with 汇 too much because the source goes on with 告; and 稳预期 at the end of a list is no slip for 稳投资 where
 * it follows in the source: something is missing before it.
 */
export function isSure(source: Side, draft: Side, edit: Edit): boolean {
  const length = source.to - source.from;
  const gone = edit.sourceTo - edit.sourceFrom;
  const added = edit.draftTo - edit.draftFrom;
  if (isDoubled(draft, edit)) return true;
  const atStart = edit.sourceFrom < ENCLOSED && !isBorder(source, 0);
  const atEnd = length - edit.sourceTo < ENCLOSED && !isBorder(source, length);
  if ((atStart || atEnd) && gone !== added) return false;
  if (!gone && added >= MEMBER && standsElsewhere(source, units(draft, edit.draftFrom, edit.draftTo))) return false;
  return !gone || !added || isInPlace(source, draft, edit);
}

/** The same of a document: more than a few words before or behind all that agrees are the writer's own, or of another clause. */
export function isSureOfDocument(source: Side, draft: Side, edit: Edit): boolean {
  const { draftFrom, draftTo, sourceFrom, sourceTo } = edit;
  if (!isSure(source, draft, edit)) return false;
  if (draftFrom === draftTo || isDoubled(draft, edit) || (draftFrom > 0 && draftTo < draft.to - draft.from))
    return true;
  if (draftTo - draftFrom > LONGEST_OUTER) return isReordered(source, draft, edit);
  if (sourceFrom < sourceTo) return sourceTo - sourceFrom === draftTo - draftFrom;
  return !isBorder(draft, draftFrom > 0 ? draftFrom : draftTo);
}

/** The same of what a corpus proves to be a slip: a character lost or too many needs but one that agrees on either side. */
export function isSureOfSlip(source: Side, draft: Side, edit: Edit): boolean {
  const { draftFrom, draftTo, sourceFrom, sourceTo } = edit;
  const isOne = sourceTo - sourceFrom + draftTo - draftFrom === 1;
  const isInside = draftFrom > 0 && draftTo < draft.to - draft.from;
  return (isOne && isInside) || isSureOfDocument(source, draft, edit);
}

/** Words for others: a slip, the same ones in another order, or other ones that stand in the same place. */
function isInPlace(source: Side, draft: Side, edit: Edit): boolean {
  const { sourceFrom, sourceTo, draftFrom, draftTo } = edit;
  const [right, written] = [units(source, sourceFrom, sourceTo), units(draft, draftFrom, draftTo)];
  if (written.length < 2 || areAlike(right, written) || isReordered(source, draft, edit)) return true;
  if (borders(source, sourceFrom, sourceTo) !== borders(draft, draftFrom, draftTo)) return false;
  const length = source.to - source.from;
  const behind = sourceTo === length ? source.skeleton.text.slice(source.to, source.to + BEYOND) : '';
  const before = sourceFrom === 0 ? source.skeleton.text.slice(Math.max(0, source.from - BEYOND), source.from) : '';
  return !behind.includes(written) && !before.includes(written);
}

/** Words that the source has before or behind the compared part, or nearly, have changed their place: they are not too many. */
function standsElsewhere({ skeleton: { text }, from, to }: Side, words: string): boolean {
  const limit = Math.floor(words.length / MEMBER);
  return (
    infixMatch(words, text, limit, 0, from) !== undefined ||
    infixMatch(words, text, limit, to, text.length) !== undefined
  );
}

/** How many marks part the words: 告，全 for 全县 is a character lost before the mark and one too many behind it. */
function borders(side: Side, from: number, to: number): number {
  let count = 0;
  for (let i = from + 1; i < to; i++) if (isBorder(side, i)) count++;
  return count;
}

/** The same characters in another order. */
function isReordered(source: Side, draft: Side, { sourceFrom, sourceTo, draftFrom, draftTo }: Edit): boolean {
  const sorted = (words: string) => [...words].sort().join('');
  return sorted(units(source, sourceFrom, sourceTo)) === sorted(units(draft, draftFrom, draftTo));
}

function units(side: Side, from: number, to: number): string {
  return unitsOf(side).slice(from, to);
}

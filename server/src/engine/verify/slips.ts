/** The runs of three characters around a difference: how common they are tells a slip of the keyboard from other words. */
import type { Edit } from '../align/script.ts';
import { type Side, unitsOf } from '../align/side.ts';
import { isBorder } from '../align/slide.ts';
import { isNumeral, isOrdinal } from '../findings/numerals.ts';

const RUN = 3;

/**
 * The runs of three characters of a side that touch its units `from` to `to`, or the place between two units. Those that
 * reach over punctuation are left out where there are others: beside each other stand any two clauses.
 */
export function runsAround(side: Side, from: number, to: number): string[] {
  const words = unitsOf(side);
  const first = Math.max(0, from - RUN + 1);
  const last = Math.min(words.length - RUN, Math.max(from - 1, to - 1));
  const starts = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const within = starts.filter((start) => !isBorder(side, start + 1) && !isBorder(side, start + 2));
  return (within.length ? within : starts).map((start) => words.slice(start, start + RUN));
}

/**
 * What a draft has in place of the source with its neighbours, one on each side; at an end of its words as many more on the other
 * side as a run needs. Shorter than a run only where the words are.
 */
export function frameOf(words: string, { draftFrom, draftTo }: Edit): string {
  const [from, to] = [Math.max(0, draftFrom - 1), Math.min(words.length, draftTo + 1)];
  return words.slice(Math.max(0, Math.min(from, to - RUN)), Math.max(to, from + RUN));
}

/** Another number of one in a row: 十五五 and 十四五, 四中全会 and 六中全会 are different things, and both are right. */
export function isOtherOrdinal(source: string, draft: string, edit: Edit): boolean {
  const { sourceFrom, sourceTo, draftFrom, draftTo } = edit;
  const [gone, added] = [source.slice(sourceFrom, sourceTo), draft.slice(draftFrom, draftTo)];
  if (![gone, added].every((side) => !side || isNumeral(side))) return false;
  return isOrdinal(draft, draftFrom, draftTo) || isOrdinal(source, sourceFrom, sourceTo);
}

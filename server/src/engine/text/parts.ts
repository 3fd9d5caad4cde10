/** The parts of a quotation between its ellipses: what is left out there is left out on purpose. */
import type { Skeleton } from './skeleton.ts';

/** A range of units of a skeleton, end exclusive. */
export interface Units {
  readonly from: number;
  readonly to: number;
}

/** The mark of an omission, as it is typed: ……, …, ⋯⋯, ..., 。。。 */
const ELLIPSIS = /[…⋯]|\.{3,}|。{3,}|．{3,}|·{3,}/;

/** True where an ellipsis stands in the gap of a text. */
function isEllipsis(gap: string): boolean {
  return ELLIPSIS.test(gap);
}

/** Units of a range before which an ellipsis stands, ascending, without the first one. */
export function ellipsesIn(text: string, skeleton: Skeleton, { from, to }: Units): number[] {
  const found: number[] = [];
  for (let i = from + 1; i < to; i++) {
    const [left, right] = [skeleton.at[i - 1] as number, skeleton.at[i] as number];
    if (right > left + 1 && isEllipsis(text.slice(left + 1, right))) found.push(i);
  }
  return found;
}

/** The parts of a range between its ellipses, in order: the range itself where there is none. */
export function partsOf(text: string, skeleton: Skeleton, range: Units): Units[] {
  const cuts = [range.from, ...ellipsesIn(text, skeleton, range), range.to];
  return cuts.slice(1).map((to, i) => ({ from: cuts[i] as number, to }));
}

/** What ends a clause; the members of a list are no clauses. */
const CLAUSE_END = /[，；：。！？,;:!?…⋯\n]|——/;
const MEMBER_END = /[、，；：。！？,;:!?…⋯\n]|——/;

/** The clauses of a range, in order. */
export function sectionsOf(text: string, skeleton: Skeleton, range: Units): Units[] {
  return splitAt(CLAUSE_END, text, skeleton, range);
}

/** The clauses of a range, and the members of lists in them, in order. */
export function membersOf(text: string, skeleton: Skeleton, range: Units): Units[] {
  return splitAt(MEMBER_END, text, skeleton, range);
}

function splitAt(mark: RegExp, text: string, skeleton: Skeleton, { from, to }: Units): Units[] {
  const sections: Units[] = [];
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    const [left, right] = [skeleton.at[i - 1] as number, skeleton.at[i] ?? 0];
    if (i < to && (right === left + 1 || !mark.test(text.slice(left + 1, right)))) continue;
    sections.push({ from: start, to: i });
    start = i;
  }
  return sections;
}

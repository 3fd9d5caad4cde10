/** Where clauses, list members and brackets of a text begin and end: between these places an alignment may skip. */
import { insertionsIn } from '../text/asides.ts';
import { skeletonIndex } from '../text/skeleton.ts';
import type { Side } from './patch.ts';
import { isBorderOfText } from './slide.ts';

export type Text = Pick<Side, 'text' | 'skeleton'>;
/** Units of a skeleton. */
export type Range = readonly [low: number, high: number];

/** Members that stand in one another's place are at most so many apart. */
const APART = 4;

export interface Borders {
  readonly all: readonly number[];
  isBorder(index: number): boolean;
  /** The last border before an index; 0 where there is none. */
  before(index: number): number;
}

/** Borders of clauses and members in a range, relative to its start; its ends are borders. */
export function bordersOf(text: Text, [low, high]: Range): Borders {
  const { at } = text.skeleton;
  const flags = new Uint8Array(high - low + 1);
  const before = new Int32Array(high - low + 1);
  const all: number[] = [];
  for (let i = 0; i <= high - low; i++) {
    before[i] = all.at(-1) ?? 0;
    const isInside = i > 0 && i < high - low;
    if (isInside && at[low + i] === (at[low + i - 1] as number) + 1) continue;
    if (isInside && !isBorderOfText(text, low + i)) continue;
    flags[i] = isInside || isBorderOfText(text, low + i) ? 1 : 0;
    if (flags[i]) all.push(i);
  }
  return { all, isBorder: (index) => flags[index] === 1, before: (index) => before[index] as number };
}

export function bracketsOf({ text, skeleton }: Text, [low, high]: Range): Range[] {
  return insertionsIn(text).flatMap(({ start, end }): Range[] => {
    const [from, to] = [skeletonIndex(skeleton, start), skeletonIndex(skeleton, end)];
    return from > low && to < high && to > from ? [[from - low, to - low]] : [];
  });
}

/** The member stands twice, one behind the other. */
export function isDoubled(draft: Side, own: Borders, start: number, end: number): boolean {
  const at = (from: number) => draft.skeleton.text.slice(draft.from + from, draft.from + from + end - start);
  return (
    (start > 0 && own.before(start) === start - (end - start) && at(2 * start - end) === at(start)) ||
    (end < draft.to - draft.from && at(end) === at(start))
  );
}

/** The words of the last members up to a border with one of them elsewhere. */
export function otherOrders(draft: Side, own: Borders, end: number): string[] {
  const members: string[] = [];
  const orders: string[] = [];
  for (let to = end; to > 0 && members.length < APART; ) {
    const from = own.before(to);
    if (to - from < 2) break;
    members.unshift(draft.skeleton.text.slice(draft.from + from, draft.from + to));
    to = from;
    if (members.length < 2) continue;
    const [first = '', ...rest] = members;
    const [last = '', middle] = [rest.at(-1), rest.slice(0, -1).join('')];
    orders.push(last + middle + first);
    if (middle) orders.push(middle + last + first, last + first + middle);
  }
  return orders;
}

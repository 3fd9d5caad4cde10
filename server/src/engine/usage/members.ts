/** What documents have between members of a list that stand together nowhere, and in the place of a member. */
import type { PassageIndex, Slot, UsageIndex } from '../passages.ts';
import { FEW, type Usual } from './alternative.ts';
import type { BrokenList, List } from './lists.ts';

/** Characters of a member, of what stands around that is compared, and of that which must be the same. */
const LONGEST = 14;
const REACH = 12;
const AGREE = 5;
const LEAST = 3;

interface Asked extends Slot {
  readonly list: List;
  readonly from: number;
  readonly to: number;
}

export async function membersIn(
  broken: readonly BrokenList[],
  index: PassageIndex,
  usage: UsageIndex,
): Promise<Usual[]> {
  const slots = broken.flatMap(slotsOf);
  const sides = slots.flatMap(({ before, after }) => [before.slice(-AGREE), after.slice(0, AGREE)]);
  const near = slots.length ? await index.frequency(sides, FEW) : [];
  const isNear = (i: number) => (sides[i]?.length ?? 0) < LEAST || (near[i] ?? 0) >= FEW;
  const asked = slots.filter((_, i) => isNear(2 * i) && isNear(2 * i + 1));
  const fillings = asked.length ? await usage.fillings(asked) : [];
  return asked.flatMap(({ list, from, to, before, after }, i): Usual[] => {
    const [first] = fillings[i] ?? [];
    if (!first || first.documents < FEW) return [];
    const total = fillings[i]?.reduce((sum, { documents }) => sum + documents, 0) ?? 0;
    const stretch = { clause: list, from: 0, to: list.words.length };
    const start = before ? Math.max(0, from - AGREE) : from;
    const end = after ? Math.min(list.words.length, to + AGREE) : to;
    const { documents, same: around, isApart, words: right } = first;
    const members = list.members.length;
    return [{ stretch, from, to, right, start, end, documents, share: documents / total, around, isApart, members }];
  });
}

/** One border that stands nowhere: a member is lost there, or the one at the end is another; two beside a member: it is another. */
function slotsOf({ list, broken }: BrokenList): Asked[] {
  const [first = 0, second, third] = broken;
  const { members, words } = list;
  if (third !== undefined || (second !== undefined && second !== first + 1)) return [];
  const [at, last] = [members[first]?.from ?? 0, members.length - 1];
  if (second !== undefined)
    return [
      ...slot(list, at, members[first]?.to ?? 0, [at, words.length]),
      ...(first === 1 ? slot(list, members[0]?.from ?? 0, members[1]?.to ?? 0, [0, words.length]) : []),
      ...(second === last ? slot(list, at, members[last]?.to ?? 0, [at, at]) : []),
    ];
  return [
    ...slot(list, at, at, [at, words.length]),
    ...(first === last ? slot(list, at, members[last]?.to ?? 0, [at, at]) : []),
    ...(first === 1 ? slot(list, members[0]?.from ?? 0, members[0]?.to ?? 0, [0, words.length]) : []),
  ];
}

/** `around`: up to where the words before are known, and those behind; of a side of which nothing is the length decides. */
function slot(list: List, from: number, to: number, [until, end]: readonly [number, number]): Asked[] {
  const before = list.words.slice(Math.max(0, Math.min(until, from) - REACH), until ? from : 0);
  const after = list.words.slice(to, Math.min(end, to + REACH));
  const isOpen = !before || !after;
  if (isOpen ? Math.max(before.length, after.length) < AGREE : Math.min(before.length, after.length) < LEAST) return [];
  const most = isOpen ? to - from : to - from + LONGEST;
  return [{ list, from, to, before, after, most, ...(isOpen && { length: most }), agree: AGREE, least: FEW }];
}

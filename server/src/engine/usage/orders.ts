/** The members of a list in the order in which documents have them, or one of them once that the draft has twice. */
import type { PassageIndex } from '../passages.ts';
import { gapBefore } from '../text/gaps.ts';
import { FEW, type Usual } from './alternative.ts';
import { type BrokenList, isTwice, type List, memberOf } from './lists.ts';

/** Members that have an order, and of which all orders are tried; of more only neighbours, and a member elsewhere. */
const FEWEST = 3;
const ALL = 4;
const MOST = 12;
/** Characters of what stands beside a member that is there twice. */
const BESIDE = 8;

interface Tried {
  readonly list: List;
  readonly from: number;
  readonly to: number;
  /** With the marks of the draft; empty where a member is one too many. */
  readonly right: string;
  /** What documents should have, marks aside. */
  readonly words: string;
}

export async function ordersIn(broken: readonly BrokenList[], index: PassageIndex): Promise<Usual[]> {
  const tried = broken.flatMap(({ list, broken: places }) => [
    ...places.flatMap((place) => onceIn(list, place)),
    ...reordered(list),
  ]);
  const counts = tried.length ? await index.frequency(tried.map(({ words }) => words)) : [];
  const found = tried.flatMap((each, i) => ((counts[i] ?? 0) >= FEW ? [{ ...each, documents: counts[i] ?? 0 }] : []));
  return found.flatMap(({ list, from, to, right, words, documents }): Usual[] => {
    const all = found.filter((other) => other.list === list && other.right !== '' && right !== '');
    const total = all.reduce((sum, other) => sum + other.documents, 0) || documents;
    const stretch = { clause: list, from: 0, to: list.words.length };
    const members = list.members.length;
    const [start, end] = right ? [from, to] : [Math.max(0, from - BESIDE), Math.min(list.words.length, to + BESIDE)];
    return [
      { stretch, from, to, right, start, end, documents, share: documents / total, around: words.length, members },
    ];
  });
}

/** A member that stands right behind itself. */
function onceIn(list: List, place: number): Tried[] {
  const { members, words } = list;
  const [from, to] = [members[place]?.from ?? 0, members[place]?.to ?? 0];
  if (!isTwice(list, place)) return [];
  const before = words.slice(Math.max(0, from - BESIDE), from);
  const behind = place === members.length - 1 ? '' : words.slice(to, Math.min(members.at(-1)?.to ?? 0, to + BESIDE));
  return [{ list, from, to, right: '', words: before + behind }];
}

/** All members in another order. */
function reordered(list: List): Tried[] {
  const { scene, from: start, members } = list;
  if (
    members.length < FEWEST ||
    members.length > MOST ||
    new Set(members.map((_, i) => memberOf(list, i))).size < members.length
  )
    return [];
  const gaps = members.map(({ from }, i) => (i ? gapBefore(scene.text, scene.skeleton, start + from) : ''));
  const [from, to] = [members[0]?.from ?? 0, members.at(-1)?.to ?? 0];
  return ordersOf(members.length).map((order) => ({
    list,
    from,
    to,
    right: order.map((member, i) => gaps[i] + memberOf(list, member)).join(''),
    words: order.map((member) => memberOf(list, member)).join(''),
  }));
}

/** Orders of so many things without the one that they have. */
function ordersOf(count: number): number[][] {
  const row = Array.from({ length: count }, (_, i) => i);
  const orders = count <= ALL ? permutations(row) : row.flatMap((from) => row.map((to) => moved(row, from, to)));
  const known = new Set([row.join()]);
  return orders.filter((order) => !known.has(order.join()) && known.add(order.join()));
}

function permutations(row: readonly number[]): number[][] {
  if (row.length < 2) return [[...row]];
  return row.flatMap((first) => permutations(row.filter((each) => each !== first)).map((rest) => [first, ...rest]));
}

function moved(row: readonly number[], from: number, to: number): number[] {
  const rest = row.filter((each) => each !== from);
  return [...rest.slice(0, to), from, ...rest.slice(to)];
}

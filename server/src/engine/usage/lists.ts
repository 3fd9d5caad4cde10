/** Lists in a draft: members with 、 between them, or short ones with a comma; and where neighbours stand together nowhere. */
import type { UsageIndex } from '../passages.ts';
import type { Scene } from '../rules/rule.ts';
import { gapBefore } from '../text/gaps.ts';
import { membersOf, type Units } from '../text/parts.ts';
import type { Clause } from './clauses.ts';

/** The members of a list in characters of a clause that holds the list alone. */
export interface List extends Clause {
  /** Before the first and behind the last one the sentence goes on: both are taken to be as long as those beside them. */
  readonly members: readonly Units[];
}

/** A list with the members before which a border stands nowhere. */
export interface BrokenList {
  readonly list: List;
  readonly broken: readonly number[];
}

const FEWEST = 2;
const LONGEST = 14;
/** Characters of a member that is set off by a comma: a longer one is a clause of a sentence. */
const LONGEST_CLAUSE = 8;
/** Characters on either side of a border that must stand together somewhere. */
const NEAR = 4;
const MAY_BE_LIST = /、|，[^，]{2,8}[，。；]/;

/** Asks once which neighbours stand together nowhere. */
export async function brokenLists(lists: readonly List[], usage: UsageIndex): Promise<BrokenList[]> {
  const pairs = lists.flatMap(pairsOf);
  const unheard = pairs.length ? await usage.unheard(pairs) : [];
  let at = 0;
  return lists.flatMap((list) => {
    const own = unheard.slice(at, at + list.members.length - 1);
    at += own.length;
    const broken = own.flatMap((places, i) => (places.length || isTwice(list, i + 1) ? [i + 1] : []));
    return broken.length ? [{ list, broken }] : [];
  });
}

/** A member that stands right behind itself. */
export const isTwice = (list: List, i: number): boolean => memberOf(list, i) === memberOf(list, i - 1);

/** The lists of a block. */
export function listsOf(scene: Scene): List[] {
  const { text, skeleton } = scene;
  if (!MAY_BE_LIST.test(text)) return [];
  const runs: Units[][] = [];
  for (const section of membersOf(text, skeleton, { from: 0, to: skeleton.text.length })) {
    const run = runs.at(-1);
    const gap = gapBefore(text, skeleton, section.from);
    const isShort = lengthOf(section) <= LONGEST_CLAUSE && lengthOf(run?.at(-1)) <= LONGEST_CLAUSE;
    if (run && (gap.includes('、') || (gap.includes('，') && isShort))) run.push(section);
    else runs.push([section]);
  }
  return runs.flatMap((run) => listOf(scene, run) ?? []);
}

function listOf(scene: Scene, run: readonly Units[]): List | undefined {
  const [first, second, before, last] = [run[0], run[1], run.at(-2), run.at(-1)];
  if (!first || !second || !before || !last || run.length < FEWEST) return undefined;
  if (run.slice(1, -1).some((member) => lengthOf(member) > LONGEST)) return undefined;
  const members = run.map((member) => ({ from: member.from - first.from, to: member.to - first.from }));
  if (run.length === FEWEST) return pairOf(scene, first, last);
  members[0] = { from: Math.max(0, lengthOf(first) - lengthOf(second)), to: lengthOf(first) };
  const start = last.from - first.from;
  members[run.length - 1] = { from: start, to: start + Math.min(lengthOf(last), lengthOf(before)) };
  return { scene, from: first.from, words: scene.skeleton.text.slice(first.from, last.to), members };
}

/** Two members alone: the longer one is cut at its outer end. */
function pairOf(scene: Scene, first: Units, last: Units): List {
  const [lead, length] = [lengthOf(first), Math.min(lengthOf(first), lengthOf(last))];
  const members = [
    { from: lead - length, to: lead },
    { from: lead, to: lead + length },
  ];
  return { scene, from: first.from, words: scene.skeleton.text.slice(first.from, last.to), members };
}

export const lengthOf = (units: Units | undefined): number => (units ? units.to - units.from : 0);

export const memberOf = ({ words, members }: List, i: number): string => words.slice(members[i]?.from, members[i]?.to);

/** The ends of neighbours as they stand together. */
function pairsOf(list: List): string[] {
  return list.members.slice(1).map((_, i) => memberOf(list, i).slice(-NEAR) + memberOf(list, i + 1).slice(0, NEAR));
}

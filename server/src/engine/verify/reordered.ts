/** The members of a quotation in another order than its own. */

import type { Side } from '../align/side.ts';
import { isBorderOfText } from '../align/slide.ts';
import type { Units } from '../text/parts.ts';

/** The clauses and list members of a quotation, as skeletons. */
export function membersOf(side: Side): string[] {
  const members: string[] = [];
  let start = side.from;
  for (let i = side.from + 1; i <= side.to; i++) {
    if (i < side.to && !isBorderOfText(side, i)) continue;
    members.push(side.skeleton.text.slice(start, i));
    start = i;
  }
  return members;
}

/** A stretch of the text made of exactly these members in any order, the first such. */
export function findReordered(members: readonly string[], text: string): Units | undefined {
  if (members.length < 2 || members.some((member) => member.length < 2)) return undefined;
  const length = members.join('').length;
  const counts = new Map<string, number>();
  for (const member of members.toSorted((a, b) => b.length - a.length))
    counts.set(member, (counts.get(member) ?? 0) + 1);
  const [longest = ''] = counts.keys();
  for (let at = text.indexOf(longest); at >= 0; at = text.indexOf(longest, at + 1)) {
    for (let from = Math.max(0, at - length + longest.length); from <= at; from++) {
      if (!members.some((member) => text.startsWith(member, from))) continue; // nearly always
      if (isMadeOf(text.slice(from, from + length), counts)) return { from, to: from + length };
    }
  }
  return undefined;
}

/** Each member once, the longest that fits first: of two members one hardly ever begins with the other. */
function isMadeOf(text: string, counts: ReadonlyMap<string, number>): boolean {
  const left = new Map(counts);
  for (let at = 0; at < text.length; ) {
    const member = [...left.keys()].find((each) => text.startsWith(each, at));
    if (!member) return false;
    const count = (left.get(member) ?? 0) - 1;
    if (count > 0) left.set(member, count);
    else left.delete(member);
    at += member.length;
  }
  return left.size === 0;
}

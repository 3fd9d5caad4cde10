/** Lists with members in another order, or with one of them twice: short members leave no trace that an index could find. */
import type { Side } from '../align/patch.ts';
import type { Quotation } from './judge.ts';
import { membersOf } from './reordered.ts';

/** More members than this are a text, in which enough else can be found. */
const MOST_MEMBERS = 12;
/** Characters of the longest member: longer ones are found by their own words. */
const LONGEST = 8;

/** The words that result from undoing one such slip: two neighbours exchanged, one of two equal neighbours taken out. */
export function rearranged(quotation: Quotation): string[] {
  const members = membersOf(quotation);
  if (members.length < 2 || members.length > MOST_MEMBERS || members.some(({ length }) => length > LONGEST)) return [];
  const results = new Set<string>();
  for (let i = 1; i < members.length; i++) {
    const [before, one, other, behind] = [members.slice(0, i - 1), members[i - 1], members[i], members.slice(i + 1)];
    if (one === undefined || other === undefined) continue;
    results.add([...before, ...(one === other ? [one] : [other, one]), ...behind].join(''));
  }
  results.delete(quotation.words);
  return [...results];
}

/** Two lists of the same members, in whatever order. */
export function hasSameMembers(a: Side, b: Side): boolean {
  const [first, second] = [membersOf(a), membersOf(b)];
  return first.length > 1 && first.toSorted().join() === second.toSorted().join();
}

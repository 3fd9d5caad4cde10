/** Words between two stretches that documents have as well, but with the same other words between them. */
import type { Filling, PassageIndex, Slot, UsageIndex } from '../passages.ts';
import { commonEnd, commonStart } from '../text/common.ts';
import { FEW, type Usual } from './alternative.ts';
import type { Unheard } from './clauses.ts';

/** Characters of what stands before and behind that are compared, those that must stand somewhere to ask further, and the fewest. */
const REACH = 8;
const NEAR = 5;
const LEAST = 3;
/** The same of both sides together: at the border of a clause one of them is short. */
const AROUND = 5;
/** Characters of the words that differ. */
const LONGEST = 4;
const HAN = /^\p{Script=Han}*$/u;

interface Asked extends Slot {
  readonly stretch: Unheard;
  readonly from: number;
  readonly to: number;
}

/** Asks what fills the slots of stretches that stand nowhere amid words that several documents have; then wider ones where that says nothing. */
export async function fillingsIn(
  stretches: readonly Unheard[],
  index: PassageIndex,
  usage: UsageIndex,
): Promise<Usual[]> {
  const found = new Map<Unheard, Usual>();
  for (const slotOf of [narrowSlot, wideSlot]) {
    const slots = stretches.filter((stretch) => !found.has(stretch)).flatMap(slotOf);
    const near = await index.frequency(
      slots.flatMap(({ before, after }) => [before.slice(-NEAR), after.slice(0, NEAR)]),
      FEW,
    );
    const isNear = (side: string, i: number) => side.length < LEAST || (near[i] ?? 0) >= FEW;
    const known = slots.filter(({ before, after }, i) => isNear(before, 2 * i) && isNear(after, 2 * i + 1));
    const fillings = await usage.fillings(known);
    for (const [i, slot] of known.entries()) {
      const usual = usualIn(slot, fillings[i] ?? []);
      if (usual) found.set(slot.stretch, usual);
    }
  }
  return [...found.values()];
}

/** All that must differ where the runs at both ends of a stretch hold two characters of what stands around, or what is there twice. */
function narrowSlot(stretch: Unheard): Asked[] {
  const { clause, from: first, to: last } = stretch;
  const [from, to] = [first + 2, last - 2];
  if (to < from) return [];
  return slot(stretch, from, to > from ? to : from + repeatedAt(clause.words, from));
}

/** One character more on either side; all of a stretch that begins or ends a clause. */
function wideSlot(stretch: Unheard): Asked[] {
  const { clause, from: first, to: last } = stretch;
  const isShort = last - first === LEAST;
  if (isShort && first > 0 && last < clause.words.length && !isDoubled(clause.words, first)) return [];
  const from = first === 0 || isShort ? first : first + 1;
  const to = last === clause.words.length || isShort ? last : last - 1;
  return slot(stretch, from, to);
}

/** One of three characters stands there twice in a row. */
function isDoubled(words: string, from: number): boolean {
  return words.charAt(from + 1) === words.charAt(from) || words.charAt(from + 1) === words.charAt(from + 2);
}

function slot(stretch: Unheard, from: number, to: number): Asked[] {
  const { words } = stretch.clause;
  const [before, after] = [words.slice(Math.max(0, from - REACH), from), words.slice(to, to + REACH)];
  if (to - from > LONGEST || Math.max(before.length, after.length) < LEAST) return [];
  if (before.length + after.length < AROUND) return [];
  if (!HAN.test(before.slice(-LEAST) + words.slice(from, to) + after.slice(0, LEAST))) return [];
  return [{ stretch, from, to, before, after, most: to - from + LONGEST, least: FEW }];
}

/** Characters from a place on that stand before it as well. */
function repeatedAt(words: string, place: number): number {
  for (let length = LONGEST; length > 0; length--)
    if (place >= length && words.slice(place - length, place) === words.slice(place, place + length)) return length;
  return 0;
}

/** What most documents have there, cut to what differs. */
function usualIn({ stretch, from, to }: Asked, fillings: readonly Filling[]): Usual | undefined {
  const [first] = fillings;
  const { words } = stretch.clause;
  const wrong = words.slice(from, to);
  if (!first || first.documents < FEW || first.words === wrong) return undefined;
  const total = fillings.reduce((sum, { documents }) => sum + documents, 0);
  const { documents, same } = first;
  const before = commonStart(first.words, wrong);
  const behind = commonEnd(first.words, wrong, before);
  return {
    stretch,
    from: from + before,
    to: to - behind,
    right: first.words.slice(before, first.words.length - behind),
    start: Math.max(0, from - LEAST),
    end: Math.min(words.length, to + LEAST),
    documents,
    share: documents / total,
    around: same + before + behind,
  };
}

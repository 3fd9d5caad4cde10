/** Words between two stretches that documents have as well, but with the same other words between them. */
import type { Filling, PassageIndex, Slot, UsageIndex } from '../passages.ts';
import { commonEnd, commonStart } from '../text/common.ts';
import { FEW, type Usual } from './alternative.ts';
import type { Unheard } from './clauses.ts';

/** Characters of what stands before and behind that are compared, and the fewest. */
const REACH = 8;
const LEAST = 3;
/** Characters on a side of which documents must have so many to ask further. */
const NEAR = 5;
/** Documents that are enough where they have them on both sides. */
const TWO = 2;
/** Characters on either side of the place, which must be Chinese as what differs. */
const BORDER = 2;
/** The same of both sides together: at the border of a clause one of them is short. */
const AROUND = 5;
/** Characters of the words that differ. */
const LONGEST = 4;
const HAN = /^\p{Script=Han}*$/u;

interface Slotted extends Omit<Slot, 'least'> {
  readonly stretch: Unheard;
  readonly from: number;
  readonly to: number;
}

type Asked = Slotted & Slot;

/** Slots of a stretch, and the documents that must agree on what fills them. */
interface Pass {
  readonly slotsOf: (stretch: Unheard) => readonly Slotted[];
  readonly least: number;
  /** Of a side at the border of a clause there may be too few characters to ask. */
  readonly isOnBothSides: boolean;
}

/** Asks what fills the slots of stretches that stand nowhere amid words that documents have; wider ones, or of fewer, where that says nothing. */
export async function fillingsIn(
  stretches: readonly Unheard[],
  index: PassageIndex,
  usage: UsageIndex,
): Promise<Usual[]> {
  const found = new Map<Unheard, Usual>();
  for (const pass of PASSES) {
    const slots = stretches.filter((stretch) => !found.has(stretch)).flatMap(pass.slotsOf);
    const known = await nearKnown(slots, pass, index);
    const fillings = await usage.fillings(known);
    for (const [i, slot] of known.entries()) {
      const usual = usualIn(slot, fillings[i] ?? []);
      if (usual) found.set(slot.stretch, usual);
    }
  }
  return [...found.values()];
}

/** Those beside words that so many documents have: a draft goes on in words of its own on the other side. */
async function nearKnown(
  slots: readonly Slotted[],
  { least, isOnBothSides }: Pass,
  index: PassageIndex,
): Promise<Asked[]> {
  const sides = slots.flatMap(({ before, after }) => [before.slice(-NEAR), after.slice(0, NEAR)]);
  const counts = await index.frequency(sides, least);
  const isNear = (i: number) => (counts[i] ?? 0) >= least;
  const isShort = (i: number) => (sides[i]?.length ?? 0) < LEAST;
  return slots
    .filter((_, i) => {
      const [left, right] = [2 * i, 2 * i + 1];
      if (!isOnBothSides) return isNear(left) || isNear(right);
      return (isNear(left) || isShort(left)) && (isNear(right) || isShort(right));
    })
    .map((slot) => ({ ...slot, least }));
}

/** All that must differ where the runs at both ends of a stretch hold two characters of what stands around, or what is there twice. */
function narrowSlot(stretch: Unheard): Slotted[] {
  const { clause, from: first, to: last } = stretch;
  const [from, to] = [first + 2, last - 2];
  if (to < from) return [];
  return slot(stretch, from, to > from ? to : from + repeatedAt(clause.words, from));
}

/** One character more on either side; all of a stretch that begins or ends a clause. */
function wideSlot(stretch: Unheard): Slotted[] {
  const { clause, from: first, to: last } = stretch;
  const isShort = last - first === LEAST;
  if (isShort && first > 0 && last < clause.words.length && !isDoubled(clause.words, first)) return [];
  const from = first === 0 || isShort ? first : first + 1;
  const to = last === clause.words.length || isShort ? last : last - 1;
  return slot(stretch, from, to);
}

const PASSES: readonly Pass[] = [
  { slotsOf: narrowSlot, least: FEW, isOnBothSides: false },
  { slotsOf: wideSlot, least: FEW, isOnBothSides: true },
  { slotsOf: narrowSlot, least: TWO, isOnBothSides: true },
];

/** One of three characters stands there twice in a row. */
function isDoubled(words: string, from: number): boolean {
  return words.charAt(from + 1) === words.charAt(from) || words.charAt(from + 1) === words.charAt(from + 2);
}

function slot(stretch: Unheard, from: number, to: number): Slotted[] {
  const { words } = stretch.clause;
  const [before, after] = [words.slice(Math.max(0, from - REACH), from), words.slice(to, to + REACH)];
  if (to - from > LONGEST || Math.max(before.length, after.length) < LEAST) return [];
  if (before.length + after.length < AROUND) return [];
  if (!HAN.test(before.slice(-BORDER) + words.slice(from, to) + after.slice(0, BORDER))) return [];
  return [{ stretch, from, to, before, after, most: to - from + LONGEST }];
}

/** Characters from a place on that stand before it as well. */
function repeatedAt(words: string, place: number): number {
  for (let length = LONGEST; length > 0; length--)
    if (place >= length && words.slice(place - length, place) === words.slice(place, place + length)) return length;
  return 0;
}

/** What most documents have there, cut to what differs. */
function usualIn(
  { stretch, from, to, before: left, after: right, least }: Asked,
  fillings: readonly Filling[],
): Usual | undefined {
  const [first] = fillings;
  const { words } = stretch.clause;
  const wrong = words.slice(from, to);
  if (!first || first.documents < least || first.words === wrong) return undefined;
  const total = fillings.reduce((sum, { documents }) => sum + documents, 0);
  const { documents, same } = first;
  const before = commonStart(first.words, wrong);
  const behind = commonEnd(first.words, wrong, before);
  return {
    stretch,
    from: from + before,
    to: to - behind,
    right: first.words.slice(before, first.words.length - behind),
    start: from - Math.min(left.length, LEAST),
    end: to + Math.min(right.length, LEAST),
    documents,
    share: documents / total,
    around: same + before + behind,
  };
}

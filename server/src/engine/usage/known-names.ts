/** What documents have for a word of a name that stands nowhere. */
import type { Filling, PassageIndex, Slot, UsageIndex } from '../passages.ts';
import { FEW, type Usual } from './alternative.ts';
import { wordsOf } from './clauses.ts';
import { sorted } from './judge-name.ts';
import type { Name } from './names.ts';

/** Characters of the words that differ, and how many words differ together. */
const WRONG = 4;
const TOGETHER = 2;
/** Characters of the name beside them, and on one side of them. */
const BESIDE = 5;
const SEED = 3;
const WHOLE = 22;

interface Asked extends Slot {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
}

/** For each name that stands nowhere the known ones with one place that differs. */
export async function namesIn(names: readonly Name[], index: PassageIndex, usage: UsageIndex): Promise<Usual[]> {
  const counts = names.length ? await index.frequency(names.map(wordsOf), 1) : [];
  const slots = names.filter((_, i) => counts[i] === 0).flatMap(slotsOf);
  const fillings = slots.length ? await usage.fillings(slots) : [];
  return slots.flatMap((slot, i) => usualIn(slot, fillings[i] ?? []) ?? []);
}

/** Each word of the name, two together, and each place between two: where another word may stand in documents. */
const slotsOf = (name: Name): Asked[] =>
  name.cuts.flatMap((from, i) => name.cuts.slice(i, i + TOGETHER + 1).flatMap((to) => slotOf(name, from, to)));

/** On a side where nothing of the name is left the length decides. */
function slotOf(name: Name, from: number, to: number): Asked[] {
  const { words } = name.clause;
  const [before, after] = [words.slice(name.from, from), words.slice(to, name.to)];
  const isOpen = !before || !after;
  const length = to - from;
  if (length > WRONG || (isOpen && !length) || before.length + after.length < BESIDE) return [];
  if (Math.max(before.length, after.length) < SEED) return [];
  const most = isOpen ? length : length + WRONG;
  return [{ name, from, to, before, after, most, ...(isOpen && { length }), agree: WHOLE, least: FEW }];
}

/** What most documents have there, or the same words in another order; of the latter the share is that of all. */
function usualIn({ name, from, to }: Asked, fillings: readonly Filling[]): Usual | undefined {
  const wrong = sorted(name.clause.words.slice(from, to));
  const filling = fillings.find(({ words }) => sorted(words) === wrong) ?? fillings[0];
  if (!filling || filling.documents < FEW) return undefined;
  const total = fillings.reduce((sum, { documents }) => sum + documents, 0);
  const { words: right, documents, same: around } = filling;
  const [start, end] = [name.from, name.to];
  return { stretch: name, from, to, right, start, end, documents, share: documents / total, around };
}

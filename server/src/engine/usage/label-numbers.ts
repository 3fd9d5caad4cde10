/** Labels with a number that stand nowhere: documents have another number with the same words, in the same sentence. */
import { isNumeral } from '../findings/numerals.ts';
import type { PassageIndex, Slot, UsageIndex } from '../passages.ts';
import type { Scene } from '../rules/rule.ts';
import { FEW, type Usual } from './alternative.ts';
import { clausesOf, type Unheard, wordsOf } from './clauses.ts';

/** Characters of a label, and of what stands beside it. */
const SHORTEST = 3;
const LONGEST = 8;
const BESIDE = 2;

interface Asked extends Slot {
  readonly stretch: Unheard;
  readonly from: number;
  readonly to: number;
}

/** The labels in quotation marks that begin with a numeral, as stretches of their clauses. */
export function labelsOf(scene: Scene): Unheard[] {
  const labels = scene.quotations.filter(
    ({ from, to }) => to - from >= SHORTEST && to - from <= LONGEST && isNumeral(scene.skeleton.text.charAt(from)),
  );
  if (!labels.length) return [];
  const clauses = clausesOf(scene);
  return labels.flatMap(({ from, to }) => {
    const clause = clauses.find((each) => each.from <= from && each.from + each.words.length >= to);
    return clause ? [{ clause, from: from - clause.from, to: to - clause.from }] : [];
  });
}

/** What documents have before the words of a label that has another number, where what follows, or what stands before, is the same. */
export async function numbersIn(labels: readonly Unheard[], index: PassageIndex, usage: UsageIndex): Promise<Usual[]> {
  const words = labels.map(wordsOf);
  const counts = words.length ? await index.frequency(words, 1) : [];
  const slots = labels.filter((_, i) => counts[i] === 0).flatMap(slotsOf);
  const fillings = slots.length ? await usage.fillings(slots) : [];
  return slots.flatMap(({ stretch, from, to }, i): Usual[] => {
    const [first] = fillings[i] ?? [];
    if (!first || first.documents < FEW) return [];
    const total = fillings[i]?.reduce((sum, { documents }) => sum + documents, 0) ?? 0;
    const { words: right, documents, same: around } = first;
    return [
      { stretch, from, to, right, start: stretch.from, end: stretch.to, documents, share: documents / total, around },
    ];
  });
}

function slotsOf(stretch: Unheard): Asked[] {
  const { clause, from, to: end } = stretch;
  const { words } = clause;
  const to = from + 1;
  const sides = [
    { before: '', after: words.slice(to, end + BESIDE), isFramed: end + BESIDE <= words.length },
    { before: words.slice(Math.max(0, from - BESIDE), from), after: words.slice(to, end), isFramed: from >= BESIDE },
  ];
  return sides
    .filter(({ after, isFramed }) => isFramed && after.length >= SHORTEST)
    .map(({ before, after }) => ({
      stretch,
      from,
      to,
      before,
      after,
      most: 1,
      length: 1,
      agree: LONGEST + BESIDE,
      least: FEW,
    }));
}

/** What documents have where a clause of a draft says what none of them says. */
import type { PassageIndex, UsageIndex } from '../passages.ts';
import type { Unheard } from './clauses.ts';

/** Documents that must have the words. */
export const FEW = 5;

/** Other words for some of a clause, with what stands around them in documents; places are characters of the clause. */
export interface Alternative {
  /** What stands nowhere in the draft, and is explained by it. */
  readonly stretch: Unheard;
  /** The words that differ; none where they are lost. */
  readonly from: number;
  readonly to: number;
  /** What stands there instead, with the marks in it. */
  readonly right: string;
  /** The stretch around it that `FEW` documents have. */
  readonly start: number;
  readonly end: number;
}

export interface Usual extends Alternative {
  /** That have the whole stretch. */
  readonly documents: number;
  /** Of all documents that have what stands around, the share with these words between: 0 to 1. */
  readonly share: number;
  /** Characters around the place that `FEW` documents have. */
  readonly around: number;
  /** Of words that stand apart in most documents, as a member of a list does. */
  readonly isApart?: boolean;
  /** Of a list: how many members the draft has. */
  readonly members?: number;
}

/** The stretch as documents have it, marks aside. */
export function stretchOf({ stretch: { clause }, from, to, right, start, end }: Alternative): string {
  const { words } = clause;
  return words.slice(start, from) + right.replace(/\P{L}/gu, '') + words.slice(to, end);
}

/** Asks once for all of them; those in which nothing can be counted have a share of 0. */
export async function counted(all: readonly Alternative[], index: PassageIndex, usage: UsageIndex): Promise<Usual[]> {
  const documents = await index.frequency(all.map(stretchOf));
  const fillings = await usage.fillings(
    all.map(({ stretch: { clause }, from, to, right, start, end }) => ({
      ...((from === start && start > 0) || (to === end && end < clause.words.length) ? { length: to - from } : {}),
      before: clause.words.slice(start, from),
      after: clause.words.slice(to, end),
      most: Math.max(right.length, to - from),
      least: FEW,
    })),
  );
  return all.map((each, i) => {
    const own = fillings[i]?.find(({ words }) => words === each.right)?.documents ?? 0;
    const total = fillings[i]?.reduce((sum, filling) => sum + filling.documents, 0) ?? 0;
    const around = each.end - each.start - (each.to - each.from);
    return { ...each, documents: documents[i] ?? 0, share: total ? own / total : 0, around };
  });
}

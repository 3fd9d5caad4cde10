/** Wordings that hardly differ, or of which one holds the other, so that a list shows one of them. */
import { JOINTS, LIGHT } from '../text/words.generated.ts';

const loose = new Set([...JOINTS, ...LIGHT]);
const NUMERALS = /[一二三四五六七八九十百]+/gu;
/** Share of the pairs of characters of the shorter one. */
const ALIKE = 0.8;

/** Says of each wording, given in order, which earlier one it belongs to: its own number where it is the first of its kind. */
export function familiesOf(wordings: readonly string[]): number[] {
  const heads: { readonly number: number; readonly size: number }[] = [];
  const having = new Map<string, number[]>();
  return wordings.map((words, number) => {
    const pairs = pairsOf(words);
    const shared = new Map<number, number>();
    for (const pair of pairs) for (const head of having.get(pair) ?? []) shared.set(head, (shared.get(head) ?? 0) + 1);
    for (const [head, count] of shared) {
      const known = heads[head];
      if (known && count >= ALIKE * Math.min(pairs.size, known.size)) return known.number;
    }
    for (const pair of pairs) {
      const list = having.get(pair);
      if (list) list.push(heads.length);
      else having.set(pair, [heads.length]);
    }
    heads.push({ number, size: pairs.size });
    return number;
  });
}

/** Pairs of neighbours; particles and words for “and” are left out, numbers are all the same. */
function pairsOf(words: string): ReadonlySet<string> {
  const kept = Array.from(words.replace(NUMERALS, '#')).filter((char) => !loose.has(char));
  return new Set(kept.slice(1).map((char, i) => `${kept[i]}${char}`));
}

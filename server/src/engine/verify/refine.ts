/** The borders of the words of a source: moved to where its clauses begin and end, if that costs little. */
import { type Difference, haveSameSums } from '../align/difference.ts';
import type { Side } from '../align/side.ts';
import { cutsClause, DOUBLED, PAIR, type Quoted, weighed } from './effort.ts';

/** Units of a text, end exclusive. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** How far the borders of the nearest part may be moved. */
const REACH = 3;
/** What a border inside a clause of the source costs, in edits. */
const RAGGED = 1.1;

/**
 * Near an error at its beginning or end, the part with the fewest edits often stops short of the words that were meant.
 * People quote whole clauses: tries the borders around, and prefers those where punctuation stands in the source.
 * `differences` are those of some words of the source from the words of the quotation.
 */
export function refine(
  quotation: Quoted,
  source: Pick<Side, 'text' | 'skeleton'>,
  match: Part & { readonly distance: number },
  differences: (words: string) => Difference,
): Part {
  const { words } = quotation;
  const { length } = source.skeleton.at;
  const ragged = (i: number) => RAGGED * cutsClause(source, i);
  const isDoubled = words[0] === words[1] || words.at(-1) === words.at(-2);
  if (!ragged(match.from) && !ragged(match.to) && !isDoubled) return match;
  let best: Part = match;
  let least = Number.POSITIVE_INFINITY;
  const ends = beside(match.to).map((to) => ({ to, cut: ragged(to) }));
  for (const from of beside(match.from)) {
    const cut = ragged(from);
    for (const end of ends) {
      const { to } = end;
      if (from < 0 || to > length || to <= from) continue;
      const apart = Math.abs(to - from - words.length);
      const atLeast = Math.max(match.distance, apart) + (isDoubled ? DOUBLED : 0);
      const mayBeNearest = atLeast + cut + end.cut < least;
      const mayBePair = !apart && PAIR + cut + end.cut < least;
      if (!mayBeNearest && !mayBePair) continue;
      const part = source.skeleton.text.slice(from, to);
      if (!mayBeNearest && !haveSameSums(part, words)) continue; // nothing has only changed places
      const cost = weighed(differences(part), quotation) + cut + end.cut;
      if (cost < least) [best, least] = [{ from, to }, cost];
    }
  }
  return best;
}

/** The border itself first: at equal cost it stays. */
function beside(border: number): number[] {
  return Array.from({ length: 2 * REACH + 1 }, (_, k) => border + (k % 2 ? (k + 1) >> 1 : -(k >> 1)));
}

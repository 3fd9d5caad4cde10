/**
 * Cuts texts into words as jieba does, with its dictionary and its model: the words that are likeliest together, and by the model what
 * the dictionary does not know. The same words as those of nodejieba, which takes 60 MB and a thread for them.
 */
import type { Segmenter } from '../../engine/complete/types.ts';
import { hiddenEnds } from './hidden.ts';
import { sumsOf, type WordTables, wordsAt } from './word-tables.ts';

/** Between these words are sought. */
const STRETCH = /[^ \t\n，。]+|[ \t\n，。]/g;

/** `words` are never cut where the words around them do not speak against it: they count as much as the usual word. */
export function createJieba(tables: WordTables, words: readonly string[]): Segmenter {
  const { total, least, usual } = sumsOf(tables);
  const weightOf = (count: number): number => Math.log(count / total);
  const own = new Set(words);
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0);

  /** The words that may stand at a place, the shortest first, with their weights. */
  const candidatesAt = (text: string, at: number, to: number): Map<number, number> => {
    const weights = new Map([[at + lengthAt(text, at), weightOf(least)]]);
    wordsAt(tables, text.slice(0, to), at, (word, end) => {
      weights.set(end, weightOf(tables.counts[word] as number));
    });
    for (let end = Math.min(to, at + longest); end > at + 1; end--)
      if (own.has(text.slice(at, end))) weights.set(end, weightOf(usual));
    return weights;
  };

  /** Ends of the words of the way through a stretch that is likeliest. */
  const likeliest = (text: string, from: number, to: number): number[] => {
    const best = new Float64Array(to - from + 1);
    const ends = new Int32Array(to - from);
    for (const at of placesIn(text, from, to).reverse()) {
      let most = Number.NEGATIVE_INFINITY;
      for (const [end, weight] of [...candidatesAt(text, at, to)].sort(([a], [b]) => a - b)) {
        const sum = (best[end - from] as number) + weight;
        if (sum <= most) continue;
        most = sum;
        ends[at - from] = end;
      }
      best[at - from] = most;
    }
    const way: number[] = [];
    for (let at = from; at < to; at = ends[at - from] as number) way.push(ends[at - from] as number);
    return way;
  };

  const endsIn = (text: string, from: number, to: number): number[] => {
    const ends: number[] = [];
    let at = from;
    let alone = from; // where the single characters before `at` begin
    const endAlone = (): void => {
      if (alone < at) ends.push(...hiddenEnds(tables, text, alone, at));
    };
    for (const end of likeliest(text, from, to)) {
      if (end - at > lengthAt(text, at)) {
        endAlone();
        ends.push(end);
        alone = end;
      }
      at = end;
    }
    endAlone();
    return ends;
  };

  return {
    name: 'jieba',
    cut: (text) => {
      const ends = [...text.matchAll(STRETCH)].flatMap(({ index, 0: found }) =>
        endsIn(text, index, index + found.length),
      );
      return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
    },
  };
}

function placesIn(text: string, from: number, to: number): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at += lengthAt(text, at)) places.push(at);
  return places;
}

/** UTF-16 units of the character there. */
function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * Words of the dictionary of jieba with their counts, and its model for words that are not in it, in typed arrays: 2 MB, where a tree of
 * objects for each word took 49.
 */
import { poolOf, type TextPool } from '../../engine/text/pool.ts';

/** Raise it when anything of the form changes. */
export const WORDS_VERSION = 1;

/** Where a character may stand in a word: at its beginning, at its end, amid it, alone. */
export const STATES = ['begin', 'end', 'middle', 'single'] as const;

export interface WordTables {
  /** In order of their UTF-16 units. */
  readonly words: TextPool;
  /** How often each was counted. */
  readonly counts: Uint32Array;
  /** Logarithms of probabilities: of each state at the start, and of each (column) behind each (row). */
  readonly start: readonly number[];
  readonly next: readonly (readonly number[])[];
  /** UTF-16 units of the characters that the model knows, in order, and for each the four states in millionths; 1 where it never is. */
  readonly characters: Uint16Array;
  readonly millionths: Int32Array;
}

/** What the files of jieba say: lines of word, count and tag; the model. Words counted fewer than `least` times are left out, but for characters. */
export function wordTables(dictionary: string, model: string, least: number): WordTables {
  const counted = dictionary
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([word = '', count]) =>
      word && (word.length === 1 || Number(count) >= least) ? [{ word, count: Number(count) }] : [],
    )
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  const [start = '', ...lines] = model.split('\n').filter((line) => line && !line.startsWith('#'));
  const emissions = lines.slice(STATES.length).map(emissionsOf);
  const characters = Uint16Array.from(new Set(emissions.flatMap((each) => [...each.keys()]))).sort();
  return {
    words: poolOf(counted.map(({ word }) => word)),
    counts: Uint32Array.from(counted, ({ count }) => count),
    start: numbersOf(start),
    next: lines.slice(0, STATES.length).map(numbersOf),
    characters,
    millionths: Int32Array.from(
      Array.from(characters).flatMap((unit) => emissions.map((each) => each.get(unit) ?? NEVER)),
    ),
  };
}

export const NEVER = 1;

function numbersOf(line: string): number[] {
  return line.trim().split(' ').map(Number);
}

/** 耀:-10.460283,蘄:-11.015514,… */
function emissionsOf(line: string): ReadonlyMap<number, number> {
  return new Map(
    line.split(',').map((each) => [each.charCodeAt(0), Math.round(Number(each.slice(each.indexOf(':') + 1)) * 1e6)]),
  );
}

/** What is found at a place of a text: the words that begin there, the shortest first. */
export function wordsAt(
  { words: { units, starts } }: WordTables,
  text: string,
  at: number,
  found: (word: number, end: number) => void,
): void {
  const firstFrom = (unit: number, k: number, from: number, to: number): number => {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((units[(starts[middle] as number) + k] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let low = 0;
  let high = starts.length - 1;
  for (let k = 0; at + k < text.length && low < high; k++) {
    const unit = text.charCodeAt(at + k);
    low = firstFrom(unit, k, low, high); // behind each word stands a line feed, which is below all units
    high = firstFrom(unit + 1, k, low, high);
    if (low < high && (starts[low] as number) + k + 2 === starts[low + 1]) found(low, at + k + 1);
  }
}

/** Of all counts together: their sum, the least, the one in the middle. */
export function sumsOf({ counts }: WordTables): {
  readonly total: number;
  readonly least: number;
  readonly usual: number;
} {
  const sorted = counts.slice().sort();
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { total, least: sorted[0] ?? 1, usual: sorted[counts.length >> 1] ?? 1 };
}

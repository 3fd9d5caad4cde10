/** Words that no dictionary has, by the model of jieba: which character begins, goes on with, or ends one (Viterbi). */
import { NEVER, STATES, type WordTables } from './word-tables.ts';

/** The logarithm of what never is; as in jieba, so that it can be added to. */
const IMPOSSIBLE = -3.14e100;
const [, END, , SINGLE] = STATES.keys();
const ROWS = STATES.length;

/** Letters, digits, and what else stands in ASCII. */
const ASCII = /[A-Za-z][A-Za-z0-9]*|[0-9][0-9.]*|[\0-\x7f]/g;

/** Ends of the words of a stretch in which the dictionary knows single characters only. */
export function hiddenEnds(tables: WordTables, text: string, from: number, to: number): number[] {
  const ends: number[] = [];
  let at = from;
  for (const { index, 0: found } of text.slice(from, to).matchAll(ASCII)) {
    const start = from + index;
    if (start > at) ends.push(...byModel(tables, text, at, start));
    at = start + found.length;
    ends.push(at);
  }
  if (to > at) ends.push(...byModel(tables, text, at, to));
  return ends;
}

function byModel(tables: WordTables, text: string, from: number, to: number): number[] {
  const { start, next } = tables;
  const characters = [...text.slice(from, to)];
  const best = new Float64Array(characters.length * ROWS);
  const before = new Uint8Array(characters.length * ROWS);
  for (const [x, character] of characters.entries()) {
    const row = rowOf(tables, character);
    for (let state = 0; state < ROWS; state++) {
      const emission = emissionOf(tables, row, state);
      if (x === 0) {
        best[state] = (start[state] ?? IMPOSSIBLE) + emission;
        continue;
      }
      let [most, last] = [IMPOSSIBLE, END ?? 0];
      for (let old = 0; old < ROWS; old++) {
        const sum = (best[(x - 1) * ROWS + old] as number) + (next[old]?.[state] ?? IMPOSSIBLE) + emission;
        if (sum > most) [most, last] = [sum, old];
      }
      best[x * ROWS + state] = most;
      before[x * ROWS + state] = last;
    }
  }
  return endsOf(characters, best, before, to);
}

function endsOf(characters: readonly string[], best: Float64Array, before: Uint8Array, to: number): number[] {
  const last = (characters.length - 1) * ROWS;
  const at = (state: number | undefined): number => best[last + (state ?? 0)] as number;
  let state = (at(END) >= at(SINGLE) ? END : SINGLE) ?? 0;
  const ends: number[] = [];
  for (let x = characters.length - 1, end = to; x >= 0; x--) {
    if (state === END || state === SINGLE) ends.push(end);
    end -= (characters[x] as string).length;
    state = before[x * ROWS + state] as number;
  }
  return ends.reverse();
}

/** Of a character in the model; −1 where it is not in it. */
function rowOf({ characters }: WordTables, character: string): number {
  const unit = character.charCodeAt(0);
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((characters[middle] as number) < unit) low = middle + 1;
    else high = middle;
  }
  return characters[low] === unit && character.length === 1 ? low : -1;
}

function emissionOf({ millionths }: WordTables, row: number, state: number): number {
  const known = row < 0 ? NEVER : millionths[row * ROWS + state];
  return known === undefined || known === NEVER ? IMPOSSIBLE : known / 1e6;
}

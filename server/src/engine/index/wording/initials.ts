/** Clauses by the letters that their first four characters begin with in pinyin, all readings of each counted. */
import { FOLD } from '../../text/fold.ts';
import { readingsOf } from '../../text/readings.ts';
import type { ClauseTable } from './clause-table.ts';
import { textOfTable } from './clause-table.ts';
import { CLAUSE_KIND } from './clauses.ts';
import { Numbers } from './numbers.ts';
import { slices } from './slices.ts';

/** Characters that are indexed, and what a letter is in a number: 1 to 26, 0 for what is no letter. */
const DEPTH = 4;
const BASE = 27;
/** Of a clause whose characters have several readings so many combinations are kept. */
const COMBINATIONS = 8;
const STEP = 256;

export interface InitialsIndex {
  /** Numbers of the clauses whose first characters may begin with these letters (one to four), ascending. */
  startingWith(letters: string): readonly number[];
}

export async function makeInitials(table: ClauseTable, pause: () => Promise<void>): Promise<InitialsIndex> {
  const rest = slices(pause);
  const codes = new Numbers();
  const clauses = new Numbers();
  for (let clause = 0; clause < table.size; clause++) {
    for (const code of codesOf(table, clause)) {
      codes.push(code);
      clauses.push(clause);
    }
    if (clause % STEP === 0) await rest();
  }
  const starts = new Uint32Array(BASE ** DEPTH + 1);
  for (let i = 0; i < codes.length; i++) starts[codes.at(i) + 1] = (starts[codes.at(i) + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const sorted = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const at = next[codes.at(i)] ?? 0;
    next[codes.at(i)] = at + 1;
    sorted[at] = clauses.at(i);
  }
  return {
    startingWith: (letters) => {
      const head = letters.slice(0, DEPTH);
      const width = BASE ** (DEPTH - head.length);
      const first = Array.from(head).reduce((code, letter) => code * BASE + numberOf(letter), 0) * width;
      const found = sorted.subarray(starts[first] ?? 0, starts[first + width] ?? 0);
      return [...new Set(found)].sort((a, b) => a - b);
    },
  };
}

const numberOf = (letter: string): number => {
  const number = letter.charCodeAt(0) - 96;
  return number >= 1 && number <= 26 ? number : 0;
};

function codesOf(table: ClauseTable, clause: number): readonly number[] {
  const units = textOfTable(table, clause);
  let codes: readonly number[] = [0];
  for (let at = table.placeOf[clause] ?? 0, left = DEPTH; units && left > 0; at++) {
    const unit = units[at] ?? 0;
    if (CLAUSE_KIND[unit] === 0) continue;
    const letters = lettersOf(FOLD[unit] ?? 0);
    codes = codes.flatMap((code) => letters.map((letter) => code * BASE + letter)).slice(0, COMBINATIONS);
    left--;
  }
  return codes;
}

const known = new Map<number, readonly number[]>();

function lettersOf(unit: number): readonly number[] {
  const before = known.get(unit);
  if (before) return before;
  const readings = readingsOf(String.fromCharCode(unit));
  const letters = [...new Set(readings.map((reading) => numberOf(reading.charAt(0))))];
  const found = letters.length > 0 ? letters : [0];
  known.set(unit, found);
  return found;
}

/**
 * Where one of thousands of patterns stands in a text with exactly one unit wrong. Such a place begins or ends with units that are right,
 * three of them or two, so two tables of the first and of the last ones find it: a look at each unit of the text, whatever their number.
 */

import { poolOf, type TextPool } from '../text/pool.ts';

export interface OneOff {
  readonly pattern: number;
  readonly from: number;
}

export interface OneOffIndex {
  /** By place, then by pattern. */
  find(text: string): OneOff[];
}

/** Units that must be right at one end: half of the shortest pattern at most, so that one end is. */
export type KnownUnits = 2 | 3;
/** A power of two; small enough to stay in the cache, for most units of a text are looked up in vain. */
const MARKS = 2 ** 15;

interface Table {
  /** By hash the first pattern, and by pattern the next one of the same hash; -1 for none. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** Of the known units of each pattern. */
  readonly hashes: Int32Array;
}

/** As they may be kept on disk. */
export interface OneOffTables {
  /** By hash, whether a pattern has it. */
  readonly marks: Uint8Array;
  readonly heads: Table;
  readonly tails: Table;
}

/** Patterns shorter than `shortest` (twice the known units at least) are never found. Linear in the number of patterns. */
export function buildOneOffIndex(patterns: readonly string[], shortest: number, known: KnownUnits = 3): OneOffIndex {
  return oneOffIndexOf(oneOffTables(patterns, shortest, known), poolOf(patterns), known);
}

export function oneOffTables(patterns: readonly string[], shortest: number, known: KnownUnits = 3): OneOffTables {
  const least = Math.max(shortest, 2 * known);
  const marks = new Uint8Array(MARKS);
  const heads = tableOf(patterns, least, (pattern) => hashAt(pattern, 0, known), marks);
  const tails = tableOf(patterns, least, (pattern) => hashAt(pattern, pattern.length - known, known), marks);
  return { marks, heads, tails };
}

/** `patterns` and `known` are those that the tables were made of. */
export function oneOffIndexOf(
  { marks, heads, tails }: OneOffTables,
  patterns: TextPool,
  known: KnownUnits = 3,
): OneOffIndex {
  const { starts } = patterns;
  return {
    find: (text) => {
      const found: OneOff[] = [];
      for (let at = 0; at + known <= text.length; at++) {
        const hash = hashAt(text, at, known);
        if (marks[hash & (MARKS - 1)] === 0) continue; // shortcut: no pattern begins or ends so
        for (let id = firstOf(heads, hash); id >= 0; id = heads.next[id] as number) {
          if (heads.hashes[id] !== hash) continue; // shortcut: its units are others
          if (onlyWrong(patterns, id, text, at) >= known) found.push({ pattern: id, from: at });
        }
        for (let id = firstOf(tails, hash); id >= 0; id = tails.next[id] as number) {
          if (tails.hashes[id] !== hash) continue; // shortcut: likewise
          const from = at + known - ((starts[id + 1] as number) - (starts[id] as number) - 1);
          const wrong = from < 0 ? -1 : onlyWrong(patterns, id, text, from);
          if (wrong >= 0 && wrong < known) found.push({ pattern: id, from });
        }
      }
      return found.sort((a, b) => a.from - b.from || a.pattern - b.pattern);
    },
  };
}

/** `marks`: by hash, whether a pattern has it. */
function tableOf(
  patterns: readonly string[],
  least: number,
  hashOf: (pattern: string) => number,
  marks: Uint8Array,
): Table {
  const size = 2 ** Math.ceil(Math.log2(2 * patterns.length + 2));
  const first = new Int32Array(size).fill(-1);
  const next = new Int32Array(patterns.length).fill(-1);
  const hashes = new Int32Array(patterns.length);
  patterns.forEach((pattern, id) => {
    if (pattern.length < least) return;
    const hash = hashOf(pattern);
    const slot = hash & (size - 1);
    hashes[id] = hash;
    marks[hash & (MARKS - 1)] = 1;
    next[id] = first[slot] as number;
    first[slot] = id;
  });
  return { first, next, hashes };
}

function firstOf({ first }: Table, hash: number): number {
  return first[hash & (first.length - 1)] as number;
}

function hashAt(text: string, at: number, known: KnownUnits): number {
  const low = Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85ebca6b);
  const hash = known === 2 ? low : low ^ Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

/** The place of the one unit that differs; -1 where none does, or more, or the text ends before. */
function onlyWrong({ units, starts }: TextPool, id: number, text: string, from: number): number {
  const start = starts[id] as number;
  const length = (starts[id + 1] as number) - start - 1;
  if (from + length > text.length) return -1;
  let wrong = -1;
  for (let i = 0; i < length; i++) {
    if (units[start + i] === text.charCodeAt(from + i)) continue;
    if (wrong >= 0) return -1;
    wrong = i;
  }
  return wrong;
}

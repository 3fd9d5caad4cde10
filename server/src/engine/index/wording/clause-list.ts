/** The clauses of a segment, laid down by the hash of their words: equal ones lie together, in whatever segment they are. */
import type { Content } from '../passages/content.ts';
import { CLAUSE_SEED, LONGEST_CLAUSE, mixClause, SHORTEST_CLAUSE, UNITS_A_CLAUSE } from './clauses.ts';

/** Hash, and offset of the first character, of each clause; both ordered by hash, then by offset. */
export interface ClauseList {
  readonly hashes: Uint32Array;
  readonly places: Uint32Array;
}

/** The clauses of a text as they are met, in memory that is kept from one text to the next. */
export interface ClauseRoom {
  hashes: Uint32Array;
  places: Uint32Array;
  count: number;
}

export const createClauses = (): ClauseRoom => ({ hashes: new Uint32Array(0), places: new Uint32Array(0), count: 0 });

/** Makes room for those of a text of so many units. */
export function clearClauses(room: ClauseRoom, units: number): void {
  const most = Math.ceil(units / UNITS_A_CLAUSE);
  room.count = 0;
  if (room.hashes.length >= most) return;
  room.hashes = new Uint32Array(most);
  room.places = new Uint32Array(most);
}

/** Adds the clauses of a paragraph. */
export function addClauses({ units, places, borders, clauses }: Content, room: ClauseRoom): void {
  let start = 0;
  for (let i = 0; i < clauses; i++) {
    const end = borders[i] as number;
    const length = end - start;
    if (length >= SHORTEST_CLAUSE && length <= LONGEST_CLAUSE) {
      let hash = CLAUSE_SEED;
      for (let at = start; at < end; at++) hash = mixClause(hash, units[at] as number);
      room.hashes[room.count] = hash;
      room.places[room.count++] = places[start] as number;
    }
    start = end;
  }
}

/** All that were added, sorted by passes of counting; `desk` is memory for twice as many words. Linear. */
export function sortedClauses({ hashes, places, count }: ClauseRoom, desk: Uint32Array): ClauseList {
  const other = { hashes: desk.subarray(0, count), places: desk.subarray(count, 2 * count) };
  return sorted({ hashes: hashes.subarray(0, count), places: places.subarray(0, count) }, other);
}

/** Bits of a pass: so many places that are written to stay in the cache of the processor, 2^16 do not. */
const PASS_BITS = 11;

function sorted(list: ClauseList, other: ClauseList): ClauseList {
  let [from, to] = [list, other];
  for (let shift = 0; shift < 32; shift += PASS_BITS) {
    pass(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

/** One pass of a radix sort; it keeps the order of what is equal. */
function pass({ hashes, places }: ClauseList, to: ClauseList, shift: number): void {
  const mask = (1 << PASS_BITS) - 1;
  const next = new Uint32Array(mask + 2);
  for (let i = 0; i < hashes.length; i++) bump(next, (((hashes[i] as number) >>> shift) & mask) + 1);
  for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    const at = bump(next, (hash >>> shift) & mask);
    to.hashes[at] = hash;
    to.places[at] = places[i] as number;
  }
}

function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] as number;
  counts[at] = before + 1;
  return before;
}

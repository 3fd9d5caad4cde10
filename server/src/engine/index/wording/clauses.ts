/** The clauses of a segment, laid down by the hash of their words: equal ones lie together, in whatever segment they are. */
import { FOLD } from '../../text/fold.ts';

/** Content characters of a clause that is kept. Shorter ones say little, longer ones hardly ever recur. */
export const SHORTEST_CLAUSE = 4;
export const LONGEST_CLAUSE = 40;
/** So many units of text hold one kept clause at most: its characters and a mark. */
export const UNITS_A_CLAUSE = SHORTEST_CLAUSE + 1;

const CONTENT = 1;
const BORDER = 2;
/** Marks that end a clause; `—` and `、` do not. */
const MARKS = '，。；：！？“”‘’…,;!?\n\0';

/** What each UTF-16 unit is for clauses: 0 neither, 1 content, 2 a border. */
export const CLAUSE_KIND: Uint8Array = kinds();

function kinds(): Uint8Array {
  const kind = new Uint8Array(0x10000);
  for (let code = 0; code < kind.length; code++) if (FOLD[code] !== 0) kind[code] = CONTENT;
  for (const mark of MARKS) kind[mark.charCodeAt(0)] = BORDER;
  return kind;
}

/** Hash, and offset of the first character, of each clause; both ordered by hash, then by offset. */
export interface ClauseList {
  readonly hashes: Uint32Array;
  readonly places: Uint32Array;
}

/** Bits that say nothing of which text they are of. */
export function mixClause(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1) ^ (hash >>> 15);
}

export const CLAUSE_SEED = 0x811c9dc5;

/** Memory to sort in, both as long as the text at least. */
interface Room {
  readonly hashes: Uint32Array;
  readonly places: Uint32Array;
}

/** Reads the clauses of a text in one pass and sorts them by passes of counting. Linear in the text. The list is in the room. */
export function listClauses(units: Uint16Array, room: Room): ClauseList {
  const { hashes, places } = room;
  let count = 0;
  let length = 0;
  let start = 0;
  let hash = CLAUSE_SEED;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as number;
    const kind = CLAUSE_KIND[unit] as number;
    if (kind === CONTENT) {
      if (length++ === 0) {
        start = i;
        hash = CLAUSE_SEED;
      }
      hash = mixClause(hash, FOLD[unit] as number);
    } else if (kind === BORDER) {
      if (length >= SHORTEST_CLAUSE && length <= LONGEST_CLAUSE) {
        hashes[count] = hash;
        places[count++] = start;
      }
      length = 0;
    }
  }
  const other = { hashes: hashes.subarray(count, 2 * count), places: places.subarray(count, 2 * count) };
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

/**
 * Very frequent words with one error. Where every seed that is left has more places than are read, votes miss the place
 * at which they stand together: the seeds before and after the error are looked for side by side instead.
 */
import type { Segment } from './layout.ts';
import { type Query, type SeedList, seedLists } from './query.ts';
import { gallop } from './sorted.ts';

const SEED = 3;
/** Two seeds may stand so much nearer, or farther apart, than in the query: a character left out, some punctuation. */
const NEARER = 1;
const FARTHER = 4;
/** Entries of the rarer lists that are looked at in one segment. */
const MAX_STEPS = 60_000;
/** Blocks of one pair: the first ones are of the best documents. */
const ENOUGH = 12;

interface Pair {
  readonly rare: SeedList;
  readonly other: SeedList;
}

/** Blocks of 2^shift units in which the seeds that one error leaves stand as far apart as in the query. */
export function pairedBlocks({ entries, buckets, bits }: Segment, query: Query, shift: number): number[] {
  const blocks = new Set<number>();
  let spare = MAX_STEPS;
  for (const pair of pairsOf(query, seedLists(query, buckets, bits))) {
    const to = Math.min(pair.rare.to, pair.rare.from + spare);
    spare -= to - pair.rare.from;
    let found = 0;
    for (const place of placesOfPair(entries, pair, to)) {
      blocks.add(place >>> shift);
      if (++found === ENOUGH) break;
    }
  }
  return [...blocks];
}

/** For each place of an error (two neighbours at most) the rarest seed it leaves and the rarest one that is apart from that. */
function pairsOf(query: Query, rarestFirst: readonly SeedList[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (let error = 0; error < query.units.length; error++) {
    const left = rarestFirst.filter(({ seed }) => seed + SEED <= error || seed >= error + 2);
    const [rare] = left;
    const other = rare && left.find(({ seed }) => Math.abs(seed - rare.seed) >= SEED);
    if (other) pairs.set(`${rare.seed} ${other.seed}`, { rare, other });
  }
  return [...pairs.values()];
}

function* placesOfPair(entries: Uint32Array, { rare, other }: Pair, to: number): Generator<number> {
  const apart = other.seed - rare.seed;
  const [least, most] = apart > 0 ? [apart - NEARER, apart + FARTHER] : [apart - FARTHER, apart + NEARER];
  let cursor = other.from;
  for (let i = rare.from; i < to && cursor < other.to; i++) {
    const place = entries[i] ?? 0;
    cursor = gallop(entries, cursor, other.to, place + least);
    if (cursor < other.to && (entries[cursor] ?? 0) <= place + most) yield place;
  }
}

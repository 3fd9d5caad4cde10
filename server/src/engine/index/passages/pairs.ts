/**
 * Very frequent words with one error. Where every seed that is left has more places than are read, votes miss the place
 * at which they stand together: the seeds before and after the error are looked for side by side instead.
 */
import { isGone, type LiveSegment } from './hit.ts';
import { type Query, type SeedList, seedLists } from './query.ts';
import { postingsIn } from './reading.ts';
import { gallop } from './sorted.ts';

const SEED = 3;
/** Two seeds may stand so much nearer, or farther apart, than in the query: a character left out, some punctuation. */
const NEARER = 1;
const FARTHER = 4;
/** Entries of the rarer lists that are looked at in one segment at most. */
const MAX_STEPS = 60_000;
/** Blocks of one pair at the same distance: the first ones are of the best documents. */
const ENOUGH = 4;

interface Pair {
  readonly rare: SeedList;
  readonly other: SeedList;
}

/** Blocks of 2^shift units in which the seeds that one error leaves stand as far apart as in the query. */
export function pairedBlocks(live: LiveSegment, query: Query, shift: number, share: number): number[] {
  const hasGone = live.dead.includes(1);
  const blocks = new Set<number>();
  let spare = Math.floor(MAX_STEPS * share);
  for (const pair of pairsOf(query, seedLists(query, live.segment))) {
    const to = Math.min(pair.rare.to, pair.rare.from + spare);
    spare -= to - pair.rare.from;
    const rare = postingsIn(live.segment, pair.rare.from, to);
    const other = postingsIn(live.segment, pair.other.from, pair.other.to);
    const isLeft = (place: number) => !hasGone || !isGone(live, place, place + 1);
    for (const place of placesOfPair(rare, other, pair.other.seed - pair.rare.seed, isLeft))
      blocks.add(place >>> shift);
  }
  return [...blocks];
}

/** For each place of an error (two neighbours at most) the rarest seeds before and after it, or two apart on one side. */
function pairsOf(query: Query, rarestFirst: readonly SeedList[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (let error = 0; error < query.units.length; error++) {
    const before = rarestFirst.filter(({ seed }) => seed + SEED <= error);
    const after = rarestFirst.filter(({ seed }) => seed >= error + 2);
    const [a, b] = before.length > 0 && after.length > 0 ? [before[0], after[0]] : apart([...before, ...after]);
    if (!a || !b) continue;
    const [rare, other] = lengthOf(a) <= lengthOf(b) ? [a, b] : [b, a];
    pairs.set(`${rare.seed} ${other.seed}`, { rare, other });
  }
  return [...pairs.values()];
}

const lengthOf = ({ from, to }: SeedList): number => to - from;

/** The rarest seed and the rarest one that shares no character with it. */
function apart(rarestFirst: readonly SeedList[]): (SeedList | undefined)[] {
  const [rare] = rarestFirst;
  return [rare, rarestFirst.find(({ seed }) => rare && Math.abs(seed - rare.seed) >= SEED)];
}

/** The first places of the rarer seed for each distance at which the other one stands from it. */
function* placesOfPair(
  rare: Uint32Array,
  other: Uint32Array,
  apart: number,
  isLeft: (place: number) => boolean,
): Generator<number> {
  const [least, most] = apart > 0 ? [apart - NEARER, apart + FARTHER] : [apart - FARTHER, apart + NEARER];
  const counts = new Map<number, number>();
  let cursor = 0;
  for (let i = 0; i < rare.length && cursor < other.length; i++) {
    const place = rare[i] ?? 0;
    cursor = gallop(other, cursor, other.length, place + least);
    const found = (other[cursor] ?? 0) - place;
    if (cursor === other.length || found > most || !isLeft(place)) continue;
    const count = (counts.get(found) ?? 0) + 1;
    counts.set(found, count);
    if (count <= ENOUGH) yield place;
  }
}

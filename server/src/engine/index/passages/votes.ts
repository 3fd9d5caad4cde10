/** Votes of seeds for blocks of a text: each seed votes once for a block, whatever the order of the seeds. */

const SLOTS = 1 << 17;
/** A look-up of few votes uses few slots, which stay in the cache of the processor. */
const FEWEST_SLOTS = 1 << 10;
/** Share of the votes of the best block that another one needs. */
export const NOT_FAR_BEHIND = 0.4;
/** A look-up never casts more votes than fill half of the table. */
export const MAX_VOTES = SLOTS >> 1;

/** A hash table of counters; cleared by `clearVotes`, used by one look-up at a time. */
export interface Votes {
  readonly blocks: Uint32Array;
  readonly counts: Uint16Array;
  readonly lastSeed: Uint16Array;
  /** Slots in use, in order of the first vote. */
  readonly used: Uint32Array;
  size: number;
  /** Bits of a hash that are no part of a slot. */
  shift: number;
}

export function createVotes(): Votes {
  const counts = new Uint16Array(SLOTS);
  const lastSeed = new Uint16Array(SLOTS);
  return { blocks: new Uint32Array(SLOTS), counts, lastSeed, used: new Uint32Array(MAX_VOTES), size: 0, shift: 15 };
}

/** Makes room for at most so many votes; only while there are none. */
export function expectVotes(votes: Votes, most: number): void {
  const slots = Math.min(SLOTS, Math.max(FEWEST_SLOTS, 2 * most));
  votes.shift = Math.clz32(slots - 1);
}

export function clearVotes(votes: Votes): void {
  for (let i = 0; i < votes.size; i++) votes.counts[votes.used[i] ?? 0] = 0;
  votes.size = 0;
}

/** Whether a vote may bring a new block into the table, or only counts for the blocks that have votes already. */
export type Casting = 'open' | 'closed';

/** Casts the votes of a seed, which stands at `places`, for blocks of 2^shift units. */
export function castVotes(votes: Votes, seed: number, places: Uint32Array, shift: number, casting: Casting): void {
  const { blocks, counts, lastSeed, used } = votes;
  const mask = maskOf(votes);
  for (let i = 0; i < places.length; i++) {
    const block = (places[i] as number) >>> shift;
    let slot = Math.imul(block, 0x9e3779b1) >>> votes.shift;
    while (counts[slot] !== 0 && blocks[slot] !== block) slot = (slot + 1) & mask;
    if (counts[slot] === 0) {
      if (casting === 'closed' || votes.size === MAX_VOTES) continue;
      used[votes.size++] = slot;
      blocks[slot] = block;
      counts[slot] = 1;
      lastSeed[slot] = seed;
    } else if (lastSeed[slot] !== seed) {
      lastSeed[slot] = seed;
      counts[slot] = (counts[slot] as number) + 1;
    }
  }
}

const maskOf = ({ shift }: Votes): number => 0xffffffff >>> shift;

function votesOf(votes: Votes, block: number): number {
  const mask = maskOf(votes);
  let slot = Math.imul(block, 0x9e3779b1) >>> votes.shift;
  while (votes.counts[slot] !== 0) {
    if (votes.blocks[slot] === block) return votes.counts[slot] ?? 0;
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** A block with votes; its neighbour's are counted too, since a match may lie across their border. */
export interface VotedBlock {
  readonly block: number;
  readonly votes: number;
}

/**
 * At most `limit` blocks with at least `least` votes that are not far behind the best, in no order; where there are more,
 * those of the rarest seeds. Of two neighbours the one with fewer votes is left out: what is read of a block reaches over
 * its borders. `isGone` blocks do not count.
 */
export function votedBlocks(
  votes: Votes,
  least: number,
  limit: number,
  isGone: (block: number) => boolean = () => false,
): VotedBlock[] {
  const { counts, used, blocks } = votes;
  const found: VotedBlock[] = [];
  const { top, floor } = ownVotes(votes, limit, isGone);
  const enough = Math.max(least, Math.ceil(top * NOT_FAR_BEHIND));
  let spare = limit;
  for (let i = 0; i < votes.size && spare > 0; i++) {
    const slot = used[i] ?? 0;
    const own = counts[slot] ?? 0;
    if (2 * own < enough || own < floor) continue;
    const block = blocks[slot] ?? 0;
    if (isGone(block)) continue;
    if (own === floor) spare--;
    const beside = own === top ? 0 : Math.max(block > 0 ? votesOf(votes, block - 1) : 0, votesOf(votes, block + 1));
    if (beside <= own && own + beside >= enough) found.push({ block, votes: own + beside });
  }
  return found;
}

/** The most votes of a block, and the number of votes that no more than `limit` blocks exceed. */
function ownVotes(
  { blocks, counts, used, size }: Votes,
  limit: number,
  isGone: (block: number) => boolean,
): { top: number; floor: number } {
  const histogram: number[] = [];
  for (let i = 0; i < size; i++) {
    const slot = used[i] ?? 0;
    if (isGone(blocks[slot] ?? 0)) continue;
    const own = counts[slot] ?? 0;
    histogram[own] = (histogram[own] ?? 0) + 1;
  }
  const top = Math.max(0, histogram.length - 1);
  let floor = top;
  for (let above = histogram[top] ?? 0; floor > 1 && above <= limit; above += histogram[floor] ?? 0) floor--;
  return { top, floor };
}

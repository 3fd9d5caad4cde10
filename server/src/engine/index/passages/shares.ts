/**
 * The trigrams of a text, dealt out to shares by the top bits of their hash, in the order of the text. What a share has lies in chunks, so that
 * nobody has to count first, and the two words of a trigram side by side, so that each is written to one place.
 */
import type { Content } from './content.ts';
import { hashTrigram } from './trigram.ts';

export const SHARE_BITS = 8;
export const SHARES = 1 << SHARE_BITS;
/**
 * Words of a trigram: its hash without the bits of the share and the upper half of its first character, then the lower half of that and how far
 * it stands behind the place of the chunk.
 */
export const WORDS = 2;
export const FAR_BITS = 24;
export const FAR = 2 ** FAR_BITS - 1;

/** Trigrams of a chunk, as a power of 2, where the text is not short. */
const CHUNK_BITS = 10;
/** What is not written to is not taken from the machine: then the next text, hardly longer than this one, finds room. */
const SPARE = 1.25;

export interface Shares {
  /** Kept from one text to the next: to take memory from the machine anew costs a tenth of the time of building. */
  words: Uint32Array;
  /** Words of a chunk, a power of 2. */
  size: number;
  /** The place from which the trigrams that are dealt now are counted, and that of each chunk. */
  place: number;
  places: number[];
  /** Where in `words` each chunk ends. */
  ends: number[];
  /** The chunks of each share in order, and where the next trigram goes. */
  chains: number[][];
  readonly next: Uint32Array;
}

export function createShares(): Shares {
  const none = { size: 0, place: 0, places: [], ends: [], chains: [] };
  return { ...none, words: new Uint32Array(0), next: new Uint32Array(SHARES) };
}

/** Makes the shares from `low` on, before `high`, ready for a text of so many units. */
export function clearShares(shares: Shares, units: number, low: number, high: number): void {
  const bits = Math.max(1, Math.min(CHUNK_BITS, Math.floor(Math.log2(units / SHARES + 1))));
  // Of each share one chunk is not full, and more of them where the text is so long that places are counted anew.
  const chunks = (units >>> bits) + SHARES * (2 + Math.ceil((2 * units) / FAR));
  Object.assign(shares, { size: WORDS << bits, place: 0, places: [], ends: [] });
  shares.chains = Array.from({ length: SHARES }, () => []);
  if (shares.words.length < chunks * shares.size)
    shares.words = new Uint32Array(Math.ceil(chunks * shares.size * SPARE));
  for (let share = low; share < high; share++) openChunk(shares, share);
}

function openChunk(shares: Shares, share: number): number {
  const { size, place, places, ends, chains } = shares;
  const chunk = ends.length;
  places.push(place);
  ends.push((chunk + 1) * size);
  chains[share]?.push(chunk);
  shares.next[share] = chunk * size;
  return chunk * size;
}

/** Deals the trigrams of a paragraph out, as far as they are of the shares from `low` on, before `high`. */
export function dealOut(content: Content, shares: Shares, low: number, high: number): void {
  const { places, count } = content;
  for (let from = 0, to = count - 2; from < count - 2; from = to, to = count - 2) {
    while ((places[to - 1] as number) - (places[from] as number) > FAR) to = (from + to + 1) >>> 1;
    if ((places[to - 1] as number) - shares.place > FAR) countAnew(shares, places[from] as number, low, high);
    dealSome(content, from, to, shares, low, high);
  }
}

/** Counts from another place on, in new chunks. */
function countAnew(shares: Shares, place: number, low: number, high: number): void {
  closeChunks(shares);
  shares.place = place;
  for (let share = low; share < high; share++) openChunk(shares, share);
}

/** To be called when all has been dealt out. */
export function closeChunks({ chains, ends, next }: Shares): void {
  for (const [share, chain] of chains.entries()) {
    const last = chain.at(-1);
    if (last !== undefined) ends[last] = next[share] as number;
  }
}

function dealSome(
  { units, places }: Content,
  from: number,
  to: number,
  shares: Shares,
  low: number,
  high: number,
): void {
  const { words, next, place, size } = shares;
  let a = units[from] as number;
  let b = units[from + 1] as number;
  for (let i = from; i < to; i++) {
    const c = units[i + 2] as number;
    const hash = hashTrigram(a, b, c);
    const share = hash >>> (32 - SHARE_BITS);
    if (share >= low && share < high) {
      const at = next[share] as number;
      words[at] = (hash << SHARE_BITS) | (a >>> 8);
      words[at + 1] = (a << FAR_BITS) | ((places[i] as number) - place);
      if (((at + WORDS) & (size - 1)) === 0) openChunk(shares, share);
      else next[share] = at + WORDS;
    }
    a = b;
    b = c;
  }
}

/** What a chunk holds, and from where its trigrams are counted. */
export interface Run {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** The chunks of a share, in the order of the text. */
export function runsOf({ chains, places, ends, size }: Shares, share: number): Run[] {
  const chain = chains[share] ?? [];
  return chain.map((chunk) => ({ place: places[chunk] ?? 0, from: chunk * size, to: ends[chunk] ?? 0 }));
}

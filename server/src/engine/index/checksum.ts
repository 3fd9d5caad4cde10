/**
 * A 64-bit check sum of 32-bit words that can be computed while they arrive: four lanes, each step of which can be undone,
 * so that a change of one word always shows. Not cryptographic: it guards against accidents.
 */

const MULTIPLIER = 0x9e3779b1;
const SEEDS = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];

export interface Checksum {
  readonly lanes: Uint32Array;
}

export function createChecksum(): Checksum {
  return { lanes: Uint32Array.from(SEEDS) };
}

/** Adds `words[from..to)`; the same words give the same sum however they are cut into calls. */
export function addWords({ lanes }: Checksum, words: Uint32Array, from: number, to: number): void {
  let i = from;
  for (; i < to && (i & 3) !== 0; i++) lanes[i & 3] = step(lanes[i & 3] ?? 0, words[i] ?? 0);
  let [a = 0, b = 0, c = 0, d = 0] = lanes;
  // No `?? 0` here: it takes half of the time of reading an index, and `to` is within the words.
  for (; i + 3 < to; i += 4) {
    a = step(a, words[i] as number);
    b = step(b, words[i + 1] as number);
    c = step(c, words[i + 2] as number);
    d = step(d, words[i + 3] as number);
  }
  lanes.set([a, b, c, d]);
  for (; i < to; i++) lanes[i & 3] = step(lanes[i & 3] ?? 0, words[i] ?? 0);
}

function step(lane: number, word: number): number {
  const product = Math.imul(lane ^ word, MULTIPLIER);
  return (product << 13) | (product >>> 19);
}

/** The sum of all words added so far, as two words. */
export function checksumWords({ lanes }: Checksum): readonly [number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  return [mixed(a, b), otherMixed(c, d)];
}

/** The same of `words[from..to)` alone, `from` a multiple of four, put down at `into[at]`: blocks are many and short. */
export function sumWords(words: Uint32Array, from: number, to: number, into: Uint32Array, at: number): void {
  let [a = 0, b = 0, c = 0, d = 0] = SEEDS;
  let i = from;
  for (; i + 3 < to; i += 4) {
    a = step(a, words[i] as number);
    b = step(b, words[i + 1] as number);
    c = step(c, words[i + 2] as number);
    d = step(d, words[i + 3] as number);
  }
  if (i < to) a = step(a, words[i] as number);
  if (i + 1 < to) b = step(b, words[i + 1] as number);
  if (i + 2 < to) c = step(c, words[i + 2] as number);
  into[at] = mixed(a, b);
  into[at + 1] = otherMixed(c, d);
}

const mixed = (a: number, b: number): number => (a ^ Math.imul(b, 0x85ebca77)) >>> 0;
const otherMixed = (c: number, d: number): number => (c ^ Math.imul(d, 0xc2b2ae3d)) >>> 0;

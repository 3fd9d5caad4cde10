/**
 * A map from small integers to small integers in one typed array: open addressing with linear probing, at most half full.
 * A text is looked up unit by unit in it, which takes a `Map` several times as long.
 */

export interface IntMap {
  readonly size: number;
  /** The value of a key (0 to 2^31 - 2), -1 where it has none. */
  get(key: number): number;
  /** Values are 0 to 2^31 - 1. */
  set(key: number, value: number): void;
  tables(): IntMapTables;
}

const SMALLEST = 64;
const MULTIPLIER = 0x9e3779b1;
const SIFT_BITS = 3;
const SIFT = 1 << SIFT_BITS;

/** What a map holds, as it may be kept on disk. */
export interface IntMapTables {
  /** Key + 1 and value side by side; 0 is an empty slot. */
  readonly slots: Int32Array;
  /** A bit for each of `SIFT` parts of a slot, set where a key falls into it: most keys asked for are none, and told by this. */
  readonly sieve: Uint8Array;
  readonly size: number;
}

/** Where entries lie that come in this order, in so many slots; keys and values side by side. */
export function layOut(entries: Int32Array, slots: number): Omit<IntMapTables, 'size'> {
  const map = createIntMap({
    slots: new Int32Array(slots),
    sieve: new Uint8Array(((slots / 2) * SIFT) >> 3),
    size: 0,
  });
  for (let i = 0; i < entries.length; i += 2) map.set(entries[i] as number, entries[i + 1] as number);
  return map.tables();
}

/** Keys and values of what is laid out, by key: the same map comes of them whatever the order in which it was filled. */
export function entriesOf(slots: Int32Array): Int32Array {
  const taken: number[] = [];
  for (let i = 0; i < slots.length; i += 2) if (slots[i] !== 0) taken.push(i);
  taken.sort((a, b) => (slots[a] as number) - (slots[b] as number));
  return Int32Array.from(taken.flatMap((i) => [(slots[i] as number) - 1, slots[i + 1] as number]));
}

/** An empty map, or one of what another one held, which it goes on with. */
export function createIntMap(known?: IntMapTables): IntMap {
  let slots = known?.slots ?? new Int32Array(2 * SMALLEST);
  let sieve = known?.sieve ?? new Uint8Array((SMALLEST * SIFT) >> 3);
  let size = known?.size ?? 0;
  let shift = 32 - Math.log2(slots.length / 2);

  /** The slot of a key, or the empty one where it would be. */
  function find(key: number): number {
    const mask = slots.length - 1;
    let at = (Math.imul(key, MULTIPLIER) >>> shift) << 1;
    for (let held = slots[at] as number; held !== 0 && held !== key + 1; held = slots[at] as number)
      at = (at + 2) & mask;
    return at;
  }

  function put(key: number, value: number): void {
    const at = find(key);
    if (slots[at] === 0) size++;
    slots[at] = key + 1;
    slots[at + 1] = value;
    const bit = Math.imul(key, MULTIPLIER) >>> (shift - SIFT_BITS);
    sieve[bit >> 3] = (sieve[bit >> 3] as number) | (1 << (bit & 7));
  }

  function grow(): void {
    const old = slots;
    slots = new Int32Array(2 * old.length);
    sieve = new Uint8Array(2 * sieve.length);
    shift--;
    size = 0;
    for (let i = 0; i < old.length; i += 2) if (old[i] !== 0) put((old[i] as number) - 1, old[i + 1] as number);
  }

  return {
    get size() {
      return size;
    },
    tables: () => ({ slots, sieve, size }),
    get(key) {
      const bit = Math.imul(key, MULTIPLIER) >>> (shift - SIFT_BITS);
      if (((sieve[bit >> 3] as number) & (1 << (bit & 7))) === 0) return -1;
      const at = find(key);
      return slots[at] === 0 ? -1 : (slots[at + 1] as number);
    },
    set(key, value) {
      if (4 * size >= slots.length) grow();
      put(key, value);
    },
  };
}

/** Finds, for a short text, which of many patterns probably occur in it with a few edits: votes of shared bigrams. */

export interface NearIndex {
  /**
   * Patterns that share enough of their bigrams with a stretch of `text` of about their own length, in order of pattern
   * and place.
   */
  candidates(text: string): NearCandidate[];
  /** Patterns that hold at least `share` of the bigrams of `text`: for a text that is a part of a pattern. */
  containers(text: string, share: number): number[];
}

/** An occurrence must lie in units `from` to `to` of the text; `share` of the pattern's bigrams stand there. */
export interface NearCandidate {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** Built once; the arrays of numbers are work space that is clean between calls. */
interface Postings {
  /** Number of each unit that occurs in a pattern, from 1: keys of two numbers stay small integers, which maps like. */
  readonly alphabet: Uint16Array;
  readonly lengths: readonly number[];
  /** The different bigrams of each pattern. */
  readonly keys: readonly (readonly number[])[];
  /** How many of them a stretch of text must hold. */
  readonly needed: Uint16Array;
  readonly patterns: ReadonlyMap<number, readonly number[]>;
  readonly votes: Uint16Array;
}

/**
 * Builds the index; patterns shorter than three units are never candidates. `leastShare` gives the share of its bigrams
 * (0 to 1) that must be found for a pattern of so many. Linear in the length of the patterns.
 */
export function buildNearIndex(
  patterns: readonly string[],
  leastShare: (pattern: number, bigrams: number) => number,
): NearIndex {
  const alphabet = alphabetOf(patterns);
  const keys = patterns.map((pattern) => [...new Set(pattern.length < 3 ? [] : bigrams(pattern, alphabet))]);
  const byKey = new Map<number, number[]>();
  keys.forEach((own, id) => {
    for (const key of own) {
      const list = byKey.get(key);
      if (list) list.push(id);
      else byKey.set(key, [id]);
    }
  });
  const postings: Postings = {
    alphabet,
    lengths: patterns.map((pattern) => pattern.length),
    keys,
    needed: Uint16Array.from(keys, (own, id) => Math.max(1, Math.ceil(leastShare(id, own.length) * own.length - 1e-9))),
    patterns: byKey,
    votes: new Uint16Array(patterns.length),
  };
  return {
    candidates: (text) => candidates(text, postings),
    containers: (text, share) => containers(text, share, postings),
  };
}

function alphabetOf(patterns: readonly string[]): Uint16Array {
  const alphabet = new Uint16Array(0x10000);
  let size = 0;
  for (const pattern of patterns)
    for (let i = 0; i < pattern.length; i++)
      if (!alphabet[pattern.charCodeAt(i)]) alphabet[pattern.charCodeAt(i)] = ++size;
  return alphabet;
}

/** A key for each place of the text; 0 where a unit occurs in no pattern. */
function bigrams(text: string, alphabet: Uint16Array): number[] {
  const keys: number[] = [];
  let left = alphabet[text.charCodeAt(0)] as number;
  for (let i = 1; i < text.length; i++) {
    const right = alphabet[text.charCodeAt(i)] as number;
    keys.push(left && right ? left * 0x4000 + right : 0);
    left = right;
  }
  return keys;
}

/** Adds one vote for each pattern with the key; gives the patterns that have `enough` by it. */
function vote(key: number, { patterns, votes }: Postings, enough: (id: number) => number, reached: number[]): void {
  const ids = patterns.get(key);
  if (!ids) return;
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] as number;
    const n = (votes[id] as number) + 1;
    votes[id] = n;
    if (n === enough(id)) reached.push(id);
  }
}

/** Sets the counters that the keys touched to zero again. */
function clear(keys: readonly number[], { patterns, votes }: Postings): void {
  for (const key of keys) for (const id of patterns.get(key) ?? []) votes[id] = 0;
}

function candidates(text: string, postings: Postings): NearCandidate[] {
  const keys = bigrams(text, postings.alphabet);
  const places = placesOf(keys, postings);
  const different = [...places.keys()];
  const reached: number[] = [];
  for (const key of different) vote(key, postings, (id) => postings.needed[id] as number, reached);
  clear(different, postings);
  const found: NearCandidate[] = [];
  for (const id of reached.sort((a, b) => a - b)) clusters(id, places, postings, text.length, found);
  return found;
}

/** Where each key that some pattern has stands in the text. */
function placesOf(keys: readonly number[], { patterns }: Postings): Map<number, number[]> {
  const places = new Map<number, number[]>();
  keys.forEach((key, i) => {
    if (!key) return;
    const known = places.get(key);
    if (known) known.push(i);
    else if (patterns.has(key)) places.set(key, [i]);
  });
  return places;
}

/** A bigram of a pattern at a place of the text, as one number: they sort by place. */
const KEYS = 0x400;

/** Stretches of the text of about the pattern's length that hold enough of its bigrams; overlapping ones are joined. */
function clusters(
  pattern: number,
  places: ReadonlyMap<number, readonly number[]>,
  { keys, lengths, needed }: Postings,
  end: number,
  found: NearCandidate[],
): void {
  const own = keys[pattern] ?? [];
  const length = lengths[pattern] as number;
  const hits: number[] = [];
  own.forEach((key, k) => {
    for (const at of places.get(key) ?? []) hits.push(at * KEYS + k);
  });
  hits.sort((a, b) => a - b);
  const slack = Math.max(4, length >> 1);
  const inWindow = new Uint16Array(own.length);
  let different = 0;
  let low = 0;
  let open: { pattern: number; from: number; to: number; share: number } | undefined;
  for (const hit of hits) {
    const at = Math.floor(hit / KEYS);
    if (add(inWindow, hit % KEYS, 1) === 1) different++;
    let first = hits[low] as number;
    while (at - Math.floor(first / KEYS) > length + slack) {
      if (add(inWindow, first % KEYS, -1) === 0) different--;
      first = hits[++low] as number;
    }
    if (different < (needed[pattern] as number)) continue;
    const start = Math.floor(first / KEYS);
    const from = Math.max(0, Math.min(at + 2 - length - slack, start));
    const to = Math.min(end, start + length + slack);
    const share = different / own.length;
    if (open && from <= open.to) {
      open.to = Math.max(open.to, to);
      open.share = Math.max(open.share, share);
    } else {
      open = { pattern, from, to, share };
      found.push(open);
    }
  }
}

function add(counters: Uint16Array, index: number, change: number): number {
  const value = (counters[index] as number) + change;
  counters[index] = value;
  return value;
}

function containers(text: string, share: number, postings: Postings): number[] {
  const keys = [...new Set(bigrams(text, postings.alphabet))];
  const enough = Math.max(1, Math.ceil(share * keys.length - 1e-9));
  const reached: number[] = [];
  for (const key of keys) vote(key, postings, () => enough, reached);
  clear(keys, postings);
  return reached.sort((a, b) => a - b);
}

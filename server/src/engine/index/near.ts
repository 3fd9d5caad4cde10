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

interface Postings {
  /** Number of each unit that occurs in a pattern, from 1: keys of two numbers stay small integers, which maps like. */
  readonly alphabet: Uint16Array;
  readonly lengths: readonly number[];
  /** Share of its bigrams below which a pattern is no candidate. */
  readonly shares: readonly number[];
  /** The different bigrams of each pattern. */
  readonly keys: readonly (readonly number[])[];
  readonly patterns: ReadonlyMap<number, readonly number[]>;
  /** Scratch: one counter a pattern, zero between calls. */
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
  const byKey = new Map<number, number[]>();
  const alphabet = alphabetOf(patterns);
  const keys = patterns.map((pattern) => (pattern.length < 3 ? [] : [...new Set(bigrams(pattern, alphabet))]));
  keys.forEach((own, id) => {
    for (const key of own) {
      const list = byKey.get(key);
      if (list) list.push(id);
      else byKey.set(key, [id]);
    }
  });
  const lengths = patterns.map((pattern) => pattern.length);
  const shares = keys.map((own, id) => leastShare(id, own.length));
  const postings = { alphabet, lengths, shares, keys, patterns: byKey, votes: new Uint16Array(patterns.length) };
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

/** Patterns with how many of the given different keys they hold; leaves the counters clean. */
function count(keys: Iterable<number>, { patterns, votes }: Postings): { id: number; votes: number }[] {
  const touched: number[] = [];
  for (const key of keys) {
    for (const id of patterns.get(key) ?? []) {
      if (votes[id] === 0) touched.push(id);
      votes[id] = (votes[id] as number) + 1;
    }
  }
  touched.sort((a, b) => a - b);
  return touched.map((id) => {
    const n = votes[id] as number;
    votes[id] = 0;
    return { id, votes: n };
  });
}

function candidates(text: string, postings: Postings): NearCandidate[] {
  const places = new Map<number, number[]>();
  bigrams(text, postings.alphabet).forEach((key, i) => {
    if (!key || !postings.patterns.has(key)) return;
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  });
  const found: NearCandidate[] = [];
  for (const { id, votes } of count(places.keys(), postings)) {
    const own = postings.keys[id] ?? [];
    const share = postings.shares[id] as number;
    if (votes >= share * own.length)
      found.push(...clusters(id, own, places, share, postings.lengths[id] ?? 0, text.length));
  }
  return found;
}

/** Stretches of the text of about the pattern's length that hold enough of its bigrams; overlapping ones are joined. */
function clusters(
  pattern: number,
  own: readonly number[],
  places: ReadonlyMap<number, readonly number[]>,
  share: number,
  length: number,
  end: number,
): NearCandidate[] {
  const hits: { at: number; key: number }[] = [];
  own.forEach((key, k) => {
    for (const at of places.get(key) ?? []) hits.push({ at, key: k });
  });
  hits.sort((a, b) => a.at - b.at);
  const slack = Math.max(4, length >> 1);
  const inWindow = new Uint16Array(own.length);
  let different = 0;
  let low = 0;
  const found: { pattern: number; from: number; to: number; share: number }[] = [];
  for (const hit of hits) {
    if (add(inWindow, hit.key, 1) === 1) different++;
    for (let first = hits[low]; first && hit.at - first.at > length + slack; first = hits[++low])
      if (add(inWindow, first.key, -1) === 0) different--;
    const reached = different / own.length;
    if (reached < share) continue;
    const from = Math.max(0, Math.min(hit.at + 2 - length - slack, hits[low]?.at ?? 0));
    const to = Math.min(end, (hits[low]?.at ?? 0) + length + slack);
    const last = found.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.share = Math.max(last.share, reached);
    } else found.push({ pattern, from, to, share: reached });
  }
  return found;
}

function add(counters: Uint16Array, index: number, change: number): number {
  const value = (counters[index] as number) + change;
  counters[index] = value;
  return value;
}

function containers(text: string, share: number, postings: Postings): number[] {
  const keys = new Set(bigrams(text, postings.alphabet));
  return count(keys, postings)
    .filter(({ votes }) => votes >= share * keys.size)
    .map(({ id }) => id);
}

/** Finds, for a short text, which of many patterns probably occur in it with a few edits: votes of shared bigrams. */

export interface NearIndex {
  /**
   * Patterns that share enough bigrams with `text`, each with the part of the text in which an occurrence must lie
   * (the text-side range of a dense cluster of shared bigrams, widened by `slack` of the pattern).
   */
  candidates(text: string, options: NearOptions): NearCandidate[];
  /** Patterns that hold most of the bigrams of `text`: for a text that is a part of a pattern. */
  containers(text: string, share: number): number[];
}

export interface NearOptions {
  /** How many of the `n` bigrams of a pattern must be shared. */
  readonly needed: (pattern: number, bigrams: number) => number;
}

export interface NearCandidate {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

/** Builds the index; patterns shorter than three units are never candidates. */
export function buildNearIndex(patterns: readonly string[]): NearIndex {
  const postings = new Map<number, number[]>();
  patterns.forEach((pattern, id) => {
    if (pattern.length < 3) return;
    for (const key of new Set(bigrams(pattern))) {
      const list = postings.get(key);
      if (list) list.push(id);
      else postings.set(key, [id]);
    }
  });
  const votes = new Uint16Array(patterns.length);
  return {
    candidates: (text, options) => candidates(text, patterns, postings, votes, options),
    containers: (text, share) => containers(text, postings, votes, share),
  };
}

function bigrams(text: string): number[] {
  const keys: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) keys.push(text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1));
  return keys;
}

/** Counts each posting of the keys; hands over the patterns that were touched and leaves `votes` clean. */
function count(
  keys: readonly number[],
  postings: ReadonlyMap<number, readonly number[]>,
  votes: Uint16Array,
  take: (pattern: number, votes: number) => void,
): void {
  const touched: number[] = [];
  for (const key of keys) {
    for (const id of postings.get(key) ?? []) {
      if (votes[id] === 0) touched.push(id);
      votes[id] = (votes[id] as number) + 1;
    }
  }
  touched.sort((a, b) => a - b);
  for (const id of touched) {
    const n = votes[id] as number;
    votes[id] = 0;
    take(id, n);
  }
}

function candidates(
  text: string,
  patterns: readonly string[],
  postings: ReadonlyMap<number, readonly number[]>,
  votes: Uint16Array,
  options: NearOptions,
): NearCandidate[] {
  const found: NearCandidate[] = [];
  const keys = bigrams(text);
  count(keys, postings, votes, (id, n) => {
    const pattern = patterns[id] ?? '';
    const own = new Set(bigrams(pattern));
    const needed = Math.max(1, options.needed(id, own.size));
    if (n >= needed) found.push(...clusters(id, pattern.length, keys, own, needed));
  });
  return found;
}

/** Ranges of the text of about the pattern's length that hold at least `needed` different bigrams of the pattern. */
function clusters(
  pattern: number,
  length: number,
  keys: readonly number[],
  own: ReadonlySet<number>,
  needed: number,
): NearCandidate[] {
  const hits: number[] = [];
  keys.forEach((key, i) => {
    if (own.has(key)) hits.push(i);
  });
  const slack = Math.max(4, length >> 1);
  const found: { pattern: number; from: number; to: number }[] = [];
  for (let low = 0, high = 0; high < hits.length; high++) {
    const at = hits[high] as number;
    while (at - (hits[low] as number) > length + slack) low++;
    if (high - low + 1 < needed || distinct(keys, hits, low, high) < needed) continue;
    const from = Math.max(0, at + 2 - length - slack);
    const to = Math.min(keys.length + 1, (hits[low] as number) + length + slack);
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ pattern, from: Math.min(from, hits[low] as number), to });
  }
  return found;
}

function distinct(keys: readonly number[], hits: readonly number[], low: number, high: number): number {
  const seen = new Set<number>();
  for (let k = low; k <= high; k++) seen.add(keys[hits[k] as number] as number);
  return seen.size;
}

function containers(
  text: string,
  postings: ReadonlyMap<number, readonly number[]>,
  votes: Uint16Array,
  share: number,
): number[] {
  const keys = [...new Set(bigrams(text))];
  const found: number[] = [];
  count(keys, postings, votes, (id, n) => {
    if (n >= share * keys.length) found.push(id);
  });
  return found;
}

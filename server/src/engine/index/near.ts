/** Finds, for a short text, which of many patterns probably occur in it with a few edits: votes of shared bigrams. */

import { type BigramNumbers, bigramNumbers, type Lists } from './bigrams.ts';
import { atLeast, type NearTables, nearTables } from './near-tables.ts';

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

/** The tables, and what is written on while a text is looked at. */
interface Postings extends Omit<NearTables, 'numbers'> {
  readonly numbers: BigramNumbers;
  /** Work space: a counter a pattern, zero between calls. */
  readonly votes: Uint16Array;
  /** Work space: the patterns that have votes. */
  readonly touched: Int32Array;
  /** Work space: the last place of each bigram in the text at hand, -1 between calls. */
  readonly last: Int32Array;
}

/**
 * Builds the index; patterns shorter than three units are never candidates. `leastShare` gives the share of its bigrams
 * (0 to 1) that must be found for a pattern of so many. Linear in the length of the patterns.
 */
export function buildNearIndex(
  patterns: readonly string[],
  leastShare: (pattern: number, bigrams: number) => number,
): NearIndex {
  return nearIndexOf(nearTables(patterns, leastShare));
}

/** Takes next to no time. */
export function nearIndexOf(tables: NearTables): NearIndex {
  const numbers = bigramNumbers(tables.numbers);
  const postings: Postings = {
    ...tables,
    numbers,
    votes: new Uint16Array(tables.lengths.length),
    touched: new Int32Array(tables.lengths.length),
    last: new Int32Array(numbers.size).fill(-1),
  };
  return {
    candidates: (text) => candidates(text, postings),
    containers: (text, share) => containers(text, share, postings),
  };
}

/** Work space: for each place of the text at hand the place before it with the same bigram; and its different ones. */
let chain = new Int32Array(4096);
let distinct = new Int32Array(4096);

function candidates(text: string, postings: Postings): NearCandidate[] {
  const { last, numbers, own } = postings;
  const bigrams = numbers.of(text);
  const { length } = bigrams;
  if (length > chain.length) [chain, distinct] = [new Int32Array(2 * length), new Int32Array(2 * length)];
  const [before, different] = [chain, distinct];
  let count = 0;
  for (let i = 0; i < length; i++) {
    const bigram = bigrams[i] as number;
    if (bigram < 0) continue;
    const known = last[bigram] as number;
    if (known < 0) different[count++] = bigram;
    before[i] = known;
    last[bigram] = i;
  }
  const found: NearCandidate[] = [];
  const near = promising(different, count, postings);
  for (let i = 0; i < near; i++) {
    const id = promised[i] as number;
    clusters(id, findHits(own, id, last, before), postings, text.length, found);
  }
  for (let i = 0; i < count; i++) last[different[i] as number] = -1;
  return found;
}

/** Work space: the patterns that are promising, in order. */
let promised = new Float64Array(256);

/** Puts the patterns of which enough bigrams stand in the text, wherever, into the work space; how many. */
function promising(different: Int32Array, count: number, postings: Postings): number {
  const { rare, enough, own, needed, votes, touched, last } = postings;
  const { starts, ids } = rare;
  let found = 0;
  let voted = 0;
  for (let i = 0; i < count; i++) {
    const bigram = different[i] as number;
    const end = starts[bigram + 1] as number;
    for (let k = starts[bigram] as number; k < end; k++) {
      const id = ids[k] as number;
      const vote = (votes[id] as number) + 1;
      votes[id] = vote;
      if (vote === 1) touched[voted++] = id;
      if (vote !== enough[id] || !standThere(own, id, needed[id] as number, last)) continue;
      if (found === promised.length) promised = grown(promised);
      promised[found++] = id;
    }
  }
  for (let i = 0; i < voted; i++) votes[touched[i] as number] = 0;
  if (found > FEW_HITS) promised.subarray(0, found).sort();
  else sortFew(promised, found);
  return found;
}

function grown(space: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * space.length);
  larger.set(space);
  return larger;
}

/** Whether `needed` of the bigrams stand in the text at hand; the rarest ones decide soon that they do not. */
function standThere({ starts, ids }: Lists, pattern: number, needed: number, last: Int32Array): boolean {
  const end = starts[pattern + 1] as number;
  let spare = end - (starts[pattern] as number) - needed;
  for (let k = starts[pattern] as number; k < end; k++)
    if ((last[ids[k] as number] as number) < 0 && --spare < 0) return false;
  return true;
}

/**
 * Work space: bigrams of a pattern at places of the text, each as one number: place × the bigrams of the pattern + bigram. They
 * sort by place. They are told by their count: a view of them for each pattern would be much to throw away.
 */
let hits = new Float64Array(1024);

/** Puts into the work space where the bigrams of a pattern stand, in order of place; how many. `before` chains equal bigrams. */
function findHits({ starts, ids }: Lists, pattern: number, last: Int32Array, before: Int32Array): number {
  const start = starts[pattern] as number;
  const all = (starts[pattern + 1] as number) - start;
  let n = 0;
  for (let k = 0; k < all; k++) {
    for (let at = last[ids[start + k] as number] as number; at >= 0; at = before[at] as number) {
      if (n === hits.length) hits = grown(hits);
      hits[n++] = at * all + k;
    }
  }
  if (n > FEW_HITS) hits.subarray(0, n).sort();
  else sortFew(hits, n);
  return n;
}

/** Below that many an insertion takes a fraction of the time of the built-in sort, which is dear to call. */
const FEW_HITS = 40;

function sortFew(list: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const one = list[i] as number;
    let at = i;
    for (; at > 0 && (list[at - 1] as number) > one; at--) list[at] = list[at - 1] as number;
    list[at] = one;
  }
}

/** Work space: how often each bigram of the pattern at hand stands in the window. */
let counters = new Uint16Array(256);

/** Stretches of the text of about the pattern's length with enough of its bigrams, of which `count` hits are known; overlapping ones are joined. */
function clusters(
  pattern: number,
  count: number,
  { own, lengths, needed }: Postings,
  end: number,
  found: NearCandidate[],
): void {
  const length = lengths[pattern] as number;
  const all = (own.starts[pattern + 1] as number) - (own.starts[pattern] as number);
  const slack = Math.max(4, length >> 1);
  if (all > counters.length) counters = new Uint16Array(2 * all);
  const inWindow = counters.fill(0, 0, all);
  let different = 0;
  let low = 0;
  let open: { pattern: number; from: number; to: number; share: number } | undefined;
  for (let i = 0; i < count; i++) {
    const hit = hits[i] as number;
    const at = Math.floor(hit / all);
    if (add(inWindow, hit % all, 1) === 1) different++;
    let first = hits[low] as number;
    while (at - Math.floor(first / all) > length + slack) {
      if (add(inWindow, first % all, -1) === 0) different--;
      first = hits[++low] as number;
    }
    if (different < (needed[pattern] as number)) continue;
    const start = Math.floor(first / all);
    const from = Math.max(0, Math.min(at + 2 - length - slack, start));
    const to = Math.min(end, Math.max(start + length + slack, at + slack));
    const share = different / all;
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
  const { numbers, last } = postings;
  const bigrams = numbers.of(text);
  const different: number[] = [];
  let unknown = 0;
  for (let i = 0; i < bigrams.length; i++) {
    const bigram = bigrams[i] as number;
    if (bigram < 0) {
      unknown = 1; // all of them count as one
    } else if ((last[bigram] as number) < 0) {
      last[bigram] = i;
      different.push(bigram);
    }
  }
  const enough = atLeast(share * (different.length + unknown));
  const found = enough > different.length ? [] : holding(different, enough, postings);
  for (const bigram of different) last[bigram] = -1;
  return found.sort((a, b) => a - b);
}

/**
 * Patterns that hold `enough` of some bigrams, which are marked in `last`. Of so many bigrams any such pattern has one of the
 * rarest (prefix filtering): only their lists are read, and the others of a pattern looked at.
 */
function holding(bigrams: number[], enough: number, { all, own, votes, touched, last }: Postings): number[] {
  const { ids, starts } = all;
  const patterns = (bigram: number) => (starts[bigram + 1] as number) - (starts[bigram] as number);
  const rarest = [...bigrams].sort((a, b) => patterns(a) - patterns(b)).slice(0, bigrams.length - enough + 1);
  const found: number[] = [];
  let seen = 0;
  for (const bigram of rarest) {
    const end = starts[bigram + 1] as number;
    for (let k = starts[bigram] as number; k < end; k++) {
      const id = ids[k] as number;
      if (votes[id] !== 0) continue;
      votes[id] = 1;
      touched[seen++] = id;
      if (holds(own, id, enough, last)) found.push(id);
    }
  }
  for (let i = 0; i < seen; i++) votes[touched[i] as number] = 0;
  return found;
}

/** Whether so many of a pattern's bigrams are marked; said as soon as it is known. */
function holds({ starts, ids }: Lists, pattern: number, enough: number, last: Int32Array): boolean {
  const end = starts[pattern + 1] as number;
  let due = enough;
  for (let k = starts[pattern] as number; k + due <= end; k++)
    if ((last[ids[k] as number] as number) >= 0 && --due === 0) return true;
  return false;
}

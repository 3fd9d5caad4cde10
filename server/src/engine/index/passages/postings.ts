/**
 * The postings of a segment, sorted in two steps, each of which writes to what stays in the cache of the processor: the trigrams of the text
 * are dealt out to shares (shares.ts), then what each share has is put into its buckets.
 * (Sorted at once, each posting cost two misses, 3 of 5 parts of the time of building; shared out over the whole text, one.)
 */
import { type Content, readContent } from './content.ts';
import { addToFilter } from './filter.ts';
import { FREQUENT, type FrequentLists, frequentLists, noteFrequent, type Told } from './frequent.ts';
import type { Segment } from './layout.ts';
import type { PageViews } from './pages.ts';
import {
  clearShares,
  closeChunks,
  dealOut,
  FAR,
  FAR_BITS,
  type Run,
  runsOf,
  SHARE_BITS,
  SHARES,
  type Shares,
  WORDS,
} from './shares.ts';

/** Units of text whose trigrams are sorted at once: of a longer text some of the shares are after others, for which it is read again. */
const MOST_UNITS = 15e6;

export interface Postings {
  readonly count: number;
  readonly frequent: FrequentLists;
}

/** Memory for sorting, kept from one text to the next. */
export interface Room {
  readonly content: Content;
  readonly shares: Shares;
}

type Tables = Pick<PageViews, 'buckets' | 'filter' | 'entries'> & Pick<Segment, 'bits'>;

/**
 * Fills in buckets, filter and entries of a segment whose text is laid; linear in the text. Each paragraph, by its number, is told to
 * `onContent` once, in their order.
 */
export function layPostings(
  segment: Segment,
  { content, shares }: Room,
  onContent: (paragraph: number) => void,
): Postings {
  const { bits, paragraphs, paragraphStarts, pages } = segment;
  const { units, buckets, filter, entries } = pages.views;
  const tables = { buckets, filter, entries, bits };
  const frequent = frequentLists();
  const rounds = Math.max(1, Math.ceil(units.length / MOST_UNITS));
  let from = 0;
  for (let round = 0; round < rounds; round++) {
    const [low, high] = [Math.floor((round * SHARES) / rounds), Math.floor(((round + 1) * SHARES) / rounds)];
    clearShares(shares, units.length, low, high);
    for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
      readContent(units, paragraphStarts[paragraph] as number, (paragraphStarts[paragraph + 1] as number) - 1, content);
      if (round === 0) onContent(paragraph);
      dealOut(content, shares, low, high);
    }
    closeChunks(shares);
    from = sortShares(tables, shares, low, high, from, frequent);
  }
  buckets[2 ** bits] = from;
  return { count: from, frequent };
}

/** Puts what shares have into their buckets, from `from` on; returns where the last one ends. */
function sortShares(
  tables: Tables,
  shares: Shares,
  low: number,
  high: number,
  start: number,
  frequent: FrequentLists,
): number {
  const { buckets, entries, bits } = tables;
  const next = new Uint32Array(2 ** (bits - SHARE_BITS));
  let told: Told = { hashes: new Uint32Array(0), firsts: new Uint8Array(0) };
  let from = start;
  for (let share = low; share < high; share++) {
    const first = share * next.length;
    const runs = runsOf(shares, share);
    const to = startBuckets(tables, shares, runs, first, from, next);
    if (told.hashes.length < to - from)
      told = { hashes: new Uint32Array(2 * (to - from)), firsts: new Uint8Array(2 * (to - from)) };
    sortShare(tables, shares, runs, share, from, next, told);
    for (let b = 0; b < next.length; b++) {
      const at = buckets[first + b] as number;
      const end = next[b] as number;
      if (end - at < FREQUENT) continue;
      noteFrequent(frequent, first + b, entries.subarray(at, end), told, at - from);
    }
    from = to;
  }
  return from;
}

/**
 * Counts the postings of each bucket of a share, the first of which is `first`, and says where each begins, in `next` as well; returns where
 * the last ends.
 */
function startBuckets(
  { buckets, bits }: Tables,
  { words }: Shares,
  runs: readonly Run[],
  first: number,
  from: number,
  next: Uint32Array,
): number {
  const shift = 32 + SHARE_BITS - bits;
  next.fill(0);
  for (const run of runs) {
    for (let i = run.from; i < run.to; i += WORDS) {
      const bucket = (words[i] as number) >>> shift;
      next[bucket] = (next[bucket] as number) + 1;
    }
  }
  let start = from;
  for (let bucket = 0; bucket < next.length; bucket++) {
    const size = next[bucket] as number;
    buckets[first + bucket] = start;
    next[bucket] = start;
    start += size;
  }
  return start;
}

/** Puts each posting of a share into its bucket, and what is told of it beside it. */
function sortShare(
  { filter, entries, bits }: Tables,
  { words }: Shares,
  runs: readonly Run[],
  share: number,
  from: number,
  next: Uint32Array,
  { hashes, firsts }: Told,
): void {
  const shift = 32 + SHARE_BITS - bits;
  const top = share << (32 - SHARE_BITS);
  for (const { place, from: start, to } of runs) {
    for (let i = start; i < to; i += WORDS) {
      const word = words[i] as number;
      const other = words[i + 1] as number;
      const bucket = word >>> shift;
      const at = next[bucket] as number;
      next[bucket] = at + 1;
      entries[at] = place + (other & FAR);
      hashes[at - from] = word;
      firsts[at - from] = other >>> FAR_BITS;
      addToFilter(filter, bits, top | (word >>> SHARE_BITS));
    }
  }
}

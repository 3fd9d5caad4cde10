/**
 * The postings of a segment, sorted in two steps, each of which writes to what stays in the cache of the processor: the trigrams of the text
 * are dealt out to shares (shares.ts), then what each share has is put into its buckets.
 * (Sorted at once, each posting cost two misses, 3 of 5 parts of the time of building; shared out over the whole text, one.)
 */
import { type Content, readContent } from './content.ts';
import { addToFilter, filterWords } from './filter.ts';
import { FREQUENT, type FrequentLists, frequentLists, noteFrequent, type Told } from './frequent.ts';
import { type LaidDocument, PARAGRAPH_ROW } from './laid.ts';
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

/** What is known of the postings when all have been handed out. */
export interface Postings extends Pick<PageViews, 'buckets' | 'filter'> {
  readonly count: number;
  readonly frequent: FrequentLists;
}

/** Memory for sorting, kept from one text to the next. */
export interface Room {
  readonly content: Content;
  readonly shares: Shares;
  readonly desk: Desk;
}

/** The postings of one share as sorted, with what is told of each beside it. */
interface Desk {
  entries: Uint32Array;
  told: Told;
}

export const createDesk = (): Desk => deskFor(0);

const deskFor = (size: number): Desk => ({
  entries: new Uint32Array(size),
  told: { hashes: new Uint32Array(size), firsts: new Uint8Array(size) },
});

/** What is done with what is found. */
export interface Takers {
  /** Given each paragraph once, in their order, while its content is in the room: its document and the numbers of its first and last unit there. */
  readonly onContent: (document: LaidDocument, from: number, to: number) => void;
  /** Given the postings in their order; they are written over afterwards. */
  readonly onEntries: (entries: Uint32Array) => void;
}

type Tables = Pick<PageViews, 'buckets' | 'filter'> & Pick<Segment, 'bits'>;

/** Sorts the trigrams of documents in 2^`bits` buckets; linear in the text. */
export function layPostings(documents: readonly LaidDocument[], bits: number, room: Room, takers: Takers): Postings {
  const { shares } = room;
  const tables = { bits, buckets: new Uint32Array(2 ** bits + 1), filter: new Uint32Array(filterWords(bits)) };
  const frequent = frequentLists();
  const units = documents.reduce((sum, each) => sum + each.units.length, 0);
  const rounds = Math.max(1, Math.ceil(units / MOST_UNITS));
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const [low, high] = [Math.floor((round * SHARES) / rounds), Math.floor(((round + 1) * SHARES) / rounds)];
    clearShares(shares, units, low, high);
    let offset = 0;
    for (const document of documents) {
      readDocument(document, offset, room, low, high, round === 0 ? takers.onContent : undefined);
      offset += document.units.length;
    }
    closeChunks(shares);
    for (let share = low; share < high; share++)
      count = sortShare(tables, share, count, room, frequent, takers.onEntries);
  }
  tables.buckets[2 ** bits] = count;
  return { ...tables, count, frequent };
}

/** Deals out the trigrams of a document whose text stands at `offset` of the whole. */
function readDocument(
  document: LaidDocument,
  offset: number,
  { content, shares }: Room,
  low: number,
  high: number,
  onContent: Takers['onContent'] | undefined,
): void {
  const { units, paragraphs } = document;
  for (let row = 0; row < paragraphs.length; row += PARAGRAPH_ROW) {
    const from = paragraphs[row] as number;
    const to = (paragraphs[row + PARAGRAPH_ROW] ?? units.length - 1) - 1; // before the end of the paragraph
    readContent(units, from, to, offset, content);
    onContent?.(document, from, to);
    dealOut(content, shares, low, high);
  }
}

/** Hands out the postings of a share, of which `before` come before; returns how many there are then. */
function sortShare(
  tables: Tables,
  share: number,
  before: number,
  room: Room,
  frequent: FrequentLists,
  onEntries: Takers['onEntries'],
): number {
  const { buckets, bits } = tables;
  const { shares, desk } = room;
  const next = new Uint32Array(2 ** (bits - SHARE_BITS));
  const first = share * next.length;
  const runs = runsOf(shares, share);
  const count = startBuckets(tables, shares, runs, first, before, next);
  if (desk.entries.length < count) Object.assign(desk, deskFor(2 * count));
  fillBuckets(tables, shares, runs, share, next, desk);
  for (let b = 0; b < next.length; b++) {
    const at = (buckets[first + b] as number) - before;
    const end = next[b] as number;
    if (end - at >= FREQUENT) noteFrequent(frequent, first + b, desk.entries.subarray(at, end), desk.told, at);
  }
  onEntries(desk.entries.subarray(0, count));
  return before + count;
}

/**
 * Counts the postings of each bucket of a share, the first of which is `first`, and says where each begins, in `next` counted from the first
 * posting of the share; returns how many it has.
 */
function startBuckets(
  { buckets, bits }: Tables,
  { words }: Shares,
  runs: readonly Run[],
  first: number,
  before: number,
  next: Uint32Array,
): number {
  const shift = 32 + SHARE_BITS - bits;
  for (const run of runs) {
    for (let i = run.from; i < run.to; i += WORDS) {
      const bucket = (words[i] as number) >>> shift;
      next[bucket] = (next[bucket] as number) + 1;
    }
  }
  let start = 0;
  for (let bucket = 0; bucket < next.length; bucket++) {
    const size = next[bucket] as number;
    buckets[first + bucket] = before + start;
    next[bucket] = start;
    start += size;
  }
  return start;
}

/** Puts each posting of a share into its bucket, and what is told of it beside it. */
function fillBuckets(
  { filter, bits }: Tables,
  { words }: Shares,
  runs: readonly Run[],
  share: number,
  next: Uint32Array,
  { entries, told: { hashes, firsts } }: Desk,
): void {
  const shift = 32 + SHARE_BITS - bits;
  const top = share << (32 - SHARE_BITS);
  for (const { place, from, to } of runs) {
    for (let i = from; i < to; i += WORDS) {
      const word = words[i] as number;
      const other = words[i + 1] as number;
      const bucket = word >>> shift;
      const at = next[bucket] as number;
      next[bucket] = at + 1;
      entries[at] = place + (other & FAR);
      hashes[at] = word;
      firsts[at] = other >>> FAR_BITS;
      addToFilter(filter, bits, top | (word >>> SHARE_BITS));
    }
  }
}

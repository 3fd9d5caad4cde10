/**
 * The part of a segment that is read when it is needed. In memory it is one block as long as the file, of which only what has been read
 * takes memory; a segment that was built in this process has all of it. It is asked for by what reading.ts has.
 */
import { say } from '../../language/index.ts';
import { sumWords } from '../checksum.ts';

/** Bytes that are read, summed and counted together. */
const BLOCK_BITS = 10;
export const BLOCK = 1 << BLOCK_BITS;
/** Units of text that are known together, as a power of 2. */
export const TEXT_BITS = 13;

/** Where the bytes of a segment come from. Throws where they cannot be read. */
export interface PageSource {
  /** Reads bytes of the file from `at` on until `into` is full. */
  readonly read: (into: Uint8Array, at: number) => void;
  /** Two words for each block of the data. */
  readonly sums: Uint32Array;
  /** Told how many bytes have come into memory; fewer than none where they have been given back. */
  readonly onRead?: (bytes: number) => void;
}

/** A file is no longer what it was when it was written. */
export class DamagedSegment extends Error {}

/** Byte offsets of the sections in the file. */
export interface PagePlaces {
  /** Of the first section, from which blocks are counted, and of the end of the last one. */
  readonly data: number;
  readonly end: number;
  readonly lines: number;
  readonly prints: number;
  readonly buckets: number;
  readonly filter: number;
  readonly text: number;
  readonly postings: number;
  readonly clauses: number;
  readonly frequent: number;
}

/** Arrays as long as in the file, filled as far as they have been read. */
export interface PageViews {
  /** 1-based line in its file of each paragraph. */
  readonly lines: Uint32Array;
  /** What tells each paragraph from others, the same where one is a reprint of another (see ../wording/prints.ts). */
  readonly prints: Uint32Array;
  readonly units: Uint16Array;
  /** Offsets of trigrams in the text, bucket by bucket, ascending in each. */
  readonly entries: Uint32Array;
  /** First posting of each bucket, and one past the last. */
  readonly buckets: Uint32Array;
  /** Two bits for each trigram that stands somewhere: see filter.ts. */
  readonly filter: Uint32Array;
  /** Hash of the words of each clause, ascending, and offset of its first character; equal hashes by offset. */
  readonly clauseHashes: Uint32Array;
  readonly clausePlaces: Uint32Array;
  readonly frequentRows: Uint32Array;
  readonly strangers: Uint32Array;
}

export interface Pages {
  readonly at: PagePlaces;
  /** Views of one buffer, replaced as a whole when it is given back. */
  views: PageViews;
  /** 1 for each block that has been read. */
  readonly blocks: Uint8Array;
  /** 1 for each stretch of text of which all documents have been read. */
  readonly texts: Uint8Array;
  /** Lists of postings that have been read by themselves (see lists.ts), by their first posting. */
  readonly lists: Map<number, Uint32Array>;
  readonly source: PageSource | undefined;
  /** Views of a new buffer of which nothing has been read. */
  readonly renew: () => PageViews;
}

export const blocksOf = ({ data, end }: Pick<PagePlaces, 'data' | 'end'>): number =>
  (end - data + BLOCK - 1) >> BLOCK_BITS;

/** Pages of a segment whose views hold everything already, where it has no source. */
export function createPages(
  at: PagePlaces,
  views: PageViews,
  source?: PageSource,
  renew = (): PageViews => views,
): Pages {
  const known = source ? 0 : 1;
  return {
    at,
    views,
    blocks: new Uint8Array(blocksOf(at)).fill(known),
    texts: new Uint8Array((views.units.length >>> TEXT_BITS) + 1).fill(known),
    lists: new Map(),
    source,
    renew,
  };
}

/** Gives all memory back. Only between two pieces of work: see reading.ts. */
export function dropPages(pages: Pages): void {
  const { source, blocks, lists } = pages;
  const known = blocks.reduce((sum, is) => sum + is, 0);
  if (!source || known + lists.size === 0) return;
  source.onRead?.(-known * BLOCK - bytesOfLists(lists));
  lists.clear();
  pages.views = pages.renew();
  pages.blocks.fill(0);
  pages.texts.fill(0);
}

const bytesOfLists = (lists: Pages['lists']): number => {
  let bytes = 0;
  for (const list of lists.values()) bytes += bytesOfList(list);
  return bytes;
};

/** What a list of postings takes of memory, its object and its entry among the others included. */
export const bytesOfList = ({ byteLength }: Uint32Array): number => byteLength + 400;

/**
 * Sees to it that a stretch of the file has been read. Where something is missing, whole groups of `group` blocks are read: few large pieces
 * take less time than many small ones where their neighbours will be asked for, too.
 */
export function need(pages: Pages, from: number, to: number, group = 1): void {
  if (from >= to) return;
  const { blocks, at } = pages;
  const last = (to - 1 - at.data) >>> BLOCK_BITS;
  let block = (from - at.data) >>> BLOCK_BITS;
  while (block <= last && blocks[block] === 1) block++;
  if (block <= last) bring(pages, block - (block % group), last + group - (last % group));
}

/** The same for one number, which is in one block. */
export function needWord(pages: Pages, byte: number, group: number): void {
  if (pages.blocks[(byte - pages.at.data) >>> BLOCK_BITS] === 0) need(pages, byte, byte + 4, group);
}

/** Reads those of some blocks that have not been read, neighbours at once, and checks them. */
function bring({ at, blocks, views, source }: Pages, from: number, to: number): void {
  if (!source) return;
  const end = Math.min(to, blocks.length);
  for (let block = from; block < end; ) {
    if (blocks[block] === 1) {
      block++;
      continue;
    }
    const first = block;
    while (block < end && blocks[block] === 0) block++;
    const byte = at.data + first * BLOCK;
    const bytes = new Uint8Array(views.units.buffer, byte, Math.min(at.data + block * BLOCK, at.end) - byte);
    source.read(bytes, byte);
    checkBlocks(views.units.buffer, at, source.sums, first, block);
    blocks.fill(1, first, block);
    source.onRead?.((block - first) * BLOCK);
  }
}

/** Reads the blocks that hold the bytes of the file from `from` up to `to` into `desk`, and checks them; returns the byte it begins with. */
export function readBeside({ at, source }: Pages, from: number, to: number, desk: Uint32Array): number {
  const first = (from - at.data) >>> BLOCK_BITS;
  const start = at.data + first * BLOCK;
  const bytes = Math.min(at.data + (((to - 1 - at.data) >>> BLOCK_BITS) + 1) * BLOCK, at.end) - start;
  if (!source) throw new RangeError('all of this segment is in memory');
  source.read(new Uint8Array(desk.buffer, 0, bytes), start);
  checkWords(desk.subarray(0, bytes >> 2), source.sums, first);
  return start;
}

/** Throws `DamagedSegment` where blocks have other sums. */
export function checkBlocks(
  buffer: ArrayBufferLike,
  at: Pick<PagePlaces, 'data' | 'end'>,
  sums: Uint32Array,
  from: number,
  to: number,
): void {
  const words = dataOf(buffer, at);
  checkWords(words.subarray(from * (BLOCK >> 2), to * (BLOCK >> 2)), sums, from);
}

/** The same of the words of some blocks, of which `first` is the number of the first one. */
function checkWords(words: Uint32Array, sums: Uint32Array, first: number): void {
  for (let block = 0; block * (BLOCK >> 2) < words.length; block++) {
    sumBlock(words, block, found, 0);
    const at = 2 * (first + block);
    if (sums[at] !== found[0] || sums[at + 1] !== found[1]) throw new DamagedSegment(say.corpus.wrongChecksum);
  }
}

const found = new Uint32Array(2);

/** The words of the data, from which blocks are counted. */
export function dataOf(buffer: ArrayBufferLike, { data, end }: Pick<PagePlaces, 'data' | 'end'>): Uint32Array {
  return new Uint32Array(buffer, data, (end - data) >> 2);
}

/** The sums of all blocks of some words, two words each. */
export function sumsOfBlocks(words: Uint32Array): Uint32Array {
  const sums = new Uint32Array(2 * Math.ceil(words.length / (BLOCK >> 2)));
  for (let block = 0; 2 * block < sums.length; block++) sumBlock(words, block, sums, 2 * block);
  return sums;
}

function sumBlock(words: Uint32Array, block: number, into: Uint32Array, at: number): void {
  const from = block * (BLOCK >> 2);
  sumWords(words, from, Math.min(from + (BLOCK >> 2), words.length), into, at);
}

/**
 * The layout of a segment: an immutable index of a set of documents, built in one block of shared memory and written to disk as it
 * stands. Numbers are in the byte order of the machine; the magic number tells another order apart. The head is read when a segment
 * is opened, the rest when it is needed (pages.ts), block by block, each of which has a check sum; they stand behind the data.
 *
 *   header · documents · paragraphs · breaks · infos | lines · text · postings · prints · buckets · filter · clauses · frequent | sums
 *
 * They stand in the order in which they are known while a segment is built, so that it is written as it comes.
 */
import { say } from '../../language/index.ts';
import type { DocumentInfo } from '../../passages.ts';
import { FOLD } from '../../text/fold.ts';
import { filterWords } from './filter.ts';
import { blocksOf, createPages, type PagePlaces, type PageSource, type Pages, type PageViews } from './pages.ts';

const HEADER_WORDS = 20;
const MAGIC_1 = 0x41464954; // TIFA
const MAGIC_2 = 0x58444950; // PIDX
export const SEGMENT_VERSION = 16;
/** Words of a row: the bucket, the place of one posting of its trigram, the number of strangers in the rows before. */
export const FREQUENT_ROW = 3;

export interface SegmentSizes {
  readonly bits: number;
  readonly documents: number;
  readonly paragraphs: number;
  /** UTF-16 units. */
  readonly text: number;
  readonly infoBytes: number;
  readonly postings: number;
  /** Content characters. */
  readonly characters: number;
  /** Places inside paragraphs at which a new line of the file begins. */
  readonly breaks: number;
  /** Clauses of a length that may recur (see ../wording/clauses.ts). */
  readonly clauses: number;
  /** Buckets that are long, and postings in them of other trigrams than the most frequent one (see frequent.ts). */
  readonly frequent: number;
  readonly strange: number;
}

export interface Segment extends SegmentSizes {
  /** Bytes of its file. */
  readonly byteLength: number;
  /** Offset in `text` of each document, and one past the last. */
  readonly documentStarts: Uint32Array;
  /** Offset in `text` of each paragraph, and one past the last. */
  readonly paragraphStarts: Uint32Array;
  /** Offset in `text` of each break, ascending, and the line that begins there. */
  readonly breakStarts: Uint32Array;
  readonly breakLines: Uint32Array;
  /** All documents in JSON. */
  readonly info: Uint8Array;
  /** What is read when it is needed. */
  readonly pages: Pages;
  /** Documents in order of tier, date, path. */
  readonly infos: readonly DocumentInfo[];
}

interface Places extends PagePlaces {
  readonly documents: number;
  readonly paragraphs: number;
  readonly breaks: number;
  readonly infos: number;
  readonly strange: number;
  /** Two words for each block of the data. */
  readonly sums: number;
  readonly length: number;
}

/** Byte offsets of the sections. */
function placesOf(sizes: SegmentSizes): Places {
  const documents = HEADER_WORDS * 4;
  const paragraphs = documents + 4 * (sizes.documents + 1);
  const breaks = paragraphs + 4 * (sizes.paragraphs + 1);
  const infos = breaks + 8 * sizes.breaks;
  const lines = infos + align(sizes.infoBytes);
  const text = lines + 4 * sizes.paragraphs;
  const postings = text + align(2 * sizes.text);
  const prints = postings + 4 * sizes.postings;
  const buckets = prints + 4 * sizes.paragraphs;
  const filter = buckets + 4 * (2 ** sizes.bits + 1);
  const clauses = filter + 4 * filterWords(sizes.bits);
  const frequent = clauses + 8 * sizes.clauses;
  const strange = frequent + 4 * FREQUENT_ROW * sizes.frequent;
  const end = strange + 4 * sizes.strange;
  const length = end + 8 * blocksOf({ data: documents, end });
  const head = { documents, paragraphs, breaks, infos, lines, prints };
  return {
    ...head,
    data: documents,
    buckets,
    filter,
    text,
    postings,
    clauses,
    frequent,
    strange,
    end,
    sums: end,
    length,
  };
}

/** Numbers of four bytes follow upon texts. */
export const align = (bytes: number): number => (bytes + 3) & ~3;

/** Bytes up to which a segment is read when it is opened: all before its tables. */
export const headOf = (sizes: SegmentSizes): number => placesOf(sizes).lines;

/** Where the check sums stand, up to the end of the file. */
export const sumsOf = (sizes: SegmentSizes): { readonly from: number; readonly to: number } => {
  const { sums, length } = placesOf(sizes);
  return { from: sums, to: length };
};

/** Views of a block that is long enough for the sizes. */
export function viewSegment(buffer: ArrayBufferLike, sizes: SegmentSizes, infos?: readonly DocumentInfo[]): Segment {
  const at = placesOf(sizes);
  return { ...viewHead(buffer, sizes, infos), pages: createPages(at, viewPages(buffer, sizes, at)) };
}

/** A segment of which only the head is in memory: `head` holds the file from its beginning on, `headOf` bytes of it. */
export function pagedSegment(head: ArrayBuffer, sizes: SegmentSizes, source: PageSource): Segment {
  const at = placesOf(sizes);
  // Memory that is never written to is not taken from the machine. Shared memory does not count for V8, which would collect garbage because
  // of each segment that is opened; what takes the place of memory that was given back counts, so that V8 frees that soon.
  const views = viewPages(new SharedArrayBuffer(at.length), sizes, at);
  const renew = () => viewPages(new ArrayBuffer(at.length), sizes, at);
  return { ...viewHead(head, sizes), pages: createPages(at, views, source, renew) };
}

function viewHead(
  buffer: ArrayBufferLike,
  sizes: SegmentSizes,
  infos?: readonly DocumentInfo[],
): Omit<Segment, 'pages'> {
  const at = placesOf(sizes);
  const words = (byte: number, length: number) => new Uint32Array(buffer, byte, length);
  const info = new Uint8Array(buffer, at.infos, sizes.infoBytes);
  return {
    ...sizes,
    byteLength: at.length,
    documentStarts: words(at.documents, sizes.documents + 1),
    paragraphStarts: words(at.paragraphs, sizes.paragraphs + 1),
    breakStarts: words(at.breaks, sizes.breaks),
    breakLines: words(at.breaks + 4 * sizes.breaks, sizes.breaks),
    info,
    infos: infos ?? JSON.parse(new TextDecoder().decode(info.slice())),
  };
}

function viewPages(buffer: ArrayBufferLike, sizes: SegmentSizes, at: Places): PageViews {
  const words = (byte: number, length: number) => new Uint32Array(buffer, byte, length);
  return {
    lines: words(at.lines, sizes.paragraphs),
    prints: words(at.prints, sizes.paragraphs),
    buckets: words(at.buckets, 2 ** sizes.bits + 1),
    filter: words(at.filter, filterWords(sizes.bits)),
    units: new Uint16Array(buffer, at.text, sizes.text),
    entries: words(at.postings, sizes.postings),
    clauseHashes: words(at.clauses, sizes.clauses),
    clausePlaces: words(at.clauses + 4 * sizes.clauses, sizes.clauses),
    frequentRows: words(at.frequent, FREQUENT_ROW * sizes.frequent),
    strangers: words(at.strange, sizes.strange),
  };
}

/** The block of a segment that was built in memory. */
export const bufferOf = ({ pages }: Segment): ArrayBufferLike => pages.views.units.buffer;

/** A segment of another thread; only for memory whose header is known to be right. */
export function reviewSegment(buffer: ArrayBufferLike, byteLength: number): Segment {
  const sizes = readHeader(buffer, byteLength);
  if (typeof sizes === 'string') throw new RangeError(`segment of ${byteLength} bytes: ${sizes}`);
  return viewSegment(buffer, sizes);
}

/** Bytes of a segment of these sizes. */
export const bytesOf = (sizes: SegmentSizes): number => placesOf(sizes).length;

/** Writes the sizes into the header; the check sum is put in when the segment is sealed (see ../persist.ts). */
export function writeHeader(buffer: ArrayBufferLike, sizes: SegmentSizes): void {
  const header = [MAGIC_1, MAGIC_2, SEGMENT_VERSION, foldHash(), 0, 0, placesOf(sizes).length];
  const counts = [sizes.bits, sizes.documents, sizes.paragraphs, sizes.text, sizes.infoBytes, sizes.postings];
  const later = [sizes.characters, sizes.breaks, sizes.clauses, sizes.frequent, sizes.strange];
  new Uint32Array(buffer, 0, HEADER_WORDS).set([...header, ...counts, ...later]);
}

/** What the header says, or why it cannot be read. `available` is the number of bytes there are. */
export function readHeader(buffer: ArrayBufferLike, available: number): SegmentSizes | string {
  if (available < HEADER_WORDS * 4) return say.corpus.incomplete;
  const [magic1, magic2, version, hash, , , length = 0, ...counts] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic1 !== MAGIC_1 || magic2 !== MAGIC_2) return say.corpus.notAnIndex;
  if (version !== SEGMENT_VERSION) return say.corpus.otherVersion(version, SEGMENT_VERSION);
  if (hash !== foldHash()) return say.corpus.otherFolding;
  if (length !== available) return say.corpus.wrongLength;
  const [bits = 0, documents = 0, paragraphs = 0, text = 0, infoBytes = 0, postings = 0, ...others] = counts;
  const [characters = 0, breaks = 0, clauses = 0, frequent = 0, strange = 0] = others;
  const first = { bits, documents, paragraphs, text, infoBytes, postings };
  const sizes = { ...first, characters, breaks, clauses, frequent, strange };
  return bits <= 30 && placesOf(sizes).length === length ? sizes : say.corpus.wrongHead;
}

export const HEADER_BYTES = 4 * HEADER_WORDS;
/** Words of the header that hold the check sum of its others, from the next one on, and of the sums of the blocks. */
export const CHECKSUM_WORDS = [4, 5] as const;
export const CHECKSUM_FROM = 6;

let knownFoldHash: number | undefined;

/** A segment is only good for the table of characters it was built with. */
export function foldHash(): number {
  if (knownFoldHash !== undefined) return knownFoldHash;
  let hash = 0x811c9dc5;
  for (const unit of FOLD) hash = Math.imul(hash ^ unit, 0x01000193);
  knownFoldHash = hash >>> 0;
  return knownFoldHash;
}

/**
 * The layout of a segment: an immutable index of a set of documents in one block of shared memory, written to disk as it
 * stands. Numbers are in the byte order of the machine; the magic number tells another order apart.
 *
 *   header · documents · paragraphs · lines · prints · breaks · buckets · filter · infos · text · postings · clauses · frequent
 */
import { say } from '../../language/index.ts';
import type { DocumentInfo } from '../../passages.ts';
import { FOLD } from '../../text/fold.ts';
import { filterWords } from './filter.ts';

const HEADER_WORDS = 20;
const MAGIC_1 = 0x41464954; // TIFA
const MAGIC_2 = 0x58444950; // PIDX
export const SEGMENT_VERSION = 9;
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
  /** The whole segment, header included; longer than `byteLength` where less was needed than reserved. */
  readonly buffer: SharedArrayBuffer;
  readonly byteLength: number;
  /** Offset in `text` of each document, and one past the last. */
  readonly documentStarts: Uint32Array;
  /** Offset in `text` of each paragraph, and one past the last. */
  readonly paragraphStarts: Uint32Array;
  /** 1-based line in its file of each paragraph. */
  readonly lines: Uint32Array;
  /** What tells each paragraph from others, the same where one is a reprint of another (see ../wording/prints.ts). */
  readonly prints: Uint32Array;
  /** Offset in `text` of each break, ascending, and the line that begins there. */
  readonly breakStarts: Uint32Array;
  readonly breakLines: Uint32Array;
  /** First posting of each bucket, and one past the last. */
  readonly buckets: Uint32Array;
  /** Two bits for each trigram that stands somewhere: see filter.ts. */
  readonly filter: Uint32Array;
  readonly info: Uint8Array;
  readonly units: Uint16Array;
  /** Offsets of trigrams in `text`, bucket by bucket, ascending in each. */
  readonly entries: Uint32Array;
  /** Hash of the words of each clause, ascending, and offset of its first character; equal hashes by offset. */
  readonly clauseHashes: Uint32Array;
  readonly clausePlaces: Uint32Array;
  readonly frequentRows: Uint32Array;
  readonly strangers: Uint32Array;
  /** Documents in order of tier, date, path. */
  readonly infos: readonly DocumentInfo[];
}

interface Places {
  readonly documents: number;
  readonly paragraphs: number;
  readonly lines: number;
  readonly prints: number;
  readonly breaks: number;
  readonly buckets: number;
  readonly filter: number;
  readonly infos: number;
  readonly text: number;
  readonly postings: number;
  readonly clauses: number;
  readonly frequent: number;
  readonly strange: number;
  readonly end: number;
}

/** Byte offsets of the sections. */
function placesOf(sizes: SegmentSizes): Places {
  const documents = HEADER_WORDS * 4;
  const paragraphs = documents + 4 * (sizes.documents + 1);
  const lines = paragraphs + 4 * (sizes.paragraphs + 1);
  const prints = lines + 4 * sizes.paragraphs;
  const breaks = prints + 4 * sizes.paragraphs;
  const buckets = breaks + 8 * sizes.breaks;
  const filter = buckets + 4 * (2 ** sizes.bits + 1);
  const infos = filter + 4 * filterWords(sizes.bits);
  const text = infos + align(sizes.infoBytes);
  const postings = text + align(2 * sizes.text);
  const clauses = postings + 4 * sizes.postings;
  const frequent = clauses + 8 * sizes.clauses;
  const strange = frequent + 4 * FREQUENT_ROW * sizes.frequent;
  const end = strange + 4 * sizes.strange;
  return {
    documents,
    paragraphs,
    lines,
    prints,
    breaks,
    buckets,
    filter,
    infos,
    text,
    postings,
    clauses,
    frequent,
    strange,
    end,
  };
}

const align = (bytes: number): number => (bytes + 3) & ~3;

/** Views of a block that is long enough for the sizes. */
export function viewSegment(buffer: SharedArrayBuffer, sizes: SegmentSizes, infos?: readonly DocumentInfo[]): Segment {
  const at = placesOf(sizes);
  const words = (byte: number, length: number) => new Uint32Array(buffer, byte, length);
  const info = new Uint8Array(buffer, at.infos, sizes.infoBytes);
  return {
    ...sizes,
    buffer,
    byteLength: at.end,
    documentStarts: words(at.documents, sizes.documents + 1),
    paragraphStarts: words(at.paragraphs, sizes.paragraphs + 1),
    lines: words(at.lines, sizes.paragraphs),
    prints: words(at.prints, sizes.paragraphs),
    breakStarts: words(at.breaks, sizes.breaks),
    breakLines: words(at.breaks + 4 * sizes.breaks, sizes.breaks),
    buckets: words(at.buckets, 2 ** sizes.bits + 1),
    filter: words(at.filter, filterWords(sizes.bits)),
    info,
    units: new Uint16Array(buffer, at.text, sizes.text),
    entries: words(at.postings, sizes.postings),
    clauseHashes: words(at.clauses, sizes.clauses),
    clausePlaces: words(at.clauses + 4 * sizes.clauses, sizes.clauses),
    frequentRows: words(at.frequent, FREQUENT_ROW * sizes.frequent),
    strangers: words(at.strange, sizes.strange),
    infos: infos ?? JSON.parse(new TextDecoder().decode(info.slice())),
  };
}

/** A segment of another thread; only for memory whose header is known to be right. */
export function reviewSegment(buffer: SharedArrayBuffer, byteLength: number): Segment {
  const sizes = readHeader(buffer, byteLength);
  if (typeof sizes === 'string') throw new RangeError(`segment of ${byteLength} bytes: ${sizes}`);
  return viewSegment(buffer, sizes);
}

/** A new block for a segment of at most these sizes; memory that is never written to is not taken from the machine. */
export function reserveSegment(sizes: SegmentSizes, infos: readonly DocumentInfo[]): Segment {
  return viewSegment(new SharedArrayBuffer(placesOf(sizes).end), sizes, infos);
}

/** Writes the sizes into the header; the check sum is put in when the segment is sealed (see ../persist.ts). */
export function writeHeader(buffer: SharedArrayBuffer, sizes: SegmentSizes): void {
  const header = [MAGIC_1, MAGIC_2, SEGMENT_VERSION, foldHash(), 0, 0, placesOf(sizes).end];
  const counts = [sizes.bits, sizes.documents, sizes.paragraphs, sizes.text, sizes.infoBytes, sizes.postings];
  const later = [sizes.characters, sizes.breaks, sizes.clauses, sizes.frequent, sizes.strange];
  new Uint32Array(buffer, 0, HEADER_WORDS).set([...header, ...counts, ...later]);
}

/** What the header says, or why it cannot be read. `available` is the number of bytes there are. */
export function readHeader(buffer: SharedArrayBuffer, available: number): SegmentSizes | string {
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
  return bits <= 30 && placesOf(sizes).end === length ? sizes : say.corpus.wrongHead;
}

/** Words of the header that hold the check sum, and the first word it covers. */
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

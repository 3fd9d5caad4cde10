/**
 * The form of an index on disk, bytes in and bytes out. Each segment is a file, the memory as it stands; a manifest says
 * which segments belong together, which of their documents are dead, and which state of which files they hold.
 */
import { type Language, say } from '../language/index.ts';
import type { Problem } from '../types.ts';
import { addWords, checksumWords, createChecksum } from './checksum.ts';
import type { Sink } from './passages/lay-down.ts';
import {
  bufferOf,
  CHECKSUM_FROM,
  CHECKSUM_WORDS,
  foldHash,
  HEADER_BYTES,
  headOf,
  pagedSegment,
  readHeader,
  SEGMENT_VERSION,
  type Segment,
  type SegmentSizes,
  sumsOf,
  writeHeader,
} from './passages/layout.ts';
import { BLOCK, blocksOf, checkBlocks, dataOf, type PageSource, sumsOfBlocks } from './passages/pages.ts';

/** Computes the check sums of a new segment and puts them into it. */
export function sealSegment(segment: Segment): void {
  const buffer = bufferOf(segment);
  const { from } = sumsOf(segment);
  const sums = new Uint32Array(buffer, from, 2 * blocksOf(segment.pages.at));
  const words = dataOf(buffer, segment.pages.at);
  sums.set(sumsOfBlocks(words));
  const header = new Uint32Array(buffer, 0, HEADER_BYTES >> 2);
  header.set(sumOfHeader(header, sums), CHECKSUM_WORDS[0]);
}

/** Makes a file of the bytes of a segment as they come. */
export interface Sealing {
  readonly add: Sink;
  /** To be called when all bytes are there; returns the header, which belongs before everything that was written. */
  readonly end: (sizes: SegmentSizes) => Uint8Array;
}

/** Bytes that are summed and written together: they are still in the cache of the processor. */
const PIECE = 256 * BLOCK;

/** Writes what it is given with the check sums behind it, the same bytes as those of a segment that is sealed in memory. */
export function createSealing(write: (bytes: Uint8Array) => void): Sealing {
  const piece = new Uint8Array(PIECE);
  const words = new Uint32Array(piece.buffer);
  const sums: Uint32Array[] = [];
  let filled = 0;
  const writePiece = (): void => {
    sums.push(sumsOfBlocks(words.subarray(0, filled >> 2)));
    write(piece.subarray(0, filled));
    filled = 0;
  };
  return {
    add: (bytes) => {
      for (let from = 0; from < bytes.length; ) {
        const part = bytes.subarray(from, from + PIECE - filled);
        piece.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled === PIECE) writePiece();
      }
    },
    end: (sizes) => {
      if (filled > 0) writePiece();
      const all = new Uint32Array(sums.reduce((length, part) => length + part.length, 0));
      let at = 0;
      for (const part of sums) {
        all.set(part, at);
        at += part.length;
      }
      write(new Uint8Array(all.buffer));
      const header = new Uint32Array(HEADER_BYTES >> 2);
      writeHeader(header.buffer, sizes);
      header.set(sumOfHeader(header, all), CHECKSUM_WORDS[0]);
      return new Uint8Array(header.buffer);
    },
  };
}

function sumOfHeader(header: Uint32Array, sums: Uint32Array): readonly [number, number] {
  const sum = createChecksum();
  addWords(sum, header, CHECKSUM_FROM, header.length);
  addWords(sum, sums, 0, sums.length);
  return checksumWords(sum);
}

/**
 * The segment of a file of `length` bytes, of which the head is read now and the rest when it is needed, or why it is none. Throws where
 * the file cannot be read.
 */
export function openSegment(length: number, read: PageSource['read'], onRead?: PageSource['onRead']): Segment | string {
  if (length < HEADER_BYTES) return say.corpus.incomplete;
  const header = new Uint8Array(HEADER_BYTES);
  read(header, 0);
  const sizes = readHeader(header.buffer, length);
  if (typeof sizes === 'string') return sizes;
  const place = sumsOf(sizes);
  const sums = new Uint32Array((place.to - place.from) >> 2);
  read(new Uint8Array(sums.buffer), place.from);
  const words = new Uint32Array(header.buffer);
  const [low, high] = sumOfHeader(words, sums);
  if (words[CHECKSUM_WORDS[0]] !== low || words[CHECKSUM_WORDS[1]] !== high) return say.corpus.wrongChecksum;
  return pagedSegment(headBytes(sizes, place.from, sums, read), sizes, { read, sums, ...(onRead && { onRead }) });
}

/** The head of a segment, of whole blocks, whose sums are right. */
function headBytes(sizes: SegmentSizes, end: number, sums: Uint32Array, read: PageSource['read']): ArrayBuffer {
  const blocks = blocksOf({ data: HEADER_BYTES, end: headOf(sizes) });
  const head = new Uint8Array(Math.min(end, HEADER_BYTES + blocks * BLOCK));
  read(head, 0);
  checkBlocks(head.buffer, { data: HEADER_BYTES, end: head.length }, sums, 0, blocks);
  return head.buffer;
}

/** What tells one state of a file from another: bytes, and the times of its last change in milliseconds. */
export interface FileState {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

export interface StoredSegment {
  /** Name of its file beside the manifest. */
  readonly name: string;
  readonly bytes: number;
  /** Documents that are dead, by number. */
  readonly dead: readonly number[];
  /** Made by an update: the next one takes its documents over and replaces it. */
  readonly young: boolean;
}

export interface Manifest {
  /** What the index was asked for: folders, rules, limits. Another request has another index. */
  readonly key: string;
  readonly segments: readonly StoredSegment[];
  /** Files of the corpus, and those that tell something about them. */
  readonly files: readonly FileState[];
  readonly companions: readonly FileState[];
  /** Files that gave no document, and why. */
  readonly problems: readonly Problem[];
  /** In which language the problems are told; Chinese where it is not written. */
  readonly language?: Language;
}

const FORMAT = 'tifa-corpus-index';

/** A line with format, versions and check sum, then JSON. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  const body = new TextEncoder().encode(JSON.stringify(manifest));
  const head = new TextEncoder().encode(`${headLine(body)}\n`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

function headLine(body: Uint8Array): string {
  return [FORMAT, SEGMENT_VERSION, foldHash().toString(16), sumOfBytes(body)].join(' ');
}

/** The manifest in these bytes, or why there is none. */
export function decodeManifest(bytes: Uint8Array): Manifest | string {
  const end = bytes.indexOf(0x0a);
  const head = decoder.decode(bytes.subarray(0, Math.max(0, end)));
  const [format, version, hash] = head.split(' ');
  if (format !== FORMAT) return say.corpus.notAManifest;
  if (version !== String(SEGMENT_VERSION)) return say.corpus.otherVersion(version, SEGMENT_VERSION);
  if (hash !== foldHash().toString(16)) return say.corpus.otherFolding;
  const body = bytes.subarray(end + 1);
  if (head !== headLine(body)) return say.corpus.wrongManifestChecksum;
  return JSON.parse(decoder.decode(body));
}

const decoder = new TextDecoder();

function sumOfBytes(bytes: Uint8Array): string {
  const words = new Uint32Array((bytes.length >> 2) + 2);
  new Uint8Array(words.buffer).set(bytes);
  words[words.length - 1] = bytes.length;
  const sum = createChecksum();
  addWords(sum, words, 0, words.length);
  return checksumWords(sum)
    .map((word) => word.toString(16))
    .join('-');
}

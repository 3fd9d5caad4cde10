/**
 * The form of an index on disk, bytes in and bytes out. Each segment is a file, the memory as it stands; a manifest says
 * which segments belong together, which of their documents are dead, and which state of which files they hold.
 */
import { type Language, say } from '../language/index.ts';
import type { Problem } from '../types.ts';
import { addWords, type Checksum, checksumWords, createChecksum } from './checksum.ts';
import {
  CHECKSUM_FROM,
  CHECKSUM_WORDS,
  foldHash,
  readHeader,
  SEGMENT_VERSION,
  type Segment,
  viewSegment,
} from './passages/layout.ts';

/** Computes the check sum of a new segment and puts it into its header. */
export function sealSegment(segment: Segment): void {
  const words = new Uint32Array(segment.buffer, 0, segment.byteLength >> 2);
  const sum = createChecksum();
  addWords(sum, words, CHECKSUM_FROM, words.length);
  words.set(checksumWords(sum), CHECKSUM_WORDS[0]);
}

/** Adds bytes `from` to `to` of a segment, which has been read so far, to a sum; both are multiples of 4. */
export function addSegmentBytes(sum: Checksum, buffer: SharedArrayBuffer, from: number, to: number): void {
  addWords(sum, new Uint32Array(buffer, 0, to >> 2), Math.max(CHECKSUM_FROM, from >> 2), to >> 2);
}

/** The segment in a buffer whose sum has been taken, or why it is none. */
export function openSegment(buffer: SharedArrayBuffer, sum: Checksum): Segment | string {
  const sizes = readHeader(buffer, buffer.byteLength);
  if (typeof sizes === 'string') return sizes;
  const header = new Uint32Array(buffer, 0, CHECKSUM_FROM);
  const [low, high] = checksumWords(sum);
  if (header[CHECKSUM_WORDS[0]] !== low || header[CHECKSUM_WORDS[1]] !== high) return say.corpus.wrongChecksum;
  return viewSegment(buffer, sizes);
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
  const body = JSON.stringify(manifest);
  return new TextEncoder().encode(`${headLine(body)}\n${body}`);
}

function headLine(body: string): string {
  return [FORMAT, SEGMENT_VERSION, foldHash().toString(16), sumOfText(body)].join(' ');
}

/** The manifest in these bytes, or why there is none. */
export function decodeManifest(bytes: Uint8Array): Manifest | string {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf('\n');
  const [format, version, hash] = text.slice(0, Math.max(0, end)).split(' ');
  if (format !== FORMAT) return say.corpus.notAManifest;
  if (version !== String(SEGMENT_VERSION)) return say.corpus.otherVersion(version, SEGMENT_VERSION);
  if (hash !== foldHash().toString(16)) return say.corpus.otherFolding;
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== headLine(body)) return say.corpus.wrongManifestChecksum;
  return JSON.parse(body);
}

function sumOfText(text: string): string {
  const words = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) words[i] = text.charCodeAt(i);
  words[text.length] = text.length;
  const sum = createChecksum();
  addWords(sum, words, 0, words.length);
  return checksumWords(sum)
    .map((word) => word.toString(16))
    .join('-');
}

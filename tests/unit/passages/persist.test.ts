/** The form on disk: what goes out comes back, and nothing damaged does. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addWords, checksumWords, createChecksum } from '../../../server/src/engine/index/checksum.ts';
import { SEGMENT_VERSION, type Segment } from '../../../server/src/engine/index/passages/layout.ts';
import { searchSegments } from '../../../server/src/engine/index/passages/search.ts';
import {
  addSegmentBytes,
  decodeManifest,
  encodeManifest,
  type Manifest,
  openSegment,
  sealSegment,
} from '../../../server/src/engine/index/persist.ts';
import { liveSegment, randomDocuments } from './make.ts';

const DOCUMENTS = randomDocuments(5, 20, 60);

function sealed(): { segment: Segment; bytes: Uint8Array } {
  const { segment } = liveSegment(DOCUMENTS);
  sealSegment(segment);
  return { segment, bytes: new Uint8Array(segment.buffer).slice(0, segment.byteLength) };
}

/** Opens bytes as they come from a file, in pieces of `piece` bytes. */
function open(bytes: Uint8Array, piece = 4096): Segment | string {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  const sum = createChecksum();
  for (let at = 0; at < bytes.length; at += piece) addSegmentBytes(sum, buffer, at, Math.min(bytes.length, at + piece));
  return openSegment(buffer, sum);
}

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

describe('a segment on disk', () => {
  const { segment, bytes } = sealed();

  it('answers as before, in whatever pieces it is read', () => {
    for (const piece of [4, 64, 4096, 1 << 20]) {
      const opened = open(bytes, piece);
      assert.ok(typeof opened !== 'string', String(opened));
      const query = { text: '一丁丂七丄', limit: 20 };
      const ask = (each: Segment) => searchSegments([{ segment: each, dead: new Uint8Array(each.documents) }], query);
      assert.deepEqual(ask(opened), ask(segment));
    }
  });

  it('is refused with a reason when any one bit is another', () => {
    for (let bit = 0; bit < 64 * 8; bit++) assert.equal(typeof open(flipped(bytes, bit)), 'string', `bit ${bit}`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
        assert.equal(typeof open(flipped(bytes, bit)), 'string');
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when it is cut, or something follows it', () => {
    for (let length = 0; length < bytes.length; length += 4 * (1 + (length >> 8)))
      assert.equal(typeof open(bytes.slice(0, length)), 'string', `${length} bytes`);
    const longer = new Uint8Array(bytes.length + 4);
    longer.set(bytes);
    assert.equal(typeof open(longer), 'string');
  });

  it('is refused when it has another version, and the reason says so', () => {
    for (const version of [0, SEGMENT_VERSION - 1, SEGMENT_VERSION + 1]) {
      const other = bytes.slice();
      new Uint32Array(other.buffer)[2] = version;
      assert.match(String(open(other)), /版本/u);
    }
  });
});

describe('a manifest on disk', () => {
  const manifest: Manifest = {
    key: '["/corpus"]',
    segments: [{ name: 'a.seg', bytes: 12, dead: [3, 4], young: false }],
    files: [{ path: '/corpus/文件.md', size: 5, modified: 1.5, changed: 2.25 }],
    companions: [],
    problems: [{ path: '/corpus/坏.docx', message: '已损坏' }],
  };
  const bytes = encodeManifest(manifest);

  it('comes back as it was', () => {
    assert.deepEqual(decodeManifest(bytes), manifest);
  });

  it('is refused with a reason when any byte is another, or missing', () => {
    for (let at = 0; at < bytes.length; at++) {
      assert.equal(typeof decodeManifest(flipped(bytes, at * 8)), 'string', `byte ${at}`);
      assert.equal(typeof decodeManifest(bytes.slice(0, at)), 'string', `${at} bytes`);
    }
  });
});

describe('the check sum', () => {
  it('does not depend on how the words come in', () => {
    fc.assert(
      fc.property(fc.uint32Array({ maxLength: 40 }), fc.nat(40), (words, cut) => {
        const at = Math.min(cut, words.length);
        const [whole, pieces] = [createChecksum(), createChecksum()];
        addWords(whole, words, 0, words.length);
        addWords(pieces, words, 0, at);
        addWords(pieces, words, at, words.length);
        assert.deepEqual(checksumWords(pieces), checksumWords(whole));
      }),
    );
  });
});

/** The form on disk: what goes out comes back, and nothing damaged does. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import { addWords, checksumWords, createChecksum, sumWords } from '../../../server/src/engine/index/checksum.ts';
import { buildSegment } from '../../../server/src/engine/index/passages/build.ts';
import { createLayout } from '../../../server/src/engine/index/passages/laid.ts';
import { buildingRoom, layDown, planOf } from '../../../server/src/engine/index/passages/lay-down.ts';
import { bufferOf, SEGMENT_VERSION, type Segment } from '../../../server/src/engine/index/passages/layout.ts';
import { DamagedSegment, dropPages, need } from '../../../server/src/engine/index/passages/pages.ts';
import {
  clauseHash,
  clausePlace,
  postingsIn,
  startOfBucket,
} from '../../../server/src/engine/index/passages/reading.ts';
import { searchSegments } from '../../../server/src/engine/index/passages/search.ts';
import { heardIn, unheardIn } from '../../../server/src/engine/index/passages/unheard.ts';
import { unpackDocuments } from '../../../server/src/engine/index/passages/unpack.ts';
import {
  createSealing,
  decodeManifest,
  encodeManifest,
  type Manifest,
  openSegment,
  sealSegment,
} from '../../../server/src/engine/index/persist.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import { randomDocuments } from './make.ts';

/** Several blocks of text. */
const DOCUMENTS = randomDocuments(5, 40, 60);

function sealed(): { segment: Segment; bytes: Uint8Array } {
  const segment = buildSegment(DOCUMENTS);
  sealSegment(segment);
  return { segment, bytes: new Uint8Array(bufferOf(segment)).slice(0, segment.byteLength) };
}

function open(bytes: Uint8Array): Segment | string {
  return refusedOr(() => openSegment(bytes.length, (into, at) => into.set(bytes.subarray(at, at + into.length))));
}

/** A damaged part shows when it is read. */
function refusedOr<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof DamagedSegment) return error.message;
    throw error;
  }
}

/** The file of some documents, written while they are laid down. */
function written(documents: readonly CorpusDocument[], room = buildingRoom()): Uint8Array {
  const parts: Uint8Array[] = [];
  const sealing = createSealing((bytes) => parts.push(bytes.slice()));
  const header = sealing.end(layDown(planOf(documents.map(createLayout())), room, sealing.add));
  return Uint8Array.from(Buffer.concat([header, ...parts]));
}

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

const readAll = ({ pages }: Segment): void => need(pages, pages.at.data, pages.at.end);

const live = (segment: Segment) => [{ segment, dead: new Uint8Array(segment.documents) }];

/** Questions that read all kinds of parts. */
function ask(segment: Segment) {
  const { units } = segment.pages.views;
  const words = DOCUMENTS.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => fold(text).slice(3, 12)));
  return {
    found: ['一丁丂七丄', ...words].map((text) => searchSegments(live(segment), { text, limit: 20 })),
    near: words.map((text) =>
      searchSegments(live(segment), { text: `${text.slice(0, 4)}龥${text.slice(5)}`, limit: 20 }),
    ),
    documents: unpackDocuments({ segment, dead: new Uint8Array(segment.documents) }),
    unheard: words.map((text) => unheardIn(heardIn(live(segment)), `${text}龥${text}`)),
    clauses: Array.from({ length: segment.clauses }, (_, i) => [clauseHash(segment, i), clausePlace(segment, i)]),
    units: units.length,
  };
}

describe('a segment on disk', () => {
  const { segment, bytes } = sealed();

  it('answers as before, also when all that was read is given back in between', () => {
    const opened = open(bytes);
    assert.ok(typeof opened !== 'string', String(opened));
    assert.deepEqual(ask(opened), ask(segment));
    dropPages(opened.pages);
    assert.deepEqual(ask(opened), ask(segment));
  });

  it('is the same whether it was sealed in memory or written as it came, whatever was built in that memory before', () => {
    const room = buildingRoom();
    assert.ok(written(randomDocuments(6, 60, 30), room).length > bytes.length);
    assert.deepEqual(written(DOCUMENTS, room), bytes);
    for (const documents of [[], DOCUMENTS.slice(0, 1)]) {
      const alone = buildSegment(documents);
      sealSegment(alone);
      assert.deepEqual(written(documents, room), new Uint8Array(bufferOf(alone)).slice(0, alone.byteLength));
    }
  });

  it('reads no more than it is asked for', () => {
    let read = 0;
    const opened = openSegment(bytes.length, (into, at) => {
      read += into.length;
      into.set(bytes.subarray(at, at + into.length));
    });
    assert.ok(typeof opened !== 'string', String(opened));
    assert.ok(read < bytes.length / 4, `${read} of ${bytes.length} bytes`);
    const before = read;
    ask(opened);
    const all = read;
    assert.ok(all > before);
    ask(opened);
    assert.equal(read, all);
  });

  it('tells what it holds in memory, of which nothing is left when all is given back', () => {
    let held = 0;
    const read = (into: Uint8Array, at: number): void => into.set(bytes.subarray(at, at + into.length));
    const opened = openSegment(bytes.length, read, (more) => {
      held += more;
    });
    assert.ok(typeof opened !== 'string', String(opened));
    ask(opened);
    assert.ok(held > 0);
    dropPages(opened.pages);
    assert.equal(held, 0);
  });

  it('is refused with a reason when any one bit is another, at the latest when it is read', () => {
    const isRefused = (bit: number): boolean => {
      const opened = open(flipped(bytes, bit));
      return typeof opened === 'string' || typeof refusedOr(() => readAll(opened)) === 'string';
    };
    for (let bit = 0; bit < 64 * 8; bit++) assert.ok(isRefused(bit), `bit ${bit}`);
    fc.assert(fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), isRefused), { numRuns: 500 });
  });

  it('is refused when a bit of a list of postings is another that is read by itself', () => {
    const { postings, clauses } = segment.pages.at;
    const readLists = (opened: Segment): void => {
      for (let bucket = 0; bucket < 2 ** opened.bits; bucket++)
        postingsIn(opened, startOfBucket(opened, bucket), startOfBucket(opened, bucket + 1));
    };
    const isRefused = (bit: number): boolean => {
      const opened = open(flipped(bytes, bit));
      return typeof opened !== 'string' && typeof refusedOr(() => readLists(opened)) === 'string';
    };
    fc.assert(fc.property(fc.integer({ min: postings * 8, max: clauses * 8 - 1 }), isRefused), { numRuns: 100 });
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
        const alone = new Uint32Array(3);
        sumWords(words, 0, words.length, alone, 1);
        assert.deepEqual([...alone], [0, ...checksumWords(whole)]);
      }),
    );
  });
});

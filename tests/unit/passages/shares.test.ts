/** Trigrams dealt out to shares, and laid down in buckets, against trigrams read plainly. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Content } from '../../../server/src/engine/index/passages/content.ts';
import { postingsIn, startOfBucket } from '../../../server/src/engine/index/passages/reading.ts';
import {
  clearShares,
  closeChunks,
  createShares,
  dealOut,
  FAR,
  FAR_BITS,
  runsOf,
  SHARE_BITS,
  SHARES,
  WORDS,
} from '../../../server/src/engine/index/passages/shares.ts';
import { hashTrigram } from '../../../server/src/engine/index/passages/trigram.ts';
import { skeletonOf } from '../../../server/src/engine/text/skeleton.ts';
import { documentOf, liveSegment } from './make.ts';

type Trigram = readonly [hash: number, first: number, place: number];

/** A few paragraphs of content characters, each with the gap before it: blanks may stand between them by the megabyte. */
const gap = fc.constantFrom(1, 1, 1, 5, FAR - 2, FAR - 1, FAR, FAR + 1, 2 * FAR);
const unit = fc.constantFrom(...Array.from('甲乙丙a', (char) => char.charCodeAt(0)), 0xff01, 0x0100);
const paragraphs = fc.array(fc.array(fc.tuple(unit, gap), { maxLength: 12 }), { maxLength: 6 });

function contentsOf(gaps: readonly (readonly (readonly [unit: number, gap: number])[])[]): Content[] {
  let place = 0;
  return gaps.map((each) => ({
    units: Uint16Array.from(each, ([code]) => code),
    places: Uint32Array.from(each, ([, by]) => (place += by)),
    count: each.length,
    borders: Uint32Array.of(each.length),
    clauses: 1,
  }));
}

function trigramsOf({ units, places, count }: Content): Trigram[] {
  return Array.from({ length: Math.max(0, count - 2) }, (_, i): Trigram => {
    const [a = 0, b = 0, c = 0] = units.subarray(i, i + 3);
    return [hashTrigram(a, b, c), a, places[i] ?? 0];
  });
}

/** What the shares from `low` on, before `high`, have been dealt. */
function dealt(contents: readonly Content[], shares = createShares(), low = 0, high = SHARES): Trigram[][] {
  clearShares(
    shares,
    contents.reduce((last, { places, count }) => (count ? (places[count - 1] ?? 0) + 1 : last), 0),
    low,
    high,
  );
  for (const content of contents) dealOut(content, shares, low, high);
  closeChunks(shares);
  return Array.from({ length: SHARES }, (_, share) =>
    runsOf(shares, share).flatMap(({ place, from, to }) =>
      Array.from({ length: (to - from) / WORDS }, (_, i): Trigram => {
        const [word = 0, other = 0] = shares.words.subarray(from + WORDS * i, from + WORDS * i + WORDS);
        const first = ((word & 0xff) << 8) | (other >>> FAR_BITS);
        return [((share << (32 - SHARE_BITS)) | (word >>> SHARE_BITS)) >>> 0, first, place + (other & FAR)];
      }),
    ),
  );
}

const shareOf = ([hash]: Trigram): number => hash >>> (32 - SHARE_BITS);

describe('trigrams dealt out', () => {
  it('are all there, in the order of the text, however far apart they stand', () =>
    fc.assert(
      fc.property(paragraphs, (gaps) => {
        const contents = contentsOf(gaps);
        const all = contents.flatMap(trigramsOf);
        for (const [share, found] of dealt(contents).entries())
          assert.deepEqual(
            found,
            all.filter((each) => shareOf(each) === share),
          );
      }),
      { numRuns: 100 },
    ));

  it('leave nothing behind for the next text, and are those of the shares that are asked for', () => {
    const shares = createShares();
    const long = contentsOf([Array.from({ length: 3_000 }, (_, i) => [0x4e00 + (i % 700), 1 + (i % 3)] as const)]);
    const short = contentsOf([[...'一二三四五'].map((char) => [char.charCodeAt(0), 1] as const)]);
    assert.deepEqual(dealt(long, shares).flat().length, 2_998);
    assert.deepEqual(dealt(short, shares).flat().length, 3);
    const all = long.flatMap(trigramsOf);
    for (const [share, found] of dealt(long, shares, 40, 130).entries())
      assert.deepEqual(
        found,
        all.filter((each) => shareOf(each) === share && share >= 40 && share < 130),
      );
  });
});

describe('postings of a segment', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙，。a１ '), maxLength: 60 });
  it('are the trigrams of its paragraphs, each in the bucket of its hash', () =>
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const { segment } = liveSegment([documentOf('/a', texts)]);
        const expected: [number, number][] = [];
        let start = 0;
        for (const paragraph of texts) {
          const { text: words, at } = skeletonOf(paragraph);
          for (let i = 0; i + 2 < words.length; i++) {
            const hash = hashTrigram(words.charCodeAt(i), words.charCodeAt(i + 1), words.charCodeAt(i + 2));
            expected.push([hash >>> (32 - segment.bits), start + (at[i] ?? 0)]);
          }
          start += paragraph.length + 1;
        }
        const found: [number, number][] = [];
        for (let bucket = 0; bucket < 2 ** segment.bits; bucket++) {
          const [from, to] = [startOfBucket(segment, bucket), startOfBucket(segment, bucket + 1)];
          for (const place of postingsIn(segment, from, to)) found.push([bucket, place]);
        }
        expected.sort(([a, at], [b, other]) => a - b || at - other);
        assert.deepEqual(found, expected);
      }),
      { numRuns: 50 },
    ));
});

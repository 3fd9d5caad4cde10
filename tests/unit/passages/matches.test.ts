/** Places of words in a segment with long lists of postings, against looking for them in the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildSegment } from '../../../server/src/engine/index/passages/build.ts';
import { FREQUENT, trigramList } from '../../../server/src/engine/index/passages/frequent.ts';
import { FREQUENT_ROW, type Segment } from '../../../server/src/engine/index/passages/layout.ts';
import { eachMatch, endOf } from '../../../server/src/engine/index/passages/matches.ts';
import { prepareQuery } from '../../../server/src/engine/index/passages/query.ts';
import { skeletonOf } from '../../../server/src/engine/text/skeleton.ts';
import { documentOf, randomFrom, randomText } from './make.ts';

/** Few characters make long buckets; dozens make buckets that many trigrams share. */
const ALPHABETS = [2, 3, 5, 12, 40];
const LENGTH = 40_000;

function segmentOf(seed: number, alphabet: number): Segment {
  const random = randomFrom(seed);
  const paragraphs = Array.from({ length: LENGTH / 400 }, () => sprinkled(randomText(random, 400, alphabet), random));
  return buildSegment([documentOf('/a', paragraphs.slice(0, 60)), documentOf('/b', paragraphs.slice(60))]);
}

/** With rare characters here and there: trigrams of them are strangers in long buckets. */
function sprinkled(text: string, random: (below: number) => number): string {
  return text.replace(/[一-龥]/g, (char) => (random(12) === 0 ? String.fromCharCode(0x5000 + random(900)) : char));
}

/** Start and end of each place, found paragraph by paragraph. */
function placesIn({ pages, paragraphStarts }: Segment, words: string): (readonly [number, number])[] {
  const text = new TextDecoder('utf-16le').decode(pages.views.units.slice());
  const places: (readonly [number, number])[] = [];
  for (let p = 0; p + 1 < paragraphStarts.length; p++) {
    const start = paragraphStarts[p] ?? 0;
    const { text: folded, at } = skeletonOf(text.slice(start, paragraphStarts[p + 1]));
    for (let i = folded.indexOf(words); i >= 0; i = folded.indexOf(words, i + 1))
      places.push([start + (at[i] ?? 0), start + (at[i + words.length - 1] ?? 0) + 1]);
  }
  return places;
}

describe('places of words in a segment', () => {
  it('are those that are found by looking, however frequent they are', () =>
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(...ALPHABETS),
        fc.integer({ min: 3, max: 11 }),
        (seed, alphabet, length) => {
          const segment = segmentOf(seed, alphabet);
          const random = randomFrom(seed + 1);
          for (let n = 0; n < 8; n++) {
            const words = randomText(random, length, alphabet).replace(/[，、。” —]/g, '');
            const query = prepareQuery(words, 3);
            assert.ok(query);
            const found: (readonly [number, number])[] = [];
            eachMatch(segment, query, (start) => found.push([start, endOf(segment, query, start)]));
            assert.deepEqual(found, placesIn(segment, words), words);
          }
        },
      ),
      { numRuns: 30 },
    ));
});

/** The trigram that begins at a place. */
function wordsAt(units: Uint16Array): (place: number) => string {
  const text = new TextDecoder('utf-16le').decode(units.slice());
  return (place) => skeletonOf(text.slice(place, place + 40).replace(/[\n\0].*$/su, '')).text.slice(0, 3);
}

describe('the long lists of a segment', () => {
  it('hold each posting of their trigram, and know all others', () => {
    for (const alphabet of ALPHABETS) {
      const { views } = segmentOf(7, alphabet).pages;
      const { buckets, entries, frequentRows: rows, strangers } = views;
      const words = wordsAt(views.units);
      let row = 0;
      for (let bucket = 0; bucket + 1 < buckets.length; bucket++) {
        const list = [...entries.subarray(buckets[bucket], buckets[bucket + 1])];
        if (list.length < FREQUENT) continue;
        assert.equal(rows[row], bucket);
        const own = words(rows[row + 1] ?? 0);
        const others = list.filter((place) => words(place) !== own);
        assert.deepEqual([...strangers.subarray(rows[row + 2] ?? 0, rows[row + 2 + FREQUENT_ROW])], others);
        row += FREQUENT_ROW;
      }
      assert.equal(row, rows.length);
    }
  });
  it('are told apart by the trigram that is asked for', () => {
    const segment = segmentOf(3, 2);
    const words = (text: string) => Uint16Array.from(text, (char) => char.charCodeAt(0));
    const [bucket = 0] = segment.pages.views.frequentRows;
    const of = ['一一一', '一一丁', '一丁一', '一丁丁', '丁一一', '丁一丁', '丁丁一', '丁丁丁'].filter((each) =>
      trigramList(segment, bucket, words(each), 0),
    );
    assert.equal(of.length, 1);
  });
});

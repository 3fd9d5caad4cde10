/** Trigrams read in batches against trigrams read plainly. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashTrigram, readTrigrams, trigramBatch } from '../../../server/src/engine/index/passages/trigram.ts';
import { skeletonOf } from '../../../server/src/engine/text/skeleton.ts';

const text = fc.string({ unit: fc.constantFrom(...'甲乙丙，。a１\n\0'), maxLength: 60 });

function plainTrigrams(source: string): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  for (const paragraph of source.split(/[\n\0]/u)) {
    const { text: words, at } = skeletonOf(paragraph);
    for (let i = 0; i + 2 < words.length; i++)
      found.push([
        hashTrigram(words.charCodeAt(i), words.charCodeAt(i + 1), words.charCodeAt(i + 2)),
        start + (at[i] ?? 0),
      ]);
    start += paragraph.length + 1;
  }
  return found;
}

describe('readTrigrams', () => {
  it('gives every trigram once, whatever the size of the batch', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (source, size) => {
        const units = Uint16Array.from(source, (char) => char.charCodeAt(0));
        const batch = trigramBatch(size);
        const found: [number, number][] = [];
        for (let from = 0; from < units.length; from = batch.next) {
          readTrigrams(units, from, batch);
          for (let i = 0; i < batch.count; i++) found.push([batch.hashes[i] ?? 0, batch.positions[i] ?? 0]);
        }
        assert.deepEqual(found, plainTrigrams(source));
      }),
      { numRuns: 500 },
    );
  });
});

describe('hashTrigram', () => {
  const unit = fc.integer({ min: 1, max: 0xffff });
  it('tells trigrams behind the same character apart', () => {
    fc.assert(
      fc.property(unit, unit, unit, unit, unit, (a, b, c, otherB, otherC) => {
        fc.pre(b !== otherB || c !== otherC);
        assert.notEqual(hashTrigram(a, b, c), hashTrigram(a, otherB, otherC));
      }),
      { numRuns: 20_000 },
    );
  });

  it('keeps trigrams that differ in the middle together', () => {
    fc.assert(
      fc.property(unit, unit, unit, unit, (a, b, c, other) => {
        assert.equal(hashTrigram(a, b, c) >>> 21, hashTrigram(a, other, c) >>> 21);
      }),
      { numRuns: 2_000 },
    );
  });
});

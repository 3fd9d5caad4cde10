/** Hashes of trigrams. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashTrigram } from '../../../server/src/engine/index/passages/trigram.ts';

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

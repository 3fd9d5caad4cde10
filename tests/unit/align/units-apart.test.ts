import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unitsApart } from '../../../server/src/engine/align/units-apart.ts';
import { distance } from '../../support/oracles.ts';

const words = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊'), maxLength: 12 });

describe('unitsApart', () => {
  const check = (a: string, b: string, expected: number) =>
    it(`${a} and ${b}: ${expected}`, () => assert.equal(unitsApart(a, b), expected));
  check('甲乙丙', '丙甲乙', 0);
  check('甲甲乙', '甲乙', 1);
  check('甲乙', '丙丁戊', 3);
  check('', '甲乙', 2);

  it('is no more than their distance, and the same the other way round', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        assert.ok(unitsApart(a, b) <= distance(a, b));
        assert.equal(unitsApart(a, b), unitsApart(b, a));
      }),
      { numRuns: 1000 },
    );
  });
});

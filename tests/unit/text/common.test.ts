import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonEnd, commonStart } from '../../../server/src/engine/text/common.ts';

/** Long stretches of few units, so that both the strides and what is left of them are met. */
const stretch = fc.tuple(fc.constantFrom('网', '络', '强国'), fc.integer({ min: 0, max: 1500 }));
const text = fc.array(stretch, { maxLength: 5 }).map((all) => all.map(([unit, count]) => unit.repeat(count)).join(''));

describe('what two texts have in common', () => {
  it('is what one unit after the other tells', () => {
    fc.assert(
      fc.property(text, text, text, text, (before, a, b, behind) => {
        const [left, right] = [before + a + behind, before + b + behind];
        let start = 0;
        while (start < Math.min(left.length, right.length) && left[start] === right[start]) start++;
        let end = 0;
        while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
        assert.equal(commonStart(left, right), start);
        assert.equal(commonEnd(left, right, start), end);
      }),
      { numRuns: 60 },
    );
  });
});

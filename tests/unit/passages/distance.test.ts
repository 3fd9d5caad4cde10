/** The bit-parallel distance against the table of the textbook. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  commonUnits,
  nearest,
  preparePattern,
  releasePattern,
} from '../../../server/src/engine/index/passages/distance.ts';

const units = (text: string): Uint16Array => Uint16Array.from(text, (char) => char.charCodeAt(0));

/** Least distance of `pattern` to a piece of `text` that begins anywhere (or at 0), with or without swaps of neighbours. */
function plainDistance(pattern: string, text: string, anywhere: boolean, swaps: boolean): number {
  const rows = [Array.from({ length: text.length + 1 }, (_, j) => (anywhere ? 0 : j))];
  for (let i = 1; i <= pattern.length; i++) {
    const row = [i];
    for (let j = 1; j <= text.length; j++) {
      const same = pattern[i - 1] === text[j - 1];
      const swapped = swaps && i > 1 && j > 1 && pattern[i - 1] === text[j - 2] && pattern[i - 2] === text[j - 1];
      const above = rows[i - 1] ?? [];
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(row);
  }
  return Math.min(...(rows[pattern.length] ?? []));
}

function plainCommon(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++)
      next[j] = char === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

const letters = (max: number) => fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 1, maxLength: max });

describe('nearest', () => {
  for (const [name, least, most] of [
    ['one word', 1, 32],
    ['several words', 33, 130],
  ] as const) {
    it(`finds the least distance of a pattern of ${name}`, () => {
      const pattern = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: least, maxLength: most });
      fc.assert(
        fc.property(pattern, letters(160), fc.boolean(), (words, text, anywhere) => {
          const prepared = preparePattern(units(words));
          const { distance, end } = nearest(prepared, units(text), text.length, anywhere ? 0 : 1);
          releasePattern(prepared);
          const swaps = words.length <= 32;
          assert.equal(distance, Math.min(words.length, plainDistance(words, text, anywhere, swaps)));
          assert.equal(plainDistance(words, text.slice(0, end), anywhere, swaps) <= distance, true);
        }),
        { numRuns: 300 },
      );
    });
  }

  it('counts the common units of a pattern of one word', () => {
    fc.assert(
      fc.property(letters(31), letters(60), (words, text) => {
        const prepared = preparePattern(units(words));
        const common = commonUnits(prepared, units(text), 0, text.length);
        releasePattern(prepared);
        assert.equal(common, plainCommon(words, text));
      }),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildAutomaton } from '../../../server/src/engine/index/automaton.ts';
import { occurrences } from '../../support/oracles.ts';

describe('buildAutomaton', () => {
  it('finds exactly what a naive search finds', () => {
    const unit = fc.constantFrom('网', '络', '强');
    const patterns = fc.array(fc.string({ unit, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(patterns, fc.string({ unit, maxLength: 20 }), (words, text) => {
        const unique = [...new Set(words)];
        const found = buildAutomaton(unique).find(text);
        const expected = unique.flatMap((word, pattern) =>
          occurrences(word, text).map((start) => ({ pattern, start, end: start + word.length })),
        );
        const key = (o: { pattern: number; start: number }) => `${o.pattern}@${o.start}`;
        assert.deepEqual(found.map(key).sort(), expected.map(key).sort());
      }),
    );
  });
});

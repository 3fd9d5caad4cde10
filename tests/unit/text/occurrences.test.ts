import assert from 'node:assert/strict';
import fc from 'fast-check';
import { occurrences } from '../../../server/src/engine/text/occurrences.ts';

describe('occurrences', () => {
  it('see through punctuation, emphasis and line breaks', () => {
    const text = '建设**网络\n强国**，网络、强国。';
    assert.deepEqual(
      occurrences(text, '网络强国').map(({ start, end }) => text.slice(start, end)),
      ['网络\n强国', '网络、强国'],
    );
  });

  it('of nothing are none', () => assert.deepEqual(occurrences('网络', '，'), []));

  it('are those a plain search finds in plain text', () => {
    const word = fc.string({ unit: fc.constantFrom('网', '络', '强'), minLength: 1, maxLength: 3 });
    const text = fc.string({ unit: fc.constantFrom('网', '络', '强'), maxLength: 40 });
    fc.assert(
      fc.property(text, word, (source, words) => {
        const count = source.split(words).length - 1;
        assert.equal(occurrences(source, words).length, count);
      }),
    );
  });
});

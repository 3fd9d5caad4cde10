import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createIntMap } from '../../../server/src/engine/index/int-map.ts';

describe('createIntMap', () => {
  it('holds what a map holds', () => {
    const key = fc.oneof(fc.nat(20), fc.nat(2 ** 31 - 2), fc.constantFrom(0, 2 ** 31 - 2));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 300 }), fc.array(key), (entries, others) => {
        const map = createIntMap();
        for (const [each, value] of entries) map.set(each, value);
        const expected = new Map(entries);
        assert.equal(map.size, expected.size);
        for (const each of [...expected.keys(), ...others]) assert.equal(map.get(each), expected.get(each) ?? -1);
      }),
    );
  });
});

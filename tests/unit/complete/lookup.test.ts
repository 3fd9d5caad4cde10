/** 查提法: what is found, best first. */
import assert from 'node:assert/strict';
import { createLookup } from '../../../server/src/engine/complete/lookup.ts';
import { RECORDS } from './records.ts';

const lookup = createLookup(RECORDS);
const table: readonly (readonly [string, readonly string[]])[] = [
  ['网络强国', ['网络强国', '网络强国建设']],
  ['硬道理', ['坚持正能量是总要求、管得住是硬道理、用得好是真本事']],
  ['网絡安全法', ['网络安全法']],
  ['wlqg', ['网络强国', '网络强国建设']],
  ['wangluoqiangguojianshe', ['网络强国建设']],
  ['hlwxx', ['互联网信息办公室', '国家互联网信息办公室']],
  ['大局意识', ['四个意识']],
  ['长久治安', ['长治久安']],
  ['没有的话', []],
  ['，', []],
];

describe('lookup', () => {
  for (const [query, expected] of table)
    it(`${query} → ${expected.join(' | ') || 'nothing'}`, () => {
      assert.deepEqual(
        lookup(query, 50).map(({ wording }) => wording),
        expected,
      );
    });

  it('gives no more than asked for, and everything for an empty query', () => {
    assert.equal(lookup('网', 2).length, 2);
    assert.equal(lookup(' ', 100).length, RECORDS.length);
  });
});

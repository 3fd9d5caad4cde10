/** Entries whose ids an earlier pack has: they are told of, once for each pack. */
import assert from 'node:assert/strict';
import { shadowedEntries } from '../../../server/src/adapters/packs/shadowed.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import { record } from '../../support/records.ts';

function pack(id: string, ...ids: readonly string[]): Pack {
  const records = ids.map((each, i) => record(`${id}${each}`, { id: each, path: `${id}.yaml`, line: i + 1 }));
  return { id, version: '1.0.0', title: id, language: 'zh-CN', asOf: '2026', records };
}

describe('entries of several packs with one id', () => {
  const table: readonly (readonly [says: string, packs: readonly Pack[], problems: readonly string[]])[] = [
    ['none', [pack('a', 'x'), pack('b', 'y')], []],
    ['one', [pack('a', 'x', 'y'), pack('b', 'z', 'y')], ['b.yaml:2 提法库 b 的条目 y与提法库 a 的 id 相同']],
    ['many', [pack('a', ...'uvwx'), pack('b', ...'uvwx')], ['b.yaml:1 提法库 b 的条目 u、v、w等 4 个与提法库 a']],
    ['of three packs', [pack('a', 'x'), pack('b', 'x'), pack('c', 'x')], ['b.yaml:1 提法库 b', 'c.yaml:1 提法库 c']],
  ];
  for (const [says, packs, expected] of table)
    it(says, () => {
      const problems = shadowedEntries(packs).map(({ path, line, message }) => `${path}:${line} ${message}`);
      assert.equal(problems.length, expected.length);
      expected.forEach((each, i) => {
        assert.ok(problems[i]?.startsWith(each), problems[i]);
      });
    });
});

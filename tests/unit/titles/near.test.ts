import assert from 'node:assert/strict';
import fc from 'fast-check';
import { titleKey } from '../../../server/src/engine/text/titles.ts';
import { buildTitleIndex } from '../../../server/src/engine/titles/near.ts';
import { distance } from '../../support/oracles.ts';

const title = fc.string({
  unit: fc.constantFrom('网', '络', '安', '全', '法', '条', '例', '省'),
  minLength: 3,
  maxLength: 12,
});

/** Neighbours, in either order: 全网 and 网全 are one pair, so that two characters in each other's place cost no more than a slip. */
const pairsOf = (key: string): string[] =>
  Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => [...key.slice(i, i + 2)].sort().join(''));

describe('the index of titles', () => {
  it('finds every title that one character was changed in', () =>
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (titles, n, at) => {
        const right = titles[n % titles.length] ?? '';
        const place = at % right.length;
        const wrong = `${right.slice(0, place)}误${right.slice(place + 1)}`;
        assert.ok(
          buildTitleIndex(titles)
            .near(wrong)
            .includes(n % titles.length),
        );
      }),
    ));

  it('gives the same work for its names with and without the state, and with notes', () => {
    const index = buildTitleIndex(['中华人民共和国会计法', '会计法（2024年修正）', '审计法']);
    assert.deepEqual(index.same('《会计法》'), [0, 1]);
    assert.deepEqual(index.same('统计法'), []);
    assert.deepEqual(
      [0, 1, 2].map((number) => index.key(number)),
      ['会计法', '会计法', '审计法'],
    );
  });

  it('gives nothing far away', () =>
    fc.assert(
      fc.property(fc.array(title, { maxLength: 20 }), title, (titles, asked) => {
        for (const id of buildTitleIndex(titles).near(asked)) {
          const [a, b] = [titleKey(titles[id] ?? ''), titleKey(asked)];
          const known = new Set(pairsOf(a));
          assert.ok(distance(a, b) <= 1 || pairsOf(b).some((pair) => known.has(pair)));
        }
      }),
    ));
});

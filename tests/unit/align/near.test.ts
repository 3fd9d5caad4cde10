import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildNearIndex } from '../../../server/src/engine/index/near.ts';

const unit = fc.constantFrom(...'网络强国安全信息化发展治理人民');
const pattern = fc.string({ unit, minLength: 6, maxLength: 14 });

/** Different bigrams of `pattern` that stand in `text`, in either order, as a share of all its different bigrams. */
function shareOf(pattern: string, text: string): number {
  const own = new Set(Array.from({ length: pattern.length - 1 }, (_, i) => sorted(pattern.slice(i, i + 2))));
  return (
    [...own].filter((pair) => text.includes(pair) || text.includes([...pair].reverse().join(''))).length / own.size
  );
}

function sorted(pair: string): string {
  return [...pair].sort().join('');
}

describe('buildNearIndex', () => {
  it('finds a pattern with one unit changed wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.string({ unit, maxLength: 20 }),
        (list, n, around) => {
          const id = n % list.length;
          const wanted = list[id] as string;
          const at = 1 + (n % (wanted.length - 2));
          const damaged = `${wanted.slice(0, at)}误${wanted.slice(at + 1)}`;
          const index = buildNearIndex(list, () => 0.3);
          const text = around + damaged + around;
          const found = index.candidates(text).filter((candidate) => candidate.pattern === id);
          if (shareOf(wanted, damaged) < 0.3) return;
          assert.ok(found.some((each) => each.from <= around.length && each.to >= around.length + damaged.length));
        },
      ),
    );
  });

  it('finds two units in each other’s place as it finds one that is changed', () => {
    const index = buildNearIndex(['关键信息基础设施'], () => 5 / 7);
    assert.equal(index.candidates('摸清关键信基息础设施底数').length, 1);
    assert.equal(index.candidates('摸清关键信息基础施设底数').length, 1);
  });

  it('reaches to the end of a damaged pattern behind a stray bigram of it', () => {
    const text = '正能量网络名人助力唱响网罗好声音';
    const [found] = buildNearIndex(['唱响网络好声音'], () => 0.5).candidates(text);
    assert.equal(found?.to, text.length);
  });

  it('finds what stands two million units into a text, and a pattern of more than a thousand bigrams', () => {
    const far = '的'.repeat(2_200_000);
    const [found, other] = buildNearIndex(['唱响网络好声音'], () => 0.5).candidates(`${far}唱响网罗好声音`);
    assert.equal(other, undefined);
    assert.ok(found && found.from <= far.length && found.to === far.length + 7);
    const long = Array.from({ length: 1500 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    const [whole] = buildNearIndex([long], () => 0.5).candidates(long);
    assert.deepEqual([whole?.from, whole?.to, whole?.share], [0, long.length, 1]);
  });

  it('gives only patterns that share enough, and leaves nothing behind for the next text', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 8 }),
        fc.array(fc.string({ unit, maxLength: 30 }), { maxLength: 4 }),
        (list, texts) => {
          const index = buildNearIndex(list, () => 0.5);
          for (const text of texts) {
            for (const { pattern: id, from, to } of index.candidates(text)) {
              assert.ok(from >= 0 && to <= text.length && from < to);
              assert.ok(shareOf(list[id] as string, text) >= 0.5);
            }
            assert.deepEqual(index.candidates(text), buildNearIndex(list, () => 0.5).candidates(text));
          }
        },
      ),
    );
  });

  it('knows every pattern that a text is a part of', () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1 }), fc.nat(), (list, n) => {
        const wanted = list[n % list.length] as string;
        const part = wanted.slice(n % 3, (n % 3) + 4);
        const found = buildNearIndex(list, () => 1).containers(part, 1);
        list.forEach((each, id) => {
          if (each.includes(part)) assert.ok(found.includes(id));
        });
      }),
    );
  });
});

/** Alignment member by member: its edits make the source of the draft, and one member is one edit. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Side } from '../../../server/src/engine/align/patch.ts';
import { alignWhole, type WholeAlignment } from '../../../server/src/engine/align/whole.ts';
import { skeletonOf } from '../../../server/src/engine/text/skeleton.ts';

function sideOf(text: string): Side {
  const skeleton = skeletonOf(text);
  return { text, skeleton, from: 0, to: skeleton.text.length };
}

function align(source: string, draft: string, limit = 4, ellipses: readonly number[] = []): WholeAlignment | undefined {
  const text = sideOf(source);
  return alignWhole(text, sideOf(draft), new Set(ellipses), limit, [0, text.to]);
}

/** What the edits make of the draft, and the source without what is left out. */
function repaired(source: string, draft: string, { from, to, edits, left }: WholeAlignment): [string, string] {
  const [right, wrong] = [sideOf(source).skeleton.text.slice(from, to), sideOf(draft).skeleton.text];
  let made = '';
  let at = 0;
  for (const edit of edits) {
    made += wrong.slice(at, edit.draftFrom) + right.slice(edit.sourceFrom, edit.sourceTo);
    at = edit.draftTo;
  }
  const kept = left.toReversed().reduce((text, run) => text.slice(0, run.from) + text.slice(run.to), right);
  return [made + wrong.slice(at), kept];
}

const member = fc.string({ unit: fc.constantFrom(...'稳就业金融贸投资预期粮油'), minLength: 2, maxLength: 5 });
const list = fc.uniqueArray(member, { minLength: 4, maxLength: 8 });

describe('alignment member by member', () => {
  it('mends the draft, whatever is wrong with it', () => {
    fc.assert(
      fc.property(list, list, fc.nat(), fc.nat(), (members, others, a, b) => {
        const source = `前文。${members.join('、')}。后文`;
        const draft = [...members.slice(0, a % 4), ...others.slice(0, b % 2), ...members.slice((a % 4) + (b % 3))].join(
          '、',
        );
        const found = align(source, draft, 12);
        if (!found) return;
        const [made, kept] = repaired(source, draft, found);
        assert.equal(made, kept);
      }),
    );
  });

  it('takes what an ellipsis leaves out for no difference', () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.nat(), (members, a, b) => {
        const first = 1 + (a % (members.length - 2));
        const second = first + 1 + (b % (members.length - first - 1));
        const [before, behind] = [members.slice(0, first).join('、'), members.slice(second).join('、')];
        const source = `前文。${members.join('、')}。后文`;
        const found = align(source, `${before}……${behind}`, 1, [skeletonOf(before).text.length]);
        assert.deepEqual(found?.edits, []);
        const [made, kept] = repaired(source, before + behind, found);
        assert.equal(made, kept);
      }),
    );
  });

  const SOURCE = '要稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期，保居民就业。';
  const table: readonly (readonly [draft: string, ...kinds: string[]])[] = [
    ['稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期'],
    ['稳就业、稳金融、稳外贸、稳投资、稳预期', 'member'],
    ['稳就业、稳金融、稳外贸、稳外资、稳预期', 'member'],
    ['稳就业、稳金融、稳金融、稳外贸、稳外资、稳投资、稳预期', 'member'],
    ['稳就业、稳金融、稳粮食、稳外贸、稳外资、稳投资、稳预期', 'member'],
    ['稳就业、稳外贸、稳金融、稳外资、稳投资、稳预期', 'order'],
    ['稳就业、稳投资、稳外贸、稳外资、稳金融、稳预期', 'order'],
    ['稳就业、稳外贸、稳外资、稳金融、稳投资、稳预期', 'order'],
    ['稳就业、稳金融、稳外冒、稳外资、稳投资、稳预期', 'characters'],
    ['稳就业、稳金溶、稳外贸、稳投资、稳预期', 'characters', 'member'],
  ];
  for (const [draft, ...kinds] of table)
    it(`${draft}: ${kinds.join(', ') || 'the same'}`, () => {
      assert.deepEqual(
        align(SOURCE, draft)?.edits.map(({ kind }) => kind),
        kinds,
      );
    });

  it('skips brackets of the text', () => {
    const found = align('没有台账（热烈鼓掌）就没有负担，这是实情。', '没有台账就没有负担，这是实情');
    assert.deepEqual([found?.edits, found?.cost], [[], 0]);
  });

  it('gives up what is too far', () => assert.equal(align(SOURCE, '读书会要办在学生身边'), undefined));
});

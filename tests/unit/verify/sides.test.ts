/** What two sides of a comparison share: their marks, runs of characters, members, ordinals, and where a gap is cut out. */
import assert from 'node:assert/strict';
import { compare } from '../../../server/src/engine/align/difference.ts';
import { isRepeated } from '../../../server/src/engine/align/side.ts';
import { skeletonOf } from '../../../server/src/engine/text/skeleton.ts';
import { isMember, isPair, slipsIn } from '../../../server/src/engine/verify/edits.ts';
import {
  isOtherStyle,
  marksOf,
  punctuationAgreement,
  punctuationEdits,
  punctuationPlaces,
  settleGaps,
} from '../../../server/src/engine/verify/punctuation.ts';
import { hasSameMembers, rearranged } from '../../../server/src/engine/verify/rearranged.ts';
import { isOtherOrdinal, runsAround } from '../../../server/src/engine/verify/slips.ts';

function side(text: string) {
  const skeleton = skeletonOf(text);
  return { text, skeleton, from: 0, to: skeleton.text.length, words: skeleton.text };
}

describe('the marks of equal words', () => {
  /** Whether they are the same, the places where both have one and they differ, whether each side has its own style. */
  const ROWS: readonly (readonly [a: string, b: string, same: boolean, places: readonly number[], style: boolean])[] = [
    ['甲，乙', '甲、乙', false, [1], true],
    ['甲,乙', '甲，乙', true, [], true],
    ['甲;乙:丙!丁?戊', '甲；乙：丙！丁？戊', true, [], false],
    ['甲(乙)丙', '甲（乙）丙', true, [], false],
    ['甲．乙', '甲·乙', true, [], true],
    ['甲•乙', '甲・乙', true, [], true],
    ['甲--乙', '甲——乙', true, [], true],
    ['甲 乙', '甲乙', true, [], false],
    ['**甲**乙', '甲乙', true, [], false],
    ['“甲”乙', '甲乙', true, [], false],
    ['甲①乙', '甲乙', true, [], false],
    ['甲。乙', '甲；乙', false, [1], false],
    ['甲，“乙', '甲，乙', true, [], true],
    ['甲乙，丙', '甲，乙丙', false, [], true],
    ['甲，乙', '甲乙', false, [], false],
    ['甲\n乙', '甲乙', true, [], false],
    ['甲，乙，丙', '甲、乙、丙', false, [1, 2], true],
    ['甲，乙；丙', '甲、乙、丙', false, [1, 2], false],
    ['甲，乙、丙', '甲、乙、丙', false, [1], false],
    ['甲—乙', '甲、乙', false, [1], true],
    ['甲/乙', '甲·乙', false, [1], true],
    ['甲；乙', '甲，乙', false, [1], true],
    ['甲：乙', '甲，乙', false, [1], false],
    ['甲乙', '甲乙丙', true, [], false],
  ];
  for (const [a, b, same, places, style] of ROWS)
    it(`${a} and ${b}: ${same ? 'the same' : 'others'}${style ? ', a style' : ''}`, () => {
      const [left, right] = [side(a), side(b)];
      assert.equal(marksOf(left) === marksOf(right), same);
      assert.deepEqual(
        punctuationEdits(left, right).map(({ draftFrom }) => draftFrom),
        places,
      );
      assert.equal(isOtherStyle(left, right), style);
    });

  it('are told with their places', () => assert.equal(marksOf(side('甲，乙丙；丁')), '1， 3；'));
});

describe('a difference', () => {
  /** What becomes what at which unit of the source, agreeing places and all places, slips; what kind it is. */
  const ROWS: readonly (readonly [
    source: string,
    draft: string,
    edits: string,
    marks: string,
    slips: number,
    kind: string,
  ])[] = [
    ['来之能战、战之必胜', '来之能战、之必胜', '战→ at 4', '5 of 5', 1, ''],
    ['来之能战、战之必胜', '来之能、战之必胜', '战→ at 3', '5 of 5', 1, ''],
    ['甲乙、丙丁', '乙甲、丙丁', '甲乙→乙甲 at 0', '1 of 1', 1, 'pair'],
    ['甲，乙、丙', '甲、乙、丙', '', '1 of 2', 0, ''],
    ['甲乙丙，丁', '甲乙丙丁', '', '2 of 3', 0, ''],
    ['甲乙、丙丁、戊己', '丙丁、甲乙、戊己', '甲乙丙丁→丙丁甲乙 at 0', '2 of 2', 1, ''],
    ['甲乙、丙丁', '甲乙、丙丙、丙丁', '→丙丙 at 2', '2 of 2', 1, 'member'],
    ['甲乙、丙丁', '甲乙、甲乙、丙丁', '→甲乙 at 0', '3 of 3', 1, 'member doubled'],
    ['甲乙、丙丁、戊己', '甲乙、戊己', '丙丁→ at 2', '2 of 2', 1, 'member'],
    ['甲乙丙丁戊', '甲乙丁戊', '丙→ at 2', '2 of 2', 1, ''],
    ['甲乙丙丁戊', '甲乙乙丙丁戊', '→乙 at 1', '3 of 3', 1, 'doubled'],
    ['甲乙丙丁戊', '甲庚辛丁戊', '乙丙→庚辛 at 1', '1 of 1', 2, ''],
    ['一心一意、同心同德', '一心一意同心、同德', '', '5 of 7', 0, ''],
  ];
  for (const [source, draft, edits, marks, slips, kind] of ROWS)
    it(`${source} ${draft}: ${edits} ${marks} ${slips} ${kind}`, () => {
      const [left, right] = [side(source), side(draft)];
      const found = compare(left.words, right.words);
      const settled = settleGaps(found.edits, left, right);
      const words = settled.map(
        ({ sourceFrom, sourceTo, draftFrom, draftTo }) =>
          `${left.words.slice(sourceFrom, sourceTo)}→${right.words.slice(draftFrom, draftTo)} at ${sourceFrom}`,
      );
      assert.equal(words.join(' '), edits);
      assert.equal(`${punctuationAgreement(left, right, settled)} of ${punctuationPlaces(right, settled)}`, marks);
      const difference = { ...found, edits: settled };
      assert.equal(slipsIn(left, right, difference), slips);
      const kinds = [
        isPair(difference) && 'pair',
        settled.some((edit) => isMember(left, right, edit)) && 'member',
        settled.some((edit) => isRepeated(right.words, edit)) && 'doubled',
      ];
      assert.equal(kinds.filter(Boolean).join(' '), kind);
    });
});

describe('runs of three characters around a place', () => {
  const ROWS: readonly (readonly [text: string, from: number, to: number, runs: string])[] = [
    ['甲乙丙丁戊', 2, 3, '甲乙丙 乙丙丁 丙丁戊'],
    ['甲乙丙丁戊', 0, 1, '甲乙丙'],
    ['甲乙丙丁戊', 4, 5, '丙丁戊'],
    ['甲乙丙丁戊', 2, 2, '甲乙丙 乙丙丁'],
    ['甲乙，丙丁戊己', 2, 3, '丙丁戊'],
    ['甲乙', 0, 1, ''],
    ['甲，乙，丙，丁', 1, 2, '甲乙丙 乙丙丁'],
    ['甲乙丙丁戊己庚', 2, 5, '甲乙丙 乙丙丁 丙丁戊 丁戊己 戊己庚'],
  ];
  for (const [text, from, to, runs] of ROWS)
    it(`${text} ${from} to ${to}: ${runs}`, () => assert.equal(runsAround(side(text), from, to).join(' '), runs));
});

describe('members', () => {
  const MANY = '甲乙丙丁戊己庚辛壬癸子丑寅';
  const ROWS: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['甲、乙、丙', ['乙甲丙', '甲丙乙']],
    ['甲乙、甲乙、丙', ['甲乙丙', '甲乙丙甲乙']],
    ['甲乙丙丁戊己庚辛、乙', ['乙甲乙丙丁戊己庚辛']],
    ['甲乙丙丁戊己庚辛壬、乙', []],
    ['甲', []],
    ['甲，乙。丙', ['乙甲丙', '甲丙乙']],
  ];
  for (const [text, words] of ROWS)
    it(`${text} may have been ${words.join(' or ') || 'nothing else'}`, () =>
      assert.deepEqual(rearranged(side(text)), words));
  it('are no more than a dozen', () =>
    assert.deepEqual(
      [12, 13].map((count) => rearranged(side([...MANY].slice(0, count).join('、'))).length),
      [11, 0],
    ));

  const SAME: readonly (readonly [a: string, b: string, boolean])[] = [
    ['甲、乙、丙', '丙、甲、乙', true],
    ['甲、乙、丙', '甲、乙', false],
    ['甲', '甲', false],
    ['甲、乙', '乙、甲', true],
    ['甲、甲、乙', '甲、乙、乙', false],
  ];
  for (const [a, b, same] of SAME)
    it(`${a} and ${b} are ${same ? 'the same' : 'others'}`, () => assert.equal(hasSameMembers(side(a), side(b)), same));
});

describe('the number of one in a row', () => {
  const ROWS: readonly (readonly [source: string, draft: string, boolean])[] = [
    ['十四五规划', '十五五规划', true],
    ['第三次会议', '第四次会议', true],
    ['二十大报告', '十九大报告', true],
    ['三中全会', '四中全会', true],
    ['第三次', '第次', true],
    ['2019年会', '2021年会', true],
    ['十二届', '十三届', true],
    ['一号文件', '二号文件', true],
    ['三期工程', '四期工程', true],
    ['三个问题', '四个问题', false],
    ['三大战役', '四大战役', false],
    ['一带一路', '二带一路', false],
    ['三峡', '四峡', false],
    ['天安', '地安', false],
  ];
  for (const [source, draft, expected] of ROWS)
    it(`${source} ${draft}: ${expected}`, () =>
      assert.ok(compare(source, draft).edits.every((edit) => isOtherOrdinal(source, draft, edit) === expected)));
});

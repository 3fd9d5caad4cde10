/** What each sign of a slip weighs, how many edits a quotation may be away from its source, and which of two wordings is preferred. */
import assert from 'node:assert/strict';
import type { Witnesses } from '../../../server/src/engine/passages.ts';
import {
  areEqual,
  type Contender,
  nearestWordings,
  rankContenders,
} from '../../../server/src/engine/verify/contenders.ts';
import { type Comparison, editLimit } from '../../../server/src/engine/verify/judge.ts';
import { oddsOf, type Sign, type Signs, WEIGHTS } from '../../../server/src/engine/verify/signs.ts';

const SIGNS = Object.keys(WEIGHTS) as Sign[];
const NOTHING = Object.fromEntries(SIGNS.map((sign) => [sign, 0])) as Signs;

describe('the odds of a slip', () => {
  const TABLE: readonly (readonly [says: string, signs: Partial<Signs>, odds: number])[] = [
    ['nothing is known', {}, -0.9],
    ['wording of its own', { draftRuns: 1 }, -1.25],
    ['characters that stand together nowhere', { unheardOf: 1 }, 0.65],
    ['ten characters', { length: 10 }, 1.3],
    ['seven', { length: 7, short: 1 }, -0.86],
    ['three documents', { documents: 2 }, 0.3],
    ['one', { documents: 1, alone: 1 }, -0.85],
    ['a whole clause', { whole: 1 }, -0.65],
    ['at a border where no source pauses', { ragged: 1 }, -0.9],
    ['the first or the last thing', { edge: 1 }, -2.15],
    ['alike', { alike: 1 }, 1.1],
    ['something for something else', { exchanged: 1 }, -3.05],
    ['something too many', { added: 1 }, -1.3],
    ['more than one character', { long: 1 }, -4.15],
    ['a word for a word', { long: 1, words: 1 }, -0.65],
    ['a word too many', { long: 1, addedWord: 1 }, -1.25],
    ['a word is cut', { cut: 1 }, 0.65],
    ['its rest belongs to a word', { rest: 1 }, -0.9],
    ['what the draft has belongs to a word', { word: 1 }, -2.8],
    ['a member', { member: 1 }, -0.6],
    ['several places', { scattered: 1 }, -6.65],
    ['two wordings about as near', { rivals: 2 }, -1.4],
  ];
  for (const [says, signs, odds] of TABLE)
    it(`${says}: ${odds}`, () => assert.equal(Math.round(100 * oddsOf({ ...NOTHING, ...signs })) / 100, odds));

  it('are told of every sign', () =>
    assert.deepEqual(
      SIGNS.filter((sign) => !TABLE.some(([, signs]) => sign in signs)),
      [],
    ));
});

describe('how many edits a quotation may be away from its source', () => {
  const STEPS: readonly (readonly [from: number, limit: number])[] = [
    [1, 0],
    [5, 1],
    [8, 2],
    [16, 3],
    [34, 4],
    [42, 5],
    [50, 6],
    [59, 7],
    [67, 8],
    [75, 9],
    [84, 10],
    [92, 11],
    [100, 12],
  ];
  for (const [i, [from, limit]] of STEPS.entries())
    it(`${limit} from ${from} characters on`, () => {
      assert.equal(editLimit(from), limit);
      assert.equal(editLimit((STEPS[i + 1]?.[0] ?? 1000) - 1), limit);
    });
});

/** Wordings `words` with what they differ; who has them. */
function contender(effort: number, words = '', witnesses: Partial<Witnesses> = {}): Contender {
  const source = { text: words, skeleton: { text: words, at: [] }, from: 0, to: words.length };
  const comparison = { effort, source } as unknown as Comparison;
  return { comparison, witnesses: { documents: 1, opening: 1, closing: 1, whole: 0, ...witnesses } };
}

describe('wordings that may have been meant', () => {
  const heard = (efforts: readonly number[], words = '甲乙丙丁戊己') =>
    nearestWordings(efforts.map((effort, i) => contender(effort, words.charAt(i)).comparison)).length;
  it('are about as near as the nearest', () => assert.deepEqual([heard([1, 1.8]), heard([1, 1.81])], [2, 1]));
  it('are four', () => assert.deepEqual([heard([1, 1, 1, 1]), heard([1, 1, 1, 1, 1])], [4, 4]));
  it('are different ones', () => assert.equal(heard([1, 1.1, 1.2], '甲甲乙'), 2));

  const PAIRS: readonly (readonly [says: string, better: Contender, other: Contender, areEqual: boolean])[] = [
    ['the nearer', contender(1), contender(1.16), false],
    ['hardly nearer', contender(1), contender(1.14), true],
    ['twice the documents', contender(1, '', { documents: 3 }), contender(1.04), true],
    ['many documents', contender(1, '', { documents: 31 }), contender(0.61), true],
    ['more documents', contender(1, '', { documents: 63 }), contender(0.66), false],
    ['a whole clause', contender(1.1, '', { whole: 1 }), contender(1.01), false],
    ['a whole clause of one that is farther', contender(1.2, '', { whole: 1 }), contender(1), true],
    ['a border with a mark', contender(1.1), contender(1, '', { opening: 0 }), false],
    ['the other border', contender(1.1), contender(1, '', { closing: 0 }), false],
    ['a border with a mark, farther off', contender(1.16), contender(1, '', { closing: 0 }), true],
    ['both borders', contender(1.44), contender(1, '', { opening: 0, closing: 0 }), false],
    ['both borders, farther off', contender(1.46), contender(1, '', { opening: 0, closing: 0 }), true],
  ];
  for (const [says, better, other, equal] of PAIRS)
    it(`${says} goes first${equal ? ', but none is preferred' : ''}`, () => {
      assert.equal(rankContenders([other, better])[0], better);
      assert.equal(areEqual(better, other), equal);
    });
});

/** What proves a wording, from how many documents on it yields, and which numerals name one in a row. */
import assert from 'node:assert/strict';
import { isNumeral, isOrdinal } from '../../../server/src/engine/findings/numerals.ts';
import { isOutvoted, type Proof, proofBy, proofOf, strengthOf } from '../../../server/src/engine/findings/proof.ts';
import { record, SPEECH } from '../../support/records.ts';

const KNOWN: Proof = { tier: 'primary', documents: 1, against: 0, unverified: false, curated: true };

describe('the strength of a proof', () => {
  const ROWS: readonly (readonly [proof: Partial<Proof>, strength: string])[] = [
    [{}, 'strong'],
    [{ tier: 'authority' }, 'strong'],
    [{ tier: 'media' }, 'fair'],
    [{ tier: 'media', curated: false }, 'weak'],
    [{ tier: 'media', curated: false, documents: 2 }, 'fair'],
    [{ tier: 'secondary', documents: 9 }, 'weak'],
    [{ unverified: true }, 'weak'],
    [{ tier: undefined }, 'weak'],
  ];
  for (const [proof, strength] of ROWS)
    it(`${JSON.stringify(proof)}: ${strength}`, () => assert.equal(strengthOf({ ...KNOWN, ...proof }), strength));

  it('of a record is that of its best source', () => {
    const sources = (['secondary', 'media'] as const).map((tier) => ({ source: { ...SPEECH, id: tier, tier } }));
    assert.deepEqual(proofOf(record('甲', { sources }), 3), { ...KNOWN, tier: 'media', documents: 2, against: 3 });
    assert.equal(proofOf(record('甲', { sources: [...sources, ...sources] })).documents, 2);
  });
  it('of no source is none', () => {
    assert.deepEqual(proofBy(undefined), { ...KNOWN, tier: undefined, documents: 0, unverified: true });
    assert.deepEqual(proofBy(SPEECH), KNOWN);
  });
});

describe('a wording yields to documents that say something else', () => {
  const ROWS: readonly (readonly [proof: Partial<Proof>, from: number])[] = [
    [{}, 10],
    [{ tier: 'media' }, 5],
    [{ tier: 'secondary' }, 2],
    [{ documents: 200 }, 10],
    [{ documents: 201 }, 11],
    [{ documents: 1000 }, 50],
    [{ tier: 'secondary', documents: 60 }, 3],
  ];
  for (const [proof, from] of ROWS)
    it(`${JSON.stringify(proof)}: from ${from} on`, () =>
      assert.deepEqual(
        [from - 1, from].map((against) => isOutvoted({ ...KNOWN, ...proof, against })),
        [false, true],
      ));
});

describe('a numeral', () => {
  for (const [word, is] of [
    ['三', true],
    ['12', true],
    ['十二', true],
    ['两', true],
    ['百', true],
    ['三个', false],
    ['', false],
    ['第', false],
  ] as const)
    it(`${word}: ${is}`, () => assert.equal(isNumeral(word), is));

  /** The numeral between the bars names one in a row. */
  const ROWS: readonly (readonly [text: string, boolean])[] = [
    ['第|三|次会议', true],
    ['十|四|五规划', true],
    ['|十四五|规划', true],
    ['二十|一|五规划', true],
    ['三|四|五规划', false],
    ['|二十|大报告', true],
    ['|十九|大', true],
    ['|三|大战役', false],
    ['|三十|大', false],
    ['|三|中全会', true],
    ['|五|届代表', true],
    ['|一|号文件', true],
    ['|三|期工程', true],
    ['20|19|年', true],
    ['1|9|9名', true],
    ['|19|名', false],
    ['|三|个问题', false],
    ['|三|', false],
  ];
  for (const [text, is] of ROWS)
    it(`${text}: ${is ? 'one in a row' : 'a number'}`, () => {
      const [before = '', numeral = '', behind = ''] = text.split('|');
      assert.equal(isOrdinal(before + numeral + behind, before.length, before.length + numeral.length), is);
    });
});

import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { PassageIndex } from '../../../server/src/engine/passages.ts';
import { witnessesIn } from '../../support/passage-index.ts';
import { PACK } from './pack.ts';

/** An engine, and the words that it has looked up. */
function withIndex() {
  const asked: string[] = [];
  const index: PassageIndex = {
    documents: 1,
    characters: 1,
    lookup: async (queries) => {
      asked.push(...queries.map(({ text }) => text));
      return queries.map(() => []);
    },
    frequency: async (runs) => runs.map(() => 0),
    witnesses: async (words) => words.map((each) => witnessesIn([], each)),
  };
  const engine = createEngine({ packs: [PACK], parseProse });
  engine.usePassages(index);
  return { engine, asked };
}

describe('the shortest quotation that is checked', () => {
  const text = '有“三字语”，有“四个字语”，有“五个字的语”。他说：“网络空间是亿万民众共同的精神加园”。';
  const LONG = '网络空间是亿万民众共同的精神加园';
  const CASES: readonly (readonly [least: number | undefined, asked: readonly string[], findings: number])[] = [
    [undefined, ['四个字语', '五个字的语'], 1],
    [3, ['三字语', '四个字语', '五个字的语'], 1],
    [5, ['五个字的语'], 1],
    [LONG.length, [], 1],
    [LONG.length + 1, [], 0],
  ];
  for (const [least, expected, count] of CASES)
    it(`of ${least ?? 'the usual'} characters`, async () => {
      const { engine, asked } = withIndex();
      const options = least === undefined ? {} : { minQuotationLength: least };
      const { findings, quotations } = await engine.check({ text, languageId: 'plaintext' }, options);
      assert.deepEqual(asked, expected);
      assert.equal(findings.length, count);
      assert.equal(quotations.length, 4, 'those that were not checked are told of');
    });

  it('holds for the check it is given to only', async () => {
    const { engine } = withIndex();
    const count = async (least: number) =>
      (await engine.check({ text, languageId: 'plaintext' }, { minQuotationLength: least })).findings.length;
    assert.deepEqual([await count(30), await count(4), await count(30)], [0, 1, 0]);
  });
});

/** Paragraphs without end: the time they take grows with their length, not with its square. */
import assert from 'node:assert/strict';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { bundledPacks } from '../support/bundled.ts';

const engine = createEngine({ packs: bundledPacks(), parseProse });
/** Each takes some seconds; with a square in it, minutes, which no test may take. */
const LENGTH = 100_000;

describe('a paragraph of one thing again and again', () => {
  for (const unit of [
    '一',
    '四个意识',
    '“a“b”c”',
    '“a《',
    '〔××',
    '一是甲，',
    '1、甲\n',
    '“四个自信”即道路自信、',
    '“三个到位”：到位、',
    '甲(乙',
    '甲"乙",',
    '）',
    '中央网络安全和信息化领导小组',
    '2015年世界互联网大会在北京',
  ])
    it(unit, async () => {
      const { problems } = await engine.check({ text: unit.repeat(LENGTH / unit.length), languageId: 'plaintext' });
      assert.deepEqual(problems, []);
    });
});

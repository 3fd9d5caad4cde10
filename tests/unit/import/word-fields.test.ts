/** What Word draws of the codes of equations. */
import assert from 'node:assert/strict';
import { equationText } from '../../../server/src/adapters/import/word-fields.ts';

const CASES: readonly (readonly [code: string, text: string])[] = [
  [' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(jué),决) ', '决'],
  ['EQ \\o\\ac(○,一)', '一'],
  ['eq \\o\\ac(\\s\\up 2(□),印)', '印'],
  ['EQ \\o(甲,乙)', '甲乙'],
  ['EQ \\o\\ad(\\s\\do 8(zhòng guó),中国)', '中国'],
  ['EQ \\o\\ac(○)', ''],
  ['EQ \\f(1,2)', '1/2'],
  ['EQ \\f(3;4)', '3/4'],
  ['EQ 10\\s\\up5(4)吨', '104吨'],
  ['EQ \\x(重要)', '重要'],
  ['EQ \\b(甲\\,乙)', '(甲,乙)'],
  ['EQ \\b\\bc\\{(甲)', '(甲)'],
  ['EQ \\r(3,\\f(1,2))', '31/2'],
  ['EQ \\a\\al(甲,乙)', '甲 乙'],
  ['EQ \\d\\fo10()丙', '丙'],
  ['EQ \\o\\ad(\\s\\up 9(jué),决', '决'],
  ['EQ \\o\\', ''],
  [' HYPERLINK "EQ \\o(a)"', ''],
  ['SEQ \\o(a)', ''],
];

describe('equations in fields', () => {
  for (const [code, text] of CASES) it(code, () => assert.equal(equationText(code), text));
});

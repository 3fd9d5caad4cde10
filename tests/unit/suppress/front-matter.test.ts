/** What the front matter of a draft says to Tifa. */
import assert from 'node:assert/strict';
import type { CheckOptions } from '../../../server/src/engine/types.ts';
import { engine } from '../rules/check.ts';

const BAD = '“网络空间是亿万民众共同的精神加园”';

type Case = readonly [says: string, matter: string, told: string, options?: CheckOptions];

const CASES: readonly Case[] = [
  ['nothing', 'title: 甲', 'quotations/misquote warning'],
  ['on', 'tifa: on', 'quotations/misquote warning'],
  ['nothing behind the key', 'tifa:', 'quotations/misquote warning'],
  ['a rule that is off', 'tifa: { rules: { misquote: off } }', ''],
  ['a rule that is gentle', 'tifa:\n  rules:\n    quotations/misquote: hint', 'quotations/misquote hint'],
  ['a list of rules that are off', 'tifa:\n  rules: [quotations]', ''],
  ['a list below the key', 'tifa:\n  rules:\n  - 引文\ntitle: 甲', ''],
  [
    'a code before its group',
    'tifa: {rules: {quotations/misquote: hint, quotations: off}}',
    'quotations/misquote hint',
  ],
  ['words that are allowed', 'tifa: { allow: [精神加园, 网络空间是亿万民众共同的精神加园] }', ''],
  ['words that are allowed within others', 'tifa: { allow: 精神加园 }', 'quotations/misquote warning'],
  [
    'before what is set elsewhere',
    'tifa: { rules: { misquote: warning } }',
    'quotations/misquote warning',
    { rules: { 'quotations/misquote': 'off' } },
  ],
  ['beside other keys that are no YAML', 'date： “2020\ntifa: {rules: {misquote: off}}\nx: [', ''],
  ['no YAML', 'tifa: {rules', 'comments/unknown warning quotations/misquote warning'],
  ['in another key', 'x:\n  tifa: off', 'quotations/misquote warning'],
];

describe('front matter', () => {
  for (const [says, matter, told, options] of CASES)
    it(says, async () => {
      const { findings } = await engine.check(
        { text: `---\n${matter}\n---\n\n${BAD}`, languageId: 'markdown' },
        options,
      );
      assert.equal(findings.map(({ rule, severity }) => `${rule} ${severity}`).join(' '), told);
    });

  for (const off of ['tifa: off', 'tifa: false', 'title: 甲\r\ntifa: off # 定稿'])
    it(`checks nothing: ${off}`, async () => {
      const result = await engine.check({ text: `---\n${off}\n---\n\n${BAD}`, languageId: 'markdown' });
      assert.deepEqual(result, { findings: [], checked: [], quotations: [], problems: [], off: true });
    });
});

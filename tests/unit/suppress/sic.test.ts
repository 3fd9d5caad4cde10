/** [原文如此] and 〔sic〕: what is told of drafts with them, by the rules without their groups. */
import assert from 'node:assert/strict';
import { engine } from '../rules/check.ts';

const WORDS = '网络空间是亿万民众共同的精神加园';
const OLD = '中央网络安全和信息化领导小组';

const CASES: readonly (readonly [says: string, text: string, told: string])[] = [
  ['no note', `“${WORDS}”`, 'misquote'],
  ['behind the quotation', `他写道：“${WORDS}”〔sic〕。`, ''],
  ['in Chinese', `他写道：“${WORDS}”[原文如此]。`, ''],
  ['in full-width brackets', `他写道：“${WORDS}”（原文如此），令人费解。`, ''],
  ['behind emphasis and a blank', `他写道：**“${WORDS}”** 【原文如此】`, ''],
  ['within the quotation', `他写道：“${WORDS}（原文如此）”。`, ''],
  ['within an inner one', `他写道：“他说‘${WORDS}［sic!］’，如此而已”。`, ''],
  ['in corner brackets', `他写道：「${WORDS}」(SIC)`, ''],
  ['behind words without marks', `2026年3月，${OLD}〔原文如此〕印发通知。`, ''],
  ['of another quotation', `他写道：“${WORDS}”。又写道：“信息”〔sic〕。`, 'misquote'],
  ['of a later clause', `2026年3月，${OLD}印发通知，各地〔sic〕执行。`, 'superseded'],
  ['of another paragraph', `“${WORDS}”\n\n〔sic〕`, 'misquote'],
  ['as a word', `“${WORDS}”原文如此。`, 'misquote'],
];

describe('notes that words are as they were', () => {
  for (const [says, text, told] of CASES)
    it(`${says}: ${text}`, async () => {
      const { findings, meant = [] } = await engine.check({ text, languageId: 'markdown' });
      assert.equal(findings.map(({ rule }) => rule.slice(rule.indexOf('/') + 1)).join(' '), told);
      assert.ok(meant.every(({ by }) => by === 'sic'));
    });
});

/** What comments take away: a table of drafts with the findings that are left, by the words they are about. */
import assert from 'node:assert/strict';
import type { LanguageId } from '../../../server/src/engine/types.ts';
import { engine } from '../rules/check.ts';

const BAD = '“网络空间是亿万民众共同的精神加园”';
const OLD = '中央网络安全和信息化领导小组印发通知。';
const GOOD = '网络空间是亿万民众共同的精神家园';

/** Rules without their groups, of what is told and of what is meant. */
async function check(text: string, told: string, meant: string, languageId: LanguageId = 'markdown'): Promise<void> {
  const result = await engine.check({ text, languageId });
  const short = ({ rule }: { readonly rule: string }) => rule.slice(rule.indexOf('/') + 1);
  assert.equal(result.findings.map(short).join(' '), told);
  assert.equal((result.meant ?? []).map(({ finding, by }) => `${short(finding)} ${by}`).join(' '), meant);
}

type Case = readonly [says: string, text: string, told: string, meant: string, languageId?: LanguageId];

const M = 'misquote comment';

const CASES: readonly Case[] = [
  ['nothing is said', BAD, 'misquote', ''],
  ['the next line', `<!-- tifa-disable-next-line -->\n${BAD}\n\n${BAD}`, 'misquote', M],
  ['the next line that is not blank', `<!-- tifa-disable-next-line -->\n\n${BAD}`, '', M],
  ['by its old name', `<!-- tifa-disable-next-line misquote -->\n${BAD}`, '', M],
  ['by its code', `<!-- tifa-disable-next-line quotations/misquote -->\n${BAD}`, '', M],
  ['by its group', `<!-- tifa-disable-next-line quotations -->\n${BAD}`, '', M],
  ['by its group in Chinese', `<!-- 提法-忽略下一行 引文 -->\n${BAD}`, '', M],
  ['by another rule', `<!-- tifa-disable-next-line title -->\n${BAD}`, 'unused misquote', ''],
  ['by several', `<!-- tifa-disable-next-line outdated, misquote -->\n${BAD}${OLD}`, '', `${M} superseded comment`],
  ['by its words', `<!-- tifa-disable-next-line “精神加园” -->\n${BAD}`, '', M],
  [
    'by more than its words',
    `<!-- tifa-disable-next-line "${GOOD.replace('家', '加')}的" -->\n${BAD}`,
    'unused misquote',
    '',
  ],
  ['by rule and words', `<!-- tifa-disable-next-line misquote “精神加园” -->\n${BAD}`, '', M],
  ['by another rule and its words', `<!-- tifa-disable-next-line title “精神加园” -->\n${BAD}`, 'unused misquote', ''],
  ['this line', `${BAD} <!-- tifa-disable-line -->\n${BAD}`, 'misquote', M],
  ['this line in the middle of it', `${BAD}<!-- tifa-disable-line -->${BAD}`, '', `${M} ${M}`],
  ['behind words: this line', `${BAD} <!-- 提法-忽略 -->\n\n${BAD}`, 'misquote', M],
  ['on its own line: the next one', `<!-- 提法-忽略 -->\n${BAD}\n\n${BAD}`, 'misquote', M],
  [
    'words with marks and strokes in them',
    `<!-- 提法-忽略全文 「说“精神加园”」 “甲——乙” “精神加园” ——理由 -->\n\n${BAD}`,
    'unused unused',
    M,
  ],
  ['in a list', `- 一\n  <!-- 提法-忽略 -->\n- ${BAD}`, '', M],
  ['a stroke of the input method', `<!-- 提法—忽略 -->\n${BAD}`, '', M],
  ['the whole draft from its end', `${BAD}\n\n${BAD}\n\n<!-- tifa-disable-file misquote -->\n`, '', `${M} ${M}`],
  ['the whole draft in Chinese', `<!-- 提法-忽略全文：misquote —— 原文如此 -->\n\n${BAD}`, '', M],
  ['a block', `${BAD}\n\n<!-- tifa-disable -->\n\n${BAD}\n\n<!-- tifa-enable -->\n\n${BAD}`, 'misquote misquote', M],
  ['a block in Chinese', `<!-- 提法-忽略开始 -->\n\n${BAD}\n\n<!-- 提法-忽略结束 -->\n\n${BAD}`, 'misquote', M],
  ['a block without an end', `${BAD}\n\n<!-- tifa-disable -->\n\n${BAD}\n\n${BAD}`, 'misquote', `${M} ${M}`],
  [
    'a block of two rules, one of which ends earlier',
    `<!-- tifa-disable misquote outdated -->\n\n${OLD}${BAD}\n\n<!-- tifa-enable outdated -->\n\n${OLD}${BAD}`,
    'superseded',
    `superseded comment ${M} ${M}`,
  ],
  ['in a table', `| 甲 | 乙 |\n|---|---|\n| 丙 | ${BAD} <!-- 提法-忽略 --> |\n| 丁 | ${BAD} |`, 'misquote', M],
  ['in code', `\`<!-- tifa-disable-line -->\` ${BAD}`, 'misquote', ''],
  ['never closed', `${BAD}\n\n<!-- tifa-disable-file\n`, 'misquote', ''],
  ['lines of Windows', `<!-- tifa-disable-next-line -->\r\n${BAD}\r\n\r\n${BAD}`, 'misquote', M],
  ['plain text behind strokes', `${BAD} // 提法-忽略\n${BAD}`, 'misquote', M, 'plaintext'],
  [
    'plain text right behind the sentence',
    `说${BAD}。//tifa-disable-line misquote\n${BAD}`,
    'misquote',
    M,
    'plaintext',
  ],
  ['plain text in brackets', `${BAD}。【提法-忽略 引文】\n${BAD}`, 'misquote', M, 'plaintext'],
  ['plain text in an HTML comment', `${BAD} <!-- tifa-disable-line -->\n${BAD}`, 'misquote', M, 'plaintext'],
  ['plain text, the line before', `// tifa-disable-next-line\n${BAD}\n${BAD}`, 'misquote', M, 'plaintext'],
  ['plain text, the whole of it', `${BAD}\n${BAD}\n# 提法-忽略全文 misquote`, '', `${M} ${M}`, 'plaintext'],
  ['plain text, words in the comment are not checked', `${BAD}。// 提法-忽略 ${BAD}\n`, '', M, 'plaintext'],
  ['plain text, not at the end', `写作“// 提法-忽略”即可，如${BAD}。`, 'misquote', '', 'plaintext'],
  ['plain text, an address', `${BAD} https://tifa-disable-line`, 'misquote', '', 'plaintext'],
];

describe('comments that say that something is meant', () => {
  for (const [says, text, told, meant, languageId] of CASES) it(says, () => check(text, told, meant, languageId));

  it('keeps the rest of the report', async () => {
    const { quotations, checked } = await engine.check({ text: `<!-- 提法-忽略 -->\n${BAD}`, languageId: 'markdown' });
    assert.equal(quotations.length, 1);
    assert.equal(checked.length, 1);
  });
});

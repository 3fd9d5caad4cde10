/** One finding where a date would settle many: who is told, which date is offered, and that it settles them. */
import assert from 'node:assert/strict';
import type { Draft, Finding } from '../../../../server/src/engine/types.ts';
import { assertSound, engine, fix } from '../check.ts';

const OLD = '中央网络安全和信息化领导小组印发通知。';
const many = (count: number, line = OLD) => Array.from({ length: count }, (_, i) => `${i + 1}. ${line}`).join('\n\n');
const old = ({ rule }: Finding) => rule === 'wording/superseded';
const hint = ({ rule }: Finding) => rule === 'drafting/undated';

const DRAFTS: readonly (readonly [says: string, told: boolean, text: string, draft?: Partial<Draft>])[] = [
  ['many in a draft without a date', true, `# 旧稿\n\n${many(5)}`],
  ['many below other front matter', true, `---\ntitle: 旧稿\n---\n\n${many(5)}`],
  ['many in plain text', true, `旧稿\n${many(5)}`, { languageId: 'plaintext' }],
  ['few', false, `# 旧稿\n\n${many(4)}`],
  ['many with a date', false, `---\ndate: 2024-02-03\n---\n\n${many(5)}`],
  ['many with a date in the name of the file', false, many(5), { name: '2024-02-03_旧稿.md' }],
  ['many beside dates of their own', false, many(6, `2024年3月，${OLD}`)],
  ['many that are meant', false, `<!-- tifa-disable-file outdated -->\n\n${many(5)}`],
  ['many whose rule is off', false, `---\ntifa: {rules: {outdated: off}}\n---\n\n${many(5)}`],
];

describe('drafting/undated', () => {
  for (const [says, told, text, parts] of DRAFTS)
    it(says, async () => {
      const { findings } = await engine.check({ text, languageId: 'markdown', ...parts });
      const found = findings.filter(hint);
      assert.equal(found.length, told ? 1 : 0);
      for (const each of found) assertSound(each, text);
    });

  for (const text of [`# 旧稿\n\n${many(7)}`, `\uFEFF\r\n${many(5)}`, `---\ntitle: 旧稿\n---\n\n${many(5)}`])
    it(`offers a date with which they are gone: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      const { findings } = await engine.check({ text, languageId: 'markdown' });
      const found = findings.filter(hint);
      assert.match(found[0]?.message ?? '', new RegExp(`有 ${findings.filter(old).length} 处`));
      const dated = fix(text, found);
      assert.match(dated, /^\uFEFF?---\r?\n(?:date: 2018-03\r?\n|date: 2018-03\r?\ntitle: 旧稿\r?\n)---/);
      const after = await engine.check({ text: dated, languageId: 'markdown' });
      assert.deepEqual(
        after.findings.filter((each) => old(each) || hint(each)),
        [],
      );
      assert.ok(dated.endsWith(text.slice(text.indexOf('1.'))));
    });

  it('is one finding among the others, which stay', async () => {
    const { findings } = await engine.check({ text: `# 旧稿\n\n${many(6)}`, languageId: 'markdown' });
    assert.equal(findings.filter(old).length, 6);
    assert.equal(findings.length, 7);
  });
});

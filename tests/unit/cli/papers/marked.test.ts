/** What differs is marked: `-…-` wrong, `+…+` right, `(…)` around. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { corrected, original } from '../../../../server/src/cli/papers/marked.ts';
import type { Run } from '../../../../server/src/cli/papers/paper.ts';

const SIGNS = { wrong: ['-', '-'], right: ['+', '+'], faint: ['(', ')'], strong: ['*', '*'], plain: ['', ''] } as const;
const shown = (runs: readonly Run[]): string =>
  runs.map(({ text, tone = 'plain' }) => SIGNS[tone][0] + text + SIGNS[tone][1]).join('');

describe('words that are compared in a paper', () => {
  const CASES: readonly (readonly [words: string, right: string, wrong: string, corrected: string])[] = [
    ['精神家圆', '精神家园', '精神家-圆-', '精神家+园+'],
    ['统一部署、统一实施', '统一部署、统一推进、统一实施', '统一部署、-∧-统一实施', '统一部署、+统一推进、+统一实施'],
    ['统一部署、统一推进、统一实施', '统一部署、统一实施', '统一部署、-统一推进、-统一实施', '统一部署、∧统一实施'],
    ['领导小组', '委员会', '-领导小组-', '+委员会+'],
    ['（文）', '', '-（文）-', ''],
  ];
  for (const [words, right, wrong, put] of CASES)
    it(`${words} → ${right}`, () => {
      assert.equal(shown(original(words, { start: 0, end: words.length }, right)), wrong);
      assert.equal(shown(corrected(words, right)), put.replace('∧', ''));
    });

  it('a little of the line stands around, no half of a character, and no other line', () => {
    const text = `前一行\n一二三四五六七八九十一二三四五六七𠮷错${'𠮷'.repeat(20)}\n下一行`;
    const start = text.indexOf('错');
    const end = start + 1;
    assert.equal(
      shown(original(text, { start, end }, '对')),
      `(…四五六七八九十一二三四五六七𠮷)-错-(${'𠮷'.repeat(8)}…)`,
    );
    assert.equal(shown(original('甲错乙', { start: 1, end: 2 }, undefined)), '(甲)*错*(乙)');
  });

  it('nothing is lost, whatever is replaced by whatever', () => {
    const words = fc
      .array(fc.constantFrom('一', '二', '、', '𠮷', '“', 'a'), { maxLength: 10 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (written, right) => {
        const runs = original(written, { start: 0, end: written.length }, right);
        assert.equal(runs.map(({ text }) => text.replace('∧', '')).join(''), written);
        assert.equal(
          corrected(written, right)
            .map(({ text }) => text)
            .join(''),
          right,
        );
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { draftBeside } from '../../../server/src/lsp/comparison.ts';
import { marked } from '../../protocol/support/markers.ts';

function check(draft: string, sourceText: string, replacement: string, expected: string): void {
  const { text, spans } = marked(draft);
  const [span = { start: 0, end: 0 }] = spans;
  assert.equal(draftBeside(text, span, sourceText, replacement), expected);
}

describe('the draft beside a source', () => {
  it('reaches as far as the source does', () =>
    check(
      '强调“没有甲就没有乙，没有丙就没有⟦定⟧”的要求',
      '没有甲就没有乙，没有丙就没有丁',
      '丁',
      '没有甲就没有乙，没有丙就没有定',
    ));
  it('begins and ends with a clause', () =>
    check(
      '今年召开会议。会议强调：“要把安全⟦贯串⟧始终”，抓好落实',
      '强调“要把安全贯穿始终”，抓',
      '贯穿',
      '会议强调：“要把安全贯串始终”，抓好落实',
    ));
  it('begins at the line where that is nearer', () =>
    check('前文\n会议强调：“要把⟦安金⟧”', '议强调，要把安全', '安全', '会议强调：“要把安金'));
  it('leaves out what closes the clause before', () =>
    check('“甲。”会议⟦强掉⟧乙', '”会议强调乙', '强调', '会议强掉乙'));
  it('stays in its line', () => check('前\n“⟦定⟧”\n后', '很长很长的原文丁很长很长的原文', '丁', '“定”'));
  it('is the finding alone where the source words it otherwise', () => check('甲⟦乙⟧丙', '丁', '戊', '乙'));
  it('is the finding alone where words are to go', () => check('甲⟦乙⟧丙', '甲丙', '', '乙'));
});

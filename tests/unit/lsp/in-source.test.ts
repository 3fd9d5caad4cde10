/** Words of a source are found in the text that an editor shows. */
import assert from 'node:assert/strict';
import { rangeInSource } from '../../../server/src/lsp/in-source.ts';
import { testHost } from '../../protocol/support/host.ts';

/** `marked` is the text of the file; `⟦…⟧` what is selected when `words` are looked for from a 1-based line on. */
function check(says: string, marked: string, line: number, words: string, path = '/a.md'): void {
  it(says, async () => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const draft = { text, languageId: 'markdown' as const };
    const host = testHost({
      drafts: { list: async () => ({ paths: [], problems: [] }), read: async () => ({ draft, problems: [] }) },
      readSource: async () => ({ text, pageAt: () => undefined }),
    });
    const { start, end } = await rangeInSource(host, path, line, words);
    const offset = (at: { line: number; character: number }): number =>
      text.split('\n').slice(0, at.line).join('\n').length + Number(at.line > 0) + at.character;
    const [from, to] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
    const lineStart = offset({ line: line - 1, character: 0 });
    assert.deepEqual([offset(start), offset(end)], from < 0 ? [lineStart, lineStart] : [from, to]);
  });
}

describe('the words in a source', () => {
  check('in their line', '标题\n\n前文，⟦没有甲就没有乙⟧。\n', 3, '没有甲就没有乙');
  check('over broken lines', '一\n前文，⟦没有甲\n  就没有乙⟧。\n', 2, '没有甲就没有乙');
  check('with emphasis and other marks', '前，⟦没有**甲**，就没有“乙⟧”', 1, '没有甲就没有乙');
  check(
    'from the line on, not before it',
    '没有甲就没有乙\n别的\n⟦没有甲就没有乙⟧\n没有甲就没有乙',
    3,
    '没有甲就没有乙',
  );
  check('before it where they are not behind', '⟦没有甲就没有乙⟧\n别的\n别的', 3, '没有甲就没有乙');
  check('with a little between them', '⟦没有甲的工作\n— 1 —\n就没有乙的工作⟧', 1, '没有甲的工作就没有乙的工作');
  check('in text taken out of a PDF', '页一\n⟦没有甲就没有乙⟧', 2, '没有甲就没有乙', '/a.pdf');
  check('the line alone where they are not there', '一\n二\n三', 2, '没有甲就没有乙');
  check('the line alone where the file has become shorter', '一', 1, '没有甲就没有乙');

  it('the line alone where the file cannot be read', async () => {
    const range = await rangeInSource(testHost(), '/gone.md', 4, '没有甲就没有乙');
    assert.deepEqual(range, { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } });
  });
});

import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange } from 'vscode-languageserver/node';
import { withClient } from './support/client.ts';

const TEXT = '# 意见\n\n一、总体要求\n\n（一）原则。各地要认真。\n继续。\n\n二、保障\n到此。\n';

function render(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, children }) => [`${' '.repeat(depth)}${name}`, ...render(children ?? [], depth + 1)]);
}

describe('structure', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['markdown', TEXT, []],
    ['markdown', '# 意见\n\n## 一、总体要求\n\n（一）原则\n\n## 二、保障\n\n1.人员\n', []],
    [
      'markdown',
      '一、总体要求\n\n（一）原则\n\n1. 一项\n2. 二项\n\n二、保障\n',
      ['一、总体要求', ' （一）原则', '二、保障'],
    ],
    ['markdown', '一、总体要求\n\n## 保障\n', []],
    ['plaintext', TEXT, ['一、总体要求', ' （一）原则', '二、保障']],
  ];
  for (const [language, text, expected] of table)
    it(`is the one outline beside that of headings: ${language}, ${text.slice(0, 12).replace(/\n/g, '⏎')} → ${expected.join(' ')}`, () =>
      withClient({}, async (client) => {
        const document = client.open(text, 'untitled:draft', language);
        const params = { textDocument: { uri: document.uri } };
        const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', params);
        assert.deepEqual(render(symbols), expected);
        for (const { name, selectionRange } of symbols) assert.equal(document.getText(selectionRange), name);
      }));

  it('folds', () =>
    withClient({}, async (client) => {
      const params = { textDocument: { uri: client.open(TEXT).uri } };
      const folds = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', params);
      assert.deepEqual(
        folds.map(({ startLine, endLine }) => [startLine, endLine]),
        [
          [0, 8],
          [2, 5],
          [4, 5],
          [7, 8],
        ],
      );
    }));
});

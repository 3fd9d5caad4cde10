/** The texts of “打开对比”: the difference first, then the words, then what stands around them. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { comparisonOf } from '../../../server/src/lsp/comparison.ts';
import { marked } from '../../protocol/support/markers.ts';

const SOURCE = { uri: 'tifa-source:///%E8%AF%AD%E6%96%99/b.pdf.txt', line: 7 };

describe('a comparison', () => {
  it('shows difference and words, and below them the places in source and draft', () => {
    const { text, spans } = marked('# 要点\n\n他说：“没有甲就没有⟦定⟧。”要落实。\n下一行');
    const [at = { start: 0, end: 0 }] = spans;
    const document = TextDocument.create('file:///稿/要点.md', 'markdown', 0, text);
    const quotation = { start: text.indexOf('没有甲'), end: text.indexOf('。”'), verdict: 'wording' } as const;
    const words = { ...at, verdict: 'wording', sourceText: '会上说，没有甲就没有丁。散会', replacement: '丁' } as const;
    const compared = comparisonOf(document, { ...words, sourceTitle: '《讲话》', source: SOURCE }, [quotation]);
    assert.equal(compared.head, '个别字不同　第 7 字：定 → 丁');
    assert.equal(compared.sourceText, '没有甲就没有丁');
    assert.equal(compared.draftText, '没有甲就没有定');
    assert.equal(
      compared.foot,
      [
        '出处：《讲话》（b.pdf 第 7 行）',
        '会上说，【没有甲就没有丁】。散会',
        '',
        '文稿：要点.md 第 3 行',
        '他说：“【没有甲就没有定】。”要落实。',
      ].join('\n'),
    );
    assert.deepEqual(compared.source, SOURCE);
  });

  it('says of right words that they are right, and shows a record once', () => {
    const text = '“没有甲就没有丁”';
    const document = TextDocument.create('untitled:Untitled-1', 'plaintext', 0, text);
    const quotation = { start: 1, end: text.length - 1, verdict: 'exact' } as const;
    const compared = comparisonOf(document, { ...quotation, sourceText: '没有甲就没有丁', replacement: undefined }, [
      quotation,
    ]);
    assert.equal(compared.head, '与原文一致');
    assert.equal(compared.draftText, compared.sourceText);
    assert.equal(compared.foot, ['出处：出处', '', '文稿：第 1 行', '“【没有甲就没有丁】”'].join('\n'));
  });

  it('joins the lines of a paragraph', () => {
    const text = '> “没有甲就\n> 没有定”';
    const document = TextDocument.create('untitled:Untitled-1', 'markdown', 0, text);
    const quotation = { start: 3, end: text.length - 1, verdict: 'wording' } as const;
    const compared = comparisonOf(document, { ...quotation, sourceText: '没有甲就没有丁', replacement: undefined }, [
      quotation,
    ]);
    assert.equal(compared.draftText, '没有甲就没有定');
    assert.equal(compared.head, '个别字不同　第 7 字：定 → 丁');
  });
});

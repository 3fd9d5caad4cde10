import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetOf, positionOf, rangeOf, spanOf } from '../../../server/src/lsp/positions.ts';

const PIECES = ['网', '络', '“', 'a', ' ', '𠮷', '😀', '👨‍👩‍👧', '\n', '\r\n', '\uFEFF', '\u3000', 'é'];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

function documentOf(source: string): TextDocument {
  return TextDocument.create('untitled:a', 'markdown', 1, source);
}

/** Between \r and \n there is no position: it is the end of the line. */
function isInsideLineEnd(source: string, offset: number): boolean {
  return source[offset - 1] === '\r' && source[offset] === '\n';
}

describe('positions', () => {
  it('are UTF-16: a character outside the BMP counts two', () => {
    const document = documentOf('\uFEFF𠮷😀网\r\n络');
    const expected = [
      [0, 0, 0],
      [1, 0, 1],
      [3, 0, 3],
      [5, 0, 5],
      [6, 0, 6],
      [8, 1, 0],
      [9, 1, 1],
    ];
    for (const [offset = 0, line = 0, character = 0] of expected) {
      assert.deepEqual(positionOf(document, offset), { line, character });
      assert.equal(offsetOf(document, { line, character }), offset);
    }
  });

  it('come back to the offset they were made of, for any text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = documentOf(source);
        for (let offset = 0; offset <= source.length; offset++) {
          const expected = isInsideLineEnd(source, offset) ? offset - 1 : offset;
          assert.equal(offsetOf(document, positionOf(document, offset)), expected);
        }
      }),
    );
  });

  it('of a span select exactly its words', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (source, a, b) => {
        const [start = 0, end = 0] = [Math.min(a, b, source.length), Math.min(Math.max(a, b), source.length)];
        fc.pre(!isInsideLineEnd(source, start) && !isInsideLineEnd(source, end));
        const document = documentOf(source);
        const range = rangeOf(document, { start, end });
        assert.equal(document.getText(range), source.slice(start, end));
        assert.deepEqual(spanOf(document, range), { start, end });
      }),
    );
  });

  it('beyond a line or the text are clamped', () => {
    const document = documentOf('网络\r\n强国');
    assert.equal(offsetOf(document, { line: 0, character: 99 }), 2);
    assert.equal(offsetOf(document, { line: 99, character: 0 }), 6);
  });
});

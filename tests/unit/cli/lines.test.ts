/** Lines, columns and underlined excerpts. Markers: `⟦…⟧` is the range. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columns, excerpt } from '../../../server/src/cli/excerpt.ts';
import { lineTable } from '../../../server/src/cli/lines.ts';

/** Takes the markers out of a text. */
function ranged(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return { text: marked.replace(/[⟦⟧]/g, ''), start, end };
}

describe('lineTable', () => {
  const cases: readonly (readonly [marked: string, line: number, column: number, lineText: string])[] = [
    ['⟦⟧', 1, 1, ''],
    ['网络⟦强⟧国', 1, 3, '网络强国'],
    ['一\n⟦二⟧\n三', 2, 1, '二'],
    ['一\r\n二⟦⟧\r\n', 2, 2, '二'],
    ['一\r二\r⟦三⟧', 3, 1, '三'],
    ['𠮷𠮷⟦强⟧', 1, 5, '𠮷𠮷强'],
    ['一\n⟦⟧', 2, 1, ''],
  ];
  for (const [marked, line, column, lineText] of cases)
    it(`finds ${JSON.stringify(marked)}`, () => {
      const { text, start } = ranged(marked);
      assert.deepEqual(lineTable(text).position(start), { line, column });
      assert.equal(lineTable(text).lineAt(start).text, lineText);
    });

  it('agrees with counting line ends, for any text', () => {
    const texts = fc.string({ unit: fc.constantFrom('网', 'a', '\n', '\r', '𠮷'), maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.nat(60), (text, at) => {
        const offset = Math.min(at, text.length);
        if (text[offset - 1] === '\r' && text[offset] === '\n') return; // between CR and LF there is no place
        const before = text.slice(0, offset).split(/\r\n|\r|\n/);
        const expected = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
        assert.deepEqual(lineTable(text).position(offset), expected);
      }),
    );
  });
});

describe('excerpt', () => {
  const long = '甲'.repeat(40);
  const cases: readonly (readonly [marked: string, text: string, indent: number, underline: number])[] = [
    ['网络⟦强国⟧', '网络强国', 4, 4],
    ['ab⟦c⟧', 'abc', 2, 1],
    ['“⟦一⟧”', '“一”', 2, 2],
    ['\ta⟦b⟧', ' ab', 2, 1],
    [`${long}⟦乙⟧${long}`, `…${'甲'.repeat(24)}乙${'甲'.repeat(24)}…`, 50, 2],
    [`⟦${'甲'.repeat(80)}⟧`, `${'甲'.repeat(80)}`, 0, 120],
    ['一⟦⟧', '一', 2, 1],
  ];
  for (const [marked, text, indent, underline] of cases)
    it(`underlines ${marked.slice(0, 20)}`, () => {
      const range = ranged(marked);
      const place = excerpt(range.text, range.start, range.end);
      assert.deepEqual([place.text, place.indent.length, place.underline.length], [text, indent, underline]);
    });

  it('never cuts a character, and underlines nothing beyond the text', () => {
    const part = fc.string({ unit: fc.constantFrom('网', 'a', '𠮷', '“'), maxLength: 100 });
    fc.assert(
      fc.property(part, part, part, (before, place, after) => {
        const cut = excerpt(before + place + after, before.length, before.length + place.length);
        assert.doesNotMatch(cut.text, /\p{Surrogate}/u);
        assert.ok(columns(cut.indent) + columns(cut.underline) <= columns(cut.text) + (place === '' ? 1 : 0));
      }),
    );
  });
});

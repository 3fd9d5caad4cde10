/** Two hundred drafts made at random, with findings at random: the copy reads as the original, with the changes and without them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import JSZip from 'jszip';
import { wordFile } from '../../support/word.ts';
import { annotate, assertWellFormed, rangesIn, rejected, textOf, xmlOf } from './word.ts';

const MAIN = 'word/document.xml';
const change = 'w:id="9" w:author="甲" w:date="2024-01-01T00:00:00Z"';
const words = fc
  .array(fc.constantFrom('网络', '安全', '没有', '就', '没', ' ', '&amp;', '𠮷', '，', '&#x4E00;'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((each) => each.join(''));
const run = fc
  .record({
    text: words,
    bold: fc.boolean(),
    sign: fc.constantFrom('', '', '<w:tab/>', '<w:br/>'),
    more: fc.option(words, { nil: '' }),
    around: fc.constantFrom('', '', 'w:hyperlink', 'w:smartTag', 'w:ins', 'w:fldSimple', 'w:del'),
  })
  .map(({ text, bold, sign, more, around }) => {
    const t = around === 'w:del' ? 'w:delText' : 'w:t';
    const inner = `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<${t}>${text}</${t}>${sign}${more && `<${t} xml:space="preserve">${more}</${t}>`}</w:r>`;
    const attributes =
      around === 'w:ins' || around === 'w:del' ? ` ${change}` : around === 'w:fldSimple' ? ' w:instr="REF a"' : '';
    return around ? `<${around}${attributes}>${inner}</${around}>` : inner;
  });
const paragraph = fc.array(run, { minLength: 1, maxLength: 5 }).map((runs) => `<w:p>${runs.join('')}</w:p>`);
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .map((cells) => `<w:tbl><w:tr>${cells.map((each) => `<w:tc>${each}</w:tc>`).join('')}</w:tr></w:tbl>`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(paragraph, paragraph)
      .map(([outer, inner]) =>
        outer.replace(
          '</w:p>',
          `<w:r><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
        ),
      ),
  },
);
const finding = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 6 }),
  put: fc.option(fc.constantFrom('', '改', '改动<&>'), { nil: undefined }),
});

describe('drafts at random, findings at random', () => {
  it('the copy reads as the original', async function () {
    this.timeout(240_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { minLength: 1, maxLength: 5 }),
        fc.array(finding, { minLength: 1, maxLength: 8 }),
        async (blocks, findings) => {
          const original = await wordFile(blocks.join(''));
          const before = await textOf(original);
          const text = before.join('\n\n');
          if (text === '') return;
          const asked = findings
            .map(({ at, length, put }) => {
              const start = whole(text, Math.min(Math.floor(at * text.length), text.length - 1));
              return { start, end: whole(text, Math.min(start + 1 + length, text.length)), says: '有误', put };
            })
            .filter(({ start, end }) => end > start)
            .sort((a, b) => a.start - b.start);
          const only = await annotate(
            original,
            asked.map(({ put, ...each }) => each),
          );
          assert.deepEqual(await textOf(only.bytes), before);
          let end = 0;
          const apart = asked.map(({ put, ...each }) => {
            if (put === undefined || each.start < end) return each;
            end = each.end;
            return { ...each, put };
          });
          const { bytes, comments } = await annotate(original, apart);
          assert.equal(comments, asked.length);
          const xml = await xmlOf(bytes, MAIN);
          assertWellFormed(xml);
          assert.equal(rangesIn(xml).size, asked.length);
          const zip = await JSZip.loadAsync(bytes);
          zip.file(MAIN, rejected(xml));
          assert.deepEqual(await textOf(await zip.generateAsync({ type: 'nodebuffer' })), before);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Moves an offset back where it would cut a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

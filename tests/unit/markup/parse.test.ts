import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseInSteps, parseProse } from '../../../server/src/adapters/markup/parse.ts';

const proseOf = (text: string, languageId: 'markdown' | 'plaintext' = 'markdown') =>
  parseProse(text, languageId).blocks.map((block) =>
    block.prose.map((span) => text.slice(span.start, span.end)).join('|'),
  );

describe('parseProse', () => {
  const check = (says: string, text: string, ...expected: string[]) =>
    it(says, () => assert.deepEqual(proseOf(text), expected));
  check('leaves out emphasis marks', '增强**四个**意识', '增强|四个|意识');
  check(
    'leaves out code, link targets, HTML and comments',
    '见`代码`和[链接](http://a.b "题")<br>后<!-- 注 -->文',
    '见|和|链接| |后|文',
  );
  check('leaves out footnote marks', '原文[^1]。', '原文|。');
  check('leaves out entities', '网络&nbsp;安全&#12288;。', '网络|安全|。');
  check(
    'takes a footnote for prose',
    '原文[^1]。\n\n[^1]: 他说，“甲乙”。\n[^2]:第二个。',
    '原文|。',
    '他说，“甲乙”。',
    '第二个。',
  );
  check('takes the target of a link for none', '[甲]: http://a.b', ...[]);
  check('keeps a soft line break inside a block', '甲\n乙', '甲\n乙');
  check('leaves out fences and HTML blocks', '```\n代码\n```\n\n<div>\n块\n</div>\n\n文', '文');
  check('takes indented Chinese for prose', '    缩进四格的中文段落。', '缩进四格的中文段落。');
  check('takes indented code for code', '    const a = 1;');
  check(
    'tells list items, quotes and table cells apart',
    '- 一\n- 二\n\n> 三\n\n|四|五|\n|-|-|\n|六|七|',
    '一',
    '二',
    '三',
    '四',
    '五',
    '六',
    '七',
  );

  it('finds front matter, also after a byte order mark', () => {
    const text = '\ufeff---\r\ndate: 2026-01-01\r\n---\r\n\r\n正文';
    const { blocks, frontMatter } = parseProse(text, 'markdown');
    assert.ok(frontMatter);
    assert.match(text.slice(frontMatter.start, frontMatter.end), /^date: 2026-01-01/);
    assert.deepEqual(
      blocks.map((block) => text.slice(block.start, block.end)),
      ['正文'],
    );
  });

  it('parts plain text by its lines, and takes nothing in it for a mark', () => {
    assert.deepEqual(proseOf('甲\n乙\n\n# 丙 `丁`\n', 'plaintext'), ['甲', '乙', '# 丙 `丁`']);
  });

  const piece = fc.constantFrom(
    '# ',
    '> ',
    '- ',
    '**',
    '`',
    '```\n',
    '\n',
    '\n\n',
    '[',
    '](x)',
    '<!--',
    '-->',
    '|',
    '---\n',
    '网络',
    '安全。',
    '    ',
    '<b>',
    '\r\n',
    '𠮷',
  );
  const markdown = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''));

  it('gives ranges in order, inside their blocks', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        let at = 0;
        for (const block of parseProse(text, 'markdown').blocks) {
          assert.ok(block.start >= at && block.end <= text.length);
          let inside = block.start;
          for (const span of block.prose) {
            assert.ok(span.start >= inside && span.end > span.start && span.end <= block.end);
            inside = span.end;
          }
          at = block.start;
        }
      }),
    );
  });

  it('gives the same after a keystroke as afresh', () => {
    const words = fc.constantFrom('甲', '乙丙丁', '。', '\u3000', 'http://a.b/戊', '<a:己', '庚 辛');
    const written = fc.array(fc.oneof(words, piece), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(written, fc.oneof(words, piece, fc.constant('')), fc.nat(), fc.nat(3), (text, typed, n, gone) => {
        const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
        const at = n % 3 === 0 ? (starts[n % starts.length] ?? 0) : n % (text.length + 1);
        const next = text.slice(0, at) + typed + text.slice(at + gone);
        parseProse('另一篇毫不相干的文字', 'markdown');
        const afresh = parseProse(next, 'markdown');
        parseProse(text, 'markdown');
        assert.deepEqual(parseProse(next, 'markdown'), afresh);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same in steps, between which other drafts are parsed', () => {
    fc.assert(
      fc.property(markdown, markdown, (one, other) => {
        const afresh = [parseProse(one, 'markdown'), parseProse(other, 'markdown')];
        const works = [parseInSteps(one, 'markdown'), parseInSteps(other, 'markdown')];
        const parsed: unknown[] = [];
        while (!(parsed[0] && parsed[1]))
          works.forEach((work, i) => {
            const { done, value } = work.next();
            if (done) parsed[i] ??= value;
          });
        assert.deepEqual(parsed, afresh);
      }),
    );
  });

  it('parses a long draft in many steps', () => {
    const stepsOf = (text: string) => [...parseInSteps(text, 'markdown')].length;
    assert.ok(stepsOf('甲乙丙。\n\n'.repeat(6400)) >= 100, 'without marks');
    assert.ok(stepsOf('**甲**乙丙。\n\n'.repeat(500)) >= 500, 'with marks');
    assert.ok(stepsOf('**甲**乙丙。\n\n丁\n\n'.repeat(500)) >= 10, 'by turns');
  });

  it('takes over what stands behind words at the beginning of a paragraph', () => {
    const old = parseProse('甲乙丙。\n\n**丁**戊', 'markdown');
    const { blocks } = parseProse('网甲乙丙。\n\n**丁**戊', 'markdown');
    assert.deepEqual(
      blocks.map(({ start, end, prose }) => [start, end, prose.length]),
      old.blocks.map(({ start, end, prose }, i) => [start + (i ? 1 : 0), end + 1, prose.length]),
    );
  });

  it('knows what stands behind a word that is typed in a paragraph, and where', () => {
    const [before, after] = ['甲乙丙。\n\n<!-- 注 -->\n\n**丁**戊', '甲网络乙丙。\n\n<!-- 注 -->\n\n**丁**戊'];
    const old = parseProse(before, 'markdown');
    const { blocks, comments } = parseProse(after, 'markdown');
    assert.deepEqual(
      blocks.map(({ start, end }) => [start, end]),
      old.blocks.map(({ start, end }, i) => [start + (i ? 2 : 0), end + 2]),
    );
    assert.deepEqual(
      comments.map(({ start }) => start),
      old.comments.map(({ start }) => start + 2),
    );
    assert.equal(blocks.length, 2);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlineOf, type Section } from '../../../server/src/engine/outline/outline.ts';
import type { LanguageId } from '../../../server/src/engine/types.ts';

/** Titles, one a line, indented by their depth. */
function render(sections: readonly Section[], depth = 0): string[] {
  return sections.flatMap(({ title, children }) => [`${'  '.repeat(depth)}${title}`, ...render(children, depth + 1)]);
}

function check(text: string, expected: readonly string[], languageId: LanguageId = 'markdown'): void {
  assert.deepEqual(render(outlineOf(text, languageId)), expected);
}

describe('outline', () => {
  it('nests the four levels of official documents', () => {
    check('一、总体要求\n\n（一）指导思想。各地要认真。\n1.目标\n（1）指标\n2．任务\n（二）原则\n二、保障', [
      '一、总体要求',
      '  （一）指导思想',
      '    1.目标',
      '      （1）指标',
      '    2．任务',
      '  （二）原则',
      '二、保障',
    ]);
  });

  it('puts them under headings, and takes a numbered heading by its markup', () => {
    check('# 意见\n\n## 一、总体要求\n\n**（一）指导思想。** 各地\n\n## 二、保障\n', [
      '意见',
      '  一、总体要求',
      '    （一）指导思想',
      '  二、保障',
    ]);
  });

  it('knows chapters and articles', () => {
    check(
      '第一章 总则\n第一条 为了保障\n第二条　本法\n第二章 支持',
      ['第一章 总则', '  第一条 为了保障', '  第二条　本法', '第二章 支持'],
      'plaintext',
    );
  });

  it('leaves alone what only looks like it', () => {
    check('一是认真学习\n2016.4月\n3.14\n第一批企业\n```\n一、代码\n```\n', []);
    check('# 不是标题', [], 'plaintext');
    check('1. 落实责任制，开展检查；\n2. 贯彻条例；\n- 一、甲\n* （一）乙\n> 1. 丙\n10) 丁', []);
    check('1. 落实责任制', ['1. 落实责任制'], 'plaintext');
    check('**一、** 甲\n1.目标', ['一、 甲', '  1.目标']);
  });

  it('gives spans that hold their children and do not overlap, for any text', () => {
    const piece = fc.constantFrom(
      '一、',
      '（一）',
      '1.',
      '（1）',
      '# ',
      '## ',
      '甲',
      '。',
      '\n',
      '\r\n',
      '```',
      '第一条 ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
        const text = pieces.join('');
        const inside = (sections: readonly Section[], from: number, to: number): void => {
          let at = from;
          for (const { span, name, children } of sections) {
            assert.ok(span.start >= at && span.end <= to && span.end >= span.start);
            assert.ok(name.start >= span.start && name.end <= span.end && name.end > name.start);
            inside(children, span.start, span.end);
            at = span.end;
          }
        };
        inside(outlineOf(text, 'markdown'), 0, text.length);
      }),
    );
  });
});

/** Automatic numbers of Word documents, as Word shows them. */
import assert from 'node:assert/strict';
import { readDocx } from '../../../server/src/adapters/import/docx/index.ts';
import { DEFAULT_LIMITS } from '../../../server/src/adapters/import/options.ts';
import { printAutomatic } from '../../../server/src/engine/text/automatic-numbers.ts';
import { p, type WordParts, wordFile } from '../../support/word.ts';

/** Paragraphs as `list level text`; without a list only text. */
async function check(paragraphs: readonly string[], expected: readonly string[], parts: WordParts): Promise<void> {
  const body = paragraphs.map((each) => {
    const [, list, level, text = each] = /^(\d+) (\d) (.*)$/.exec(each) ?? [];
    return p(text, list && `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  });
  const read = await readDocx(await wordFile(body.join(''), parts), DEFAULT_LIMITS);
  assert.deepEqual(
    read.paragraphs.map(({ text }) => text),
    expected,
  );
}

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

const OFFICIAL = abstract(
  0,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
);

describe('automatic numbers of Word', () => {
  it('一、（一）1.（1）, each level anew below the one above', () =>
    check(
      [
        '1 0 总体要求',
        '1 1 指导思想',
        '1 1 基本原则',
        '1 2 坚持统筹',
        '正文',
        '1 3 细则',
        '1 0 重点任务',
        '1 1 甲',
        '1 2 乙',
      ],
      [
        '一、总体要求',
        '（一）指导思想',
        '（二）基本原则',
        '1. 坚持统筹',
        '正文',
        '（1）细则',
        '二、重点任务',
        '（一）甲',
        '1. 乙',
      ],
      { numbering: OFFICIAL + list(1, 0) },
    ));

  it('第一条, numbers of several levels, levels that have not been counted', () =>
    check(
      ['1 0 总则', '2 1 乙', '2 0 甲', '1 0 附则', '2 1 丙', '2 2 丁'],
      ['第一条 总则', '1.1 乙', '1 甲', '第二条 附则', '1.1 丙', '1.1.1 丁'],
      {
        numbering:
          abstract(0, level(0, 'chineseCounting', '第%1条')) +
          abstract(1, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'), level(2, 'decimal', '%1.%2.%3')) +
          list(1, 0) +
          list(2, 1),
      },
    ));

  it('a level below in digits where it says so', () =>
    check(['1 0 章', '1 1 条'], ['第一章 章', '1.1 条'], {
      numbering:
        abstract(0, level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 0),
    }));

  it('starts elsewhere, starts anew, goes on', () =>
    check(
      ['1 0 甲', '1 0 乙', '2 0 丙', '2 0 丁', '3 0 戊', '1 0 己'],
      ['三、甲', '四、乙', '一、丙', '二、丁', '三、戊', '四、己'],
      {
        numbering:
          abstract(0, level(0, 'chineseCounting', '%1、').replace('w:val="1"', 'w:val="3"')) +
          list(1, 0) +
          list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
          list(3, 0),
      },
    ));

  it('a level that never starts anew', () =>
    check(['1 0 章', '1 1 条', '1 0 章', '1 1 条'], ['第一章 章', '第一条 条', '第二章 章', '第二条 条'], {
      numbering:
        abstract(
          0,
          level(0, 'chineseCounting', '第%1章'),
          level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
        ) + list(1, 0),
    }));

  it('by styles, by styles based on them, switched off', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="3"><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="4"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="5"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      OFFICIAL +
      abstract(1, level(0, 'decimal', '%1'), level(1, 'upperLetter', '%2)', '<w:pStyle w:val="5"/>')) +
      list(1, 0) +
      list(2, 1);
    const styled = (id: string, more = ''): string => p('题', `<w:pStyle w:val="${id}"/>${more}`);
    const off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    const body = ['1', '2', '3', '4', '5'].map((id) => styled(id)).join('') + styled('1', off) + styled('1');
    const read = await readDocx(await wordFile(body, { styles, numbering }), DEFAULT_LIMITS);
    assert.deepEqual(
      read.paragraphs.map(({ text }) => text),
      ['一、题', '（一）题', '二、题', '题', 'A) 题', '题', '三、题'],
    );
  });

  it('a list by the name of a style', () =>
    check(['1 0 甲', '1 0 乙'], ['一、甲', '二、乙'], {
      styles:
        '<w:style w:type="numbering" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
      numbering: `<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="s"/></w:abstractNum>${OFFICIAL}${list(1, 9)}${list(2, 0)}`,
    }));

  it('bullets are no words, a word may stand for a number, hidden numbers are hidden', () =>
    check(['1 0 甲', '2 0 乙', '3 0 丙', '7 0 丁'], ['甲', '附件：乙', '丙', '丁'], {
      numbering:
        abstract(0, level(0, 'bullet', '●')) +
        abstract(1, level(0, 'none', '附件：')) +
        abstract(2, level(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>')) +
        list(1, 0) +
        list(2, 1) +
        list(3, 2),
    }));

  it('no tab behind the number where the list says so', () =>
    check(['1 0 甲'], ['1甲'], {
      numbering: abstract(0, level(0, 'decimal', '%1', '<w:suff w:val="nothing"/>')) + list(1, 0),
    }));

  const FORMATS: readonly (readonly [format: string, ...rows: (readonly [n: number, text: string])[]])[] = [
    ['decimal', [1, '1'], [120, '120']],
    ['decimalZero', [3, '03'], [12, '12']],
    ['chineseCounting', [1, '一'], [10, '十'], [12, '十二'], [20, '二十'], [99, '九十九'], [100, '一〇〇']],
    ['chineseCountingThousand', [10, '十'], [21, '二十一'], [100, '一百'], [105, '一百零五'], [1020, '一千零二十']],
    ['japaneseCounting', [11, '十一'], [100, '百'], [105, '百五'], [1200, '千二百']],
    ['ideographDigital', [1, '一'], [10, '一〇']],
    ['ideographTraditional', [1, '甲'], [10, '癸'], [11, '11']],
    ['ideographZodiac', [12, '亥'], [13, '13']],
    ['ideographZodiacTraditional', [1, '甲子'], [13, '丙子'], [60, '癸亥']],
    ['chineseLegalSimplified', [2, '贰'], [10, '壹拾'], [35, '叁拾伍']],
    ['ideographLegalTraditional', [2, '貳']],
    ['decimalEnclosedCircle', [1, '①'], [20, '⑳'], [21, '21']],
    ['decimalEnclosedParen', [2, '⑵']],
    ['decimalEnclosedFullstop', [3, '⒊']],
    ['ideographEnclosedCircle', [1, '㊀'], [11, '11']],
    ['decimalFullWidth', [12, '１２']],
    ['numberInDash', [4, '- 4 -']],
    ['upperRoman', [4, 'IV'], [1994, 'MCMXCIV'], [4000, '4000']],
    ['lowerRoman', [9, 'ix']],
    ['upperLetter', [1, 'A'], [26, 'Z'], [27, 'AA'], [53, 'AAA']],
    ['lowerLetter', [2, 'b'], [5000, '5000']],
    ['ordinal', [1, '1st'], [2, '2nd'], [11, '11th'], [23, '23rd']],
    ['none', [1, '']],
    ['bahtText', [7, '7']],
    ['upperRoman', [0, '0']],
  ];
  for (const [format, ...rows] of FORMATS)
    for (const [n, text] of rows) it(`${format} ${n}`, () => assert.equal(printAutomatic(format, n), text));
});

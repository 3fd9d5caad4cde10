import assert from 'node:assert/strict';
import { parseProse } from '../../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../../server/src/engine/index.ts';
import { cases } from '../check.ts';

const FOUND = 'marks/half-width hint punctuation';

cases('marks/half-width: marks between Chinese characters', [
  ['a comma', FOUND, '要压实责任⟦,→，⟧抓好落实。'],
  ['a comma with a blank', FOUND, '要压实责任⟦, →，⟧抓好落实。'],
  ['a colon at the end of a line', FOUND, '各位代表⟦:→：⟧'],
  ['a semicolon behind a bracket', FOUND, '甲（一）⟦;→；⟧乙。'],
  ['a question', FOUND, '怎么办⟦?→？⟧抓落实。'],
  ['brackets', FOUND, '各县⟦(市、区)→（市、区）⟧网信办。'],
  ['quotation marks', FOUND, '建设⟦"四纵三横"→“四纵三横”⟧交通网。'],
  ['two quotations', `${FOUND}; ${FOUND}`, '⟦"带货"→“带货”⟧和⟦"拼单"→“拼单”⟧。'],
  ['an odd quotation mark', '', '15"屏幕，建设"四纵三横"交通网。'],
  ['English', '', '引进 OK, good! (yes) 平台。'],
  ['numbers and times', '', '会议于10:30开始，共1,200人，比例3:1。'],
  ['a year in brackets', '', '会计法(2024)'],
  ['a remark in a quotation', '', '他说：“要压实责任(鼓掌)。”'],
  ['a file name', '', '见附件报告(终稿).docx。'],
  ['code and links', '', '写作 `甲,乙`，见[甲](http://a.b/甲,乙)。'],
  ['a list number', '', '1) 甲\n2) 乙'],
  ['escaped quotation marks', '', '建设\\"四纵三横\\"和\\"带货"平台。'],
  ['an escaped bracket', '', '各县(市、区\\)网信办。'],
  ['full width', '', '要压实责任，抓好落实（含县区）。'],
]);

cases('marks/half-width: on both sides of a mark', [
  ['a letter before', '', 'OK,抓好落实。'],
  ['a letter behind', '', '抓好落实,OK。'],
  ['a digit behind', '', '抓好落实:3项。'],
  ['a bracket before', 'marks/half-width hint punctuation', '抓好落实（一）⟦,→，⟧压实责任。'],
  ['a title behind', 'marks/half-width hint punctuation', '依据⟦:→：⟧《办法》。'],
  ['a title before', 'marks/half-width hint punctuation', '《办法》⟦:→：⟧一律执行。'],
  ['two blanks behind', '', '压实责任,  抓好落实。'],
  ['a mark of exclamation', 'marks/half-width hint punctuation', '抓好落实⟦!→！⟧'],
  ['a mark within a line', 'marks/half-width hint punctuation', '抓好落实⟦! →！⟧再接再厉。'],
  ['a bracket behind a letter', '', 'OK(好)的。'],
  ['a bracket without Chinese', '', '压实责任(OK)抓好。'],
  ['a bracket over two lines', '', '压实责任(甲\n乙)抓好。'],
  ['a bracket in a bracket', '', '压实责任(甲（乙）)抓好。'],
  ['a bracket before a name with an extension', '', '见报告(终稿)一份.docx。'],
  [
    'a bracket long before a name with an extension',
    '',
    '见报告(终稿)一份由有关部门在规定的时间之内汇总报送的关于全市各个县区网络安全工作落实情况的详细说明材料以及附件和图表等等内容.docx。',
  ],
  ['a bracket before a full stop', 'marks/half-width hint punctuation', '见报告⟦(终稿)→（终稿）⟧.然后报送。'],
  ['straight marks around letters', '', '建设"OK"平台。'],
  ['straight marks that begin with a letter', '', '建设"O智慧"平台。'],
  ['straight marks that end with a letter', '', '建设"智慧O"平台。'],
  ['straight marks with a mark inside', 'marks/half-width hint punctuation', '他说⟦"好，就这样。"→“好，就这样。”⟧'],
  ['one character', 'marks/half-width hint punctuation', '称为⟦"一"→“一”⟧字。'],
  ['nothing between', '', '称为""字。'],
  ['three of them', '', '建设"四纵"和"三横。'],
  ['over two lines', '', '建设"四纵\n三横"网。'],
]);

cases('marks/half-width: how many a draft has', [
  ['three of a kind', `${FOUND}; ${FOUND}; ${FOUND}`, '甲⟦,→，⟧乙⟦,→，⟧丙⟦:→：⟧丁。'],
  ['four of a kind are told once, without a fix', FOUND, '甲⟦,→⟧乙,丙,丁:戊。'],
  ['in four paragraphs', FOUND, '甲⟦,→⟧乙。\n\n丙,丁。\n\n戊;己。\n\n庚,辛。'],
  ['each kind by itself', `${FOUND}; ${FOUND}`, '甲⟦,→⟧乙,丙,丁:戊⟦(己)→（己）⟧。'],
  ['four pairs of straight marks', FOUND, '⟦"甲"→⟧、"乙"、"丙"和"丁"。'],
]);

cases('marks/half-width: marks within marks are mended together', [
  ['a comma in brackets', FOUND, '各县⟦(市,区)→（市，区）⟧网信办。'],
  ['two with blanks in brackets', FOUND, '各县⟦(市, 区; 乡)→（市，区；乡）⟧网信办。'],
  ['straight marks in brackets', FOUND, '各县⟦("市"和"区")→（“市”和“区”）⟧网信办。'],
  ['brackets that end the words in straight marks', FOUND, '⟦"‘’(注)。‘’(注)"→“‘’（注）。‘’（注）”⟧'],
  ['a mark in straight marks', FOUND, '建设⟦"四纵,三横"→“四纵，三横”⟧网。'],
  ['two of them, but no brackets', FOUND, '建设⟦"四纵(甲,乙)三横,等"→“四纵(甲，乙)三横，等”⟧网。'],
  ['beside each other', `${FOUND}; ${FOUND}`, '各县⟦(市)→（市）⟧、各乡⟦(镇)→（镇）⟧。'],
]);

cases('marks/half-width: within other quotation marks', [
  ['straight ones', '', '他说：“这叫"智慧"治理。”'],
  ['straight ones around others', '', '他说："这叫“智慧”治理。"'],
  ['straight ones in corner brackets', '', '他说：「这叫"智慧"治理。」'],
  ['straight ones beside others', FOUND, '他说：“好。”这叫⟦"智慧"→“智慧”⟧治理。'],
]);

describe('marks/half-width: what is said', () => {
  const table: readonly (readonly [says: string, text: string, message: string])[] = [
    ['a mark', '压实责任, 抓好落实。', '汉字之间用全角标点：“,”应为“，”'],
    ['brackets', '各县(市、区)网信办。', '汉字之间用全角标点：“()”应为“（）”'],
    ['a pair of straight marks', '建设"四纵三横"网。', '中文引号用弯引号：直引号 " " 应为“ ”'],
    ['how many there are', '甲,乙,丙,丁:戊。', '汉字之间用全角标点：“,”应为“，”；全文共 4 处，宜一并改正'],
  ];
  for (const [says, text, message] of table)
    it(says, async () => {
      const engine = createEngine({ packs: [], parseProse });
      const { findings } = await engine.check({ text, languageId: 'markdown' });
      assert.equal(findings[0]?.message, message);
    });
});

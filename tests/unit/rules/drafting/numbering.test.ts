import { cases } from '../check.ts';

const FOUND = 'drafting/numbering information number';

cases('drafting/numbering: numbers that jump or come twice', [
  ['a part left out', FOUND, '一、总体情况\n\n二、主要做法\n\n⟦四、→⟧下一步打算'],
  ['a heading', FOUND, '## 一、总体情况\n\n## ⟦三、→⟧主要做法'],
  ['in brackets', FOUND, '一、做法\n\n（一）强化领导\n\n⟦（三）→⟧狠抓落实'],
  ['lines of one paragraph', FOUND, '1、强化领导\n2、压实责任\n⟦4、→⟧狠抓落实'],
  ['a Markdown list', FOUND, '1. 强化领导\n3. ⟦狠抓落实→⟧，务求实效'],
  ['articles', FOUND, '第一条 为规范管理，制定本办法。\n\n⟦第三条→⟧ 本办法自发布之日起施行。'],
  ['chapters', FOUND, '第一章 总则\n\n第一条 甲。\n\n⟦第三章→⟧ 附则\n\n第二条 乙。'],
  ['points in a paragraph', FOUND, '一是强化领导，二是压实责任，⟦四是→?三是⟧狠抓落实。'],
  ['a point in the middle, behind which others go on', FOUND, '一是甲，二是乙，⟦四是→⟧丁，五是戊。'],
  ['ordinals', FOUND, '第一，强化领导。⟦第三→?第二⟧，狠抓落实。'],
  ['one twice', FOUND, '一、甲\n\n二、乙\n\n⟦二、→⟧丙'],
  ['a point twice', FOUND, '一是强化领导；二是压实责任；⟦二是→?三是⟧狠抓落实。'],
  ['circled', FOUND, '① 甲\n\n② 乙\n\n⟦④→⟧ 丙'],
  ['anew under the next part', '', '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（一）寅'],
  ['articles count on', '', '第一章 总则\n\n第一条 甲。\n\n第二条 乙。\n\n第二章 附则\n\n第三条 丙。'],
  ['points of another paragraph', '', '一是甲，二是乙。\n\n一是丙，二是丁，三是戊。'],
  ['points with 一', '', '一是甲。二是一些同志认识不足。三是一有问题就推。四是丁。'],
  ['a row within a row of its kind', '', '一、甲\n\n二、乙\n\n一、子\n\n二、丑\n\n三、寅\n\n三、丙'],
  ['a point joined to the one before', '', '（一）甲；\n\n（二）乙；　　（三）丙；\n\n（四）丁。'],
  ['a reference is no point', FOUND, '（一）甲；\n\n（二）第（三）项；\n\n⟦（四）→⟧丁。'],
  ['ones only', '', '1. 甲\n1. 乙\n1. 丙'],
  ['an excerpt', '', '第三条 甲。\n\n第七条 乙。'],
  ['in a quotation', '', '第一条修改为：“一、甲\n三、乙”'],
  ['in a quoted block', '', '> 一、甲\n>\n> 三、乙'],
  ['industries', '', '一、二、三产业协调发展。\n\n二、三产业增速加快。\n\n第一产业稳定。'],
  ['versions', '', '1.5亿元\n\n3.2亿元'],
  ['far apart', '', '一、甲\n\n十、癸'],
  ['an idiom', '', '一是一，二是二，三是三，丁是丁。'],
]);

cases('drafting/numbering: how far a number may jump', [
  ['three left out', 'drafting/numbering information number', '一、甲\n\n⟦五、→⟧戊'],
  ['four left out', '', '一、甲\n\n六、己'],
  ['the row began later', '', '二、甲\n\n四、乙'],
  ['one back', '', '一、甲\n\n二、乙\n\n一、丙'],
  ['back and on', 'drafting/numbering information number', '一、甲\n\n二、乙\n\n一、丙\n\n二、丁\n\n⟦四、→⟧戊'],
  ['a third after a jump', 'drafting/numbering information number', '一、甲\n\n⟦三、→⟧丙\n\n四、丁'],
  ['twice the first', '', '一、甲\n\n一、乙'],
  ['twice the second', 'drafting/numbering information number', '一、甲\n\n二、乙\n\n⟦二、→⟧丙\n\n三、丁'],
  ['a Markdown number twice', '', '1. 甲\n2. 乙\n2. 丙'],
  [
    'a Markdown list under another',
    'drafting/numbering information number',
    '1. 甲\n   1. 子\n   2. 丑\n2. 乙\n   1. 寅\n   3. ⟦卯→⟧',
  ],
  ['a list in a table', '', '| 一、甲 |\n|---|\n| 三、丙 |'],
  ['a heading ends the rows below articles', '', '# 上\n\n一、甲\n\n二、乙\n\n# 下\n\n四、丁'],
  [
    'a heading does not end articles',
    'drafting/numbering information number',
    '# 上\n\n第一条 甲。\n\n# 下\n\n⟦第三条→⟧ 丙。',
  ],
  [
    'chapters over sections',
    'drafting/numbering information number',
    '第一章 甲\n\n第一节 子\n\n第二节 丑\n\n第二章 乙\n\n第一节 寅\n\n⟦第三节→⟧ 卯',
  ],
  ['parts', 'drafting/numbering information number', '第一编 甲\n\n⟦第三编→⟧ 丙'],
  ['articles with letters', 'drafting/numbering information number', '第1条 甲。\n\n⟦第3条→⟧ 丙。'],
  ['brackets of both widths', 'drafting/numbering information number', '(一)甲\n\n⟦(三)→⟧丙'],
  ['full stops of three kinds', 'drafting/numbering information number', '1．甲\n\n⟦3．→⟧丙'],
  ['a number with 、', 'drafting/numbering information number', '1、甲\n\n⟦3、→⟧丙'],
  ['brackets around digits', 'drafting/numbering information number', '（1）甲\n\n⟦（3）→⟧丙'],
  ['a bracket behind digits', 'drafting/numbering information number', '1）甲\n\n⟦3）→⟧丙'],
  ['circles', 'drafting/numbering information number', '①甲\n②乙\n⟦④→⟧丁'],
  ['points of two paragraphs', 'drafting/numbering information number', '一是甲，二是乙。\n\n⟦四是→⟧丁。'],
  ['points of three paragraphs', '', '一是甲，二是乙。\n\n别的。\n\n四是丁。'],
  ['a point hidden in a line', '', '一是甲。\n\n别的二是乙，还有三是丙。\n\n四是丁。'],
  ['ordinals as words', '', '第一，甲。\n\n其第二产业，第二方面。\n\n第三，丙。'],
  ['in brackets hidden', '', '（一）甲\n\n乙（二）丙\n\n（三）丁'],
  ['ordinals without comma', '', '第一产业增长。\n\n第三产业增长。'],
  ['one point', '', '一是甲。'],
  ['message of a list', '', '5. 甲\n6. 乙\n9. 丙'],
  ['a date', '', '1.5亿元\n\n3.2亿元\n\n5.1亿元'],
  ['二、三产业', '', '一、甲\n\n二、三产业增长'],
  ['（一）、（二）', '', '（一）甲\n\n（三）、（四）项'],
  ['（一）和（二）', '', '（一）甲\n\n（三）和（四）项'],
]);

/** From the widest to the narrowest, each with its first three numbers. */
const STYLES: readonly (readonly [first: string, second: string, third: string])[] = [
  ['第一编 ', '第二编 ', '第三编 '],
  ['第一章 ', '第二章 ', '第三章 '],
  ['第一节 ', '第二节 ', '第三节 '],
  ['第一条 ', '第二条 ', '第三条 '],
  ['一、', '二、', '三、'],
  ['（一）', '（二）', '（三）'],
  ['1. ', '2. ', ''],
  ['（1）', '（2）', '（3）'],
  ['①', '②', '③'],
  ['一是', '二是', '三是'],
];

cases(
  'drafting/numbering: which numbers stand under which',
  STYLES.flatMap((outer, i) =>
    STYLES.slice(i + 1, i + 4).flatMap((inner) => {
      const [number = '', blank = ''] = outer[2].split(/(?= )/);
      const jump = number ? `⟦${number}→⟧${blank}丙` : '3. ⟦丙→⟧';
      return [
        ['they do not end those around them', FOUND, `${outer[0]}甲\n\n${inner[0]}乙\n\n${jump}`],
        ['they begin anew', '', `${outer[0]}甲\n\n${inner[0]}乙\n\n${inner[1]}丙\n\n${outer[1]}丁\n\n${inner[0]}戊`],
      ] as const;
    }),
  ),
);

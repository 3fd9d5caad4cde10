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
  ['points in a paragraph', FOUND, '一是强化领导，二是压实责任，⟦四是→⟧狠抓落实。'],
  ['ordinals', FOUND, '第一，强化领导。⟦第三，→⟧狠抓落实。'.replace('⟦第三，→⟧', '⟦第三→⟧，')],
  ['one twice', FOUND, '一、甲\n\n二、乙\n\n⟦二、→⟧丙'],
  ['a point twice', FOUND, '一是强化领导；二是压实责任；⟦二是→⟧狠抓落实。'],
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

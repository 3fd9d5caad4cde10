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
  ['full width', '', '要压实责任，抓好落实（含县区）。'],
]);

import { cases } from '../check.ts';

const FOUND = 'marks/unmatched information punctuation';

cases('marks/unmatched: marks without partner', [
  ['no closing mark', FOUND, '会议强调，⟦“→⟧要压实责任，抓好落实。'],
  ['no opening mark', FOUND, '会议强调，要压实责任⟦”→⟧，抓好落实。'],
  ['a title', FOUND, '印发⟦《→⟧实施方案，组织落实。'],
  ['a bracket', FOUND, '全市（含县区⟦→⟧共有网站。'.replace('⟦→⟧', '').replace('（', '⟦（→⟧')],
  ['the second turned round', FOUND, '推进“一网统管⟦“→”⟧平台建设。'],
  ['the first turned round', FOUND, '围绕⟦”→“⟧劳动创造幸福”主题。'],
  ['in bold', FOUND, '会议强调，**⟦“→⟧要压实责任**，抓好落实。'],
  ['several paragraphs of one quotation', '', '他说：\n\n“要压实责任。\n\n“要抓好落实。\n\n“要务求实效。”'],
  ['the same in lines', '', '他说：\n“要压实责任。\n“要抓好落实。”'],
  ['over two paragraphs', '', '他说：“要压实责任。\n\n要抓好落实。”会后。'],
  ['brackets of two widths', '', '全市（含县区)共有网站(含平台）。'],
  ['brackets behind numbers', '', '1）强化领导\n\n一）压实责任；2）抓好落实'],
  ['an apostrophe', '', '引进 Today’s 栏目。'],
  ['code and links', '', '写作 `“` 和[链接](http://a.b/（)。'],
  ['in pairs', '', '“看‘津’招”，《关于〈办法〉的通知》（试行）。'],
]);

import { cases } from '../check.ts';

const FOUND = 'marks/unmatched information punctuation';

cases('marks/unmatched: marks without partner', [
  ['no closing mark', FOUND, '会议强调，⟦“→⟧要压实责任，抓好落实。'],
  ['a label with a number', FOUND, '要坚持⟦“两个毫不放松→?“两个毫不放松”⟧，抓好落实。'],
  ['a label at the end', FOUND, '要落实⟦“四不两直→?“四不两直”⟧。'],
  ['a label with a stray mark beside it', `${FOUND}; ${FOUND}`, '双轮⟦”→⟧的关系，要落实⟦“→⟧四不两直。'],
  ['words that somebody says', FOUND, '他说⟦“→⟧两个部门再会商，然后上报。'],
  ['words that go on', FOUND, '要坚持⟦“→⟧两个毫不放松和一个坚决，抓好落实。'],
  ['no opening mark', FOUND, '会议强调，要压实责任⟦”→⟧，抓好落实。'],
  ['a title', FOUND, '印发⟦《→⟧实施方案，组织落实。'],
  ['a bracket', FOUND, '全市（含县区⟦→⟧共有网站。'.replace('⟦→⟧', '').replace('（', '⟦（→⟧')],
  ['the second turned round', FOUND, '推进“一网统管⟦“→”⟧平台建设。'],
  ['the first turned round', FOUND, '围绕⟦”→“⟧劳动创造幸福”主题。'],
  [
    'two closing ones with a pair between them',
    `${FOUND}; ${FOUND}`,
    '既“有颜值”又有言值⟦”→⟧，既“有颜值”又有言值⟦”→⟧。',
  ],
  ['one turned round beside one in code', FOUND, '推进“一网统管⟦“→⟧平台，写作 `”`。'],
  ['one turned round beside code', FOUND, '推进“一网统管⟦“→”⟧平台，写作 `甲`。'],
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

cases('marks/unmatched: what a mark may belong to', [
  [
    'six of them in a paragraph',
    'marks/unmatched information punctuation; marks/unmatched information punctuation; marks/unmatched information punctuation; marks/unmatched information punctuation; marks/unmatched information punctuation',
    '⟦“→⟧甲。⟦“→⟧乙。⟦“→⟧丙。⟦“→⟧丁。⟦“→⟧戊。“己。',
  ],
  [
    'three of them',
    'marks/unmatched information punctuation; marks/unmatched information punctuation; marks/unmatched information punctuation',
    '⟦“→⟧甲。⟦“→⟧乙。⟦“→⟧丙。',
  ],
  [
    'a title and a bracket',
    'marks/unmatched information punctuation; marks/unmatched information punctuation',
    '⟦《→⟧甲⟦（→⟧乙',
  ],
  ['lenses', 'marks/unmatched information punctuation', '【甲】和⟦【→⟧乙'],
  ['a year', 'marks/unmatched information punctuation', '〔2024〕和⟦〔→⟧2025'],
  ['corner brackets', 'marks/unmatched information punctuation', '「甲」和⟦「→⟧乙'],
  ['inner corner brackets', 'marks/unmatched information punctuation', '『甲』和乙⟦』→⟧'],
  ['a bracket behind a letter', '', 'a）强化领导'],
  ['a bracket behind four digits', 'marks/unmatched information punctuation', '见1234⟦）→⟧强化领导'],
  ['a bracket behind a number in a sentence', 'marks/unmatched information punctuation', '第3⟦）→⟧强化领导'],
  ['a bracket behind 二十一', '', '二十一）强化领导'],
  [
    'a bracket behind a number with four characters',
    'marks/unmatched information punctuation',
    '二十一二⟦）→⟧强化领导',
  ],
  ['closed in the third paragraph', '', '他说：“甲。\n\n乙。\n\n丙。”'],
  ['opened in the paragraph before, with others between', '', '他说：“甲。\n\n乙“丙”。\n\n丁。”'],
  ['closed behind another opening', 'marks/unmatched information punctuation', '他说：⟦“→⟧甲。\n\n他又说：“乙。”'],
  [
    'the closing mark in the paragraph before',
    'marks/unmatched information punctuation; marks/unmatched information punctuation',
    '甲。⟦”→⟧\n\n⟦“→⟧乙。',
  ],
  [
    'two turned round in two paragraphs',
    'marks/unmatched information punctuation; marks/unmatched information punctuation',
    '⟦“→⟧甲“\n\n”乙⟦”→⟧',
  ],
  ['the last in bold', 'marks/unmatched information punctuation', '**甲⟦（→⟧乙**'],
  ['half width', '', '甲(乙'],
]);

import { casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';

casesWith(LABELS, 'names/congress: names of congresses', [
  [
    'a word lost',
    'names/congress information omission',
    '⟦中国妇女第十三次代表大会→中国妇女第十三次全国代表大会⟧开幕。',
  ],
  [
    'a word elsewhere',
    'names/congress information omission',
    '⟦中国妇女全国第十三次代表大会→中国妇女第十三次全国代表大会⟧开幕。',
  ],
  ['a mark between body and number', '', '代表来自中国妇女，第十三次代表大会开幕。'],
  ['that of a place', '', '天津市妇女第十四次代表大会开幕。'],
  ['right', '', '中国妇女第十三次全国代表大会开幕。'],
]);

casesWith(LABELS, 'names/congress: bodies that are known', [
  ['another body', '', '中国残疾人第十三次代表大会开幕。'],
  ['a title', 'names/congress information omission', '《⟦中国妇女第十三次代表大会→中国妇女第十三次全国代表大会⟧》。'],
  [
    'in a quotation',
    'names/congress information omission',
    '他说：“⟦中国妇女第十三次代表大会→中国妇女第十三次全国代表大会⟧开幕了。”',
  ],
  ['in digits', 'names/congress information omission', '⟦中国妇女第13次代表大会→中国妇女第13次全国代表大会⟧开幕。'],
  ['without the number', '', '中国妇女代表大会开幕。'],
]);

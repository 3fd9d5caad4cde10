import { cases, casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';
import { LISTS } from '../list-pack.ts';

cases('labels/list: lists behind labels', [
  [
    'a list with a member missing',
    'labels/list warning omission',
    '增强“四个意识”，即政治意识、⟦大局意识、看齐意识→大局意识、核心意识、看齐意识⟧。',
  ],
  ['a partial list that says so', '', '增强“四个意识”特别是核心意识、看齐意识。'],
]);

casesWith(LABELS, 'labels/list: a list beside a number', [
  ['the list of the older label', '', '道路自信、理论自信、制度自信，这“三个自信”在2016年丰富为“四个自信”。'],
  ['a member lost', 'labels/list warning omission', '“四个自信”即道路自信、理论自信、⟦制度自信→制度自信、文化自信⟧。'],
  [
    'words behind the list stay',
    'labels/list warning omission',
    '道路自信、理论自信、⟦制度自信→制度自信、文化自信⟧，这“四个自信”是精神支柱。',
  ],
  [
    'words behind a bracket stay',
    'labels/list warning omission',
    '四个自信（道路自信、理论自信、⟦制度自信→制度自信、文化自信⟧）是根本。',
  ],
  [
    'the last member changed, each in marks',
    'labels/list information wording',
    '“四个自信”：“道路自信”“理论自信”“制度自信”“⟦历史自信→文化自信⟧”。',
  ],
]);

casesWith(LISTS, 'labels/list: a list beside its label', [
  [
    'before it',
    'labels/list warning omission',
    '道路自信、⟦理论自信、文化自信→理论自信、制度自信、文化自信⟧，这“四个自信”是根本。',
  ],
  [
    'with a slip',
    'labels/list warning wording',
    '道路自信、理论自信、⟦制渡自信→制度自信⟧、文化自信，这“四个自信”是根本。',
  ],
  [
    'one for another',
    'labels/list information wording',
    '道路自信、理论自信、制度自信、⟦历史自信→文化自信⟧，这“四个自信”是根本。',
  ],
  [
    'in another order',
    'labels/list warning order',
    '道路自信、⟦制度自信、理论自信→理论自信、制度自信⟧、文化自信，这“四个自信”是根本。',
  ],
  ['two of four', '', '道路自信、文化自信，这“四个自信”是根本。'],
  [
    'the last one lost, a clause behind',
    'labels/list information omission',
    '“四个自信”深入人心，全市上下坚定道路自信、理论自信、⟦制度自信→制度自信、文化自信⟧，实现了全部行政村通达硬化路。',
  ],
  ['特别是', '', '坚定“四个自信”，特别是道路自信、理论自信、制度自信。'],
  ['尤其是', '', '坚定“四个自信”，尤其是道路自信、理论自信、制度自信。'],
  ['例如', '', '坚定“四个自信”，例如道路自信、理论自信、制度自信。'],
  ['比如', '', '坚定“四个自信”，比如道路自信、理论自信、制度自信。'],
  [
    '特别是 further off',
    'labels/list warning omission',
    '特别是在新时代，道路自信、理论自信、⟦制度自信→制度自信、文化自信⟧，“四个自信”是根本。',
  ],
  ['等 behind', '', '道路自信、理论自信、制度自信等“四个自信”是根本。'],
  ['等 behind marks', '', '“道路自信”“理论自信”“制度自信”等“四个自信”是根本。'],
  [
    'a slip with 等 behind',
    'labels/list warning wording',
    '道路自信、理论自信、⟦制渡自信→制度自信⟧、文化自信等“四个自信”是根本。',
  ],
  ['without its label', '', '道路自信、理论自信、制度自信是根本。'],
  ['the label in another sentence', '', '坚定“四个自信”。道路自信、理论自信、制度自信是根本。'],
  ['the label in the sentence before', '', '坚定“四个自信”。要有道路自信、理论自信、制度自信，这很重要。'],
  ['all in two places', '', '把文化自信和道路自信、理论自信、制度自信并列，就是“四个自信”。'],
  ['all in two places, in another order', '', '文化自信和道路自信、制度自信、理论自信并列，就是“四个自信”。'],
  [
    'words before the list',
    'labels/list warning omission',
    '全党要增强道路自信、理论自信、⟦制度自信→制度自信、文化自信⟧，“四个自信”是根本。',
  ],
  [
    'a word glued behind',
    'labels/list warning omission',
    '道路自信、理论自信、⟦制度自信→制度自信、文化自信⟧教育，“四个自信”是根本。',
  ],
  [
    'in brackets before the label',
    'labels/list warning omission',
    '坚持（道路自信、理论自信、⟦制度自信→制度自信、文化自信⟧）“四个自信”是根本。',
  ],
  ['watched no more than exactly', '', '坚决维护党中央的核心、坚决维护党中央权威和集中统一领导，这“两个维护”是根本。'],
  ['not watched', '', '尊重网络主权、维护和平安全、构建良好秩序，这“四项原则”是根本。'],
]);

casesWith(LABELS, 'labels/list: a list beside the labels of two numbers', [
  ['the older one in an older sentence', '', '道路自信、理论自信、制度自信，从“三个自信”到“四个自信”，意义重大。'],
  ['the older one alone', '', '道路自信、理论自信、制度自信，即“三个自信”，2014年提出。'],
  ['a slip in the older list', '', '2014年，道路自信、理论自信、制渡自信，“三个自信”意义重大。'],
  ['a slip beside both', '', '2014年，道路自信、理论自信、制渡自信，“三个自信”丰富为“四个自信”。'],
]);

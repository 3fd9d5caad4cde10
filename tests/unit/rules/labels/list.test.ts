import { cases, casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';

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

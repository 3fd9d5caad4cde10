import { cases } from '../check.ts';

cases('quotations/indirect: indirect quotations', [
  [
    'another word',
    'quotations/indirect information wording',
    '习近平总书记强调，⟦核心技术是大国重器→核心技术是国之重器⟧。',
  ],
  ['the words of the writer', '', '专家认为，核心技术是大国重器。'],
]);

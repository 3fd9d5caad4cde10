import { cases } from '../check.ts';

cases('labels/verb: verbs of labels', [
  ['swapped verbs', 'labels/verb warning order', '要⟦坚定“四个意识”、增强“四个自信”→增强“四个意识”、坚定“四个自信”⟧。'],
  [
    'swapped labels',
    'labels/verb warning order',
    '要⟦增强“四个自信”、坚定“四个意识”→增强“四个意识”、坚定“四个自信”⟧。',
  ],
  ['a verb of another label', 'labels/verb information wording', '要⟦增强→坚定⟧“四个自信”。'],
]);

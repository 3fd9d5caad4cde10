import { casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';

casesWith(LABELS, 'wording/usage: 截止 and 截至', [
  ['before a day', 'wording/usage warning wording', '⟦截止→截至⟧9月30日，共收到来信二百封。'],
  ['before now', 'wording/usage warning wording', '⟦截止→截至⟧目前，已建成基站三万个。'],
  ['before a year in Chinese digits', 'wording/usage warning wording', '⟦截止→截至⟧二〇二五年底，已建成基站三万个。'],
  ['in quotation marks', 'wording/usage warning wording', '“⟦截止→截至⟧目前，已建成基站三万个。”'],
  ['the end of a term', '', '报名截止时间为2025年9月30日。'],
  ['a term that ends on a day', '', '报名截止9月30日。'],
  ['without a time', '', '活动于9月30日截止，今年共收到来信二百封。'],
  ['截止到 is in the dictionary', '', '截止到今天，共签约项目三百个。'],
  ['right', '', '截至目前，已建成基站三万个。'],
]);

casesWith(LABELS, 'wording/usage: about, twice', [
  ['before and behind', 'wording/usage information wording', '参加活动的⟦约300人左右→约300人⟧。'],
  ['in Chinese digits', 'wording/usage information wording', '参加活动的⟦近三百人上下→近三百人⟧。'],
  ['once', '', '参加活动的约300人，前后左右都是人。'],
]);

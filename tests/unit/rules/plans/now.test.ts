import { casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';

casesWith(LABELS, 'plans/now: a plan that is over', [
  ['a plan that is over', 'plans/now information number', '2026年，我市抢抓⟦“十四五”→“十五五”⟧机遇。'],
  ['a plan looked back upon', '', '2026年，我市总结“十四五”经验，抢抓机遇。'],
]);

casesWith(LABELS, 'plans/now: the year beside it', [
  ['still running', '', '2025年，我市抢抓“十四五”机遇。'],
  ['right after', 'plans/now information number', '2026年，我市抢抓⟦“十四五”→“十五五”⟧机遇。'],
  ['last year of the next', 'plans/now information number', '2030年，我市抢抓⟦“十四五”→“十五五”⟧机遇。'],
  ['beyond all', '', '2031年，我市抢抓“十四五”机遇。'],
  ['two years', '', '2025年启动，2026年，我市抢抓“十四五”机遇。'],
  ['twice one year', 'plans/now information number', '2026年3月启动，2026年5月，我市抢抓⟦“十四五”→“十五五”⟧机遇。'],
  ['range', '', '2026年至2027年，我市抢抓“十四五”机遇。'],
  ['no year', '', '我市抢抓“十四五”机遇。'],
  ['year of another sentence', '', '2026年开会。我市抢抓“十四五”机遇。'],
  ['month', 'plans/now information number', '2026年5月，我市正处于⟦“十四五”→“十五五”⟧关键期。'],
  ['an unknown plan', '', '2026年，我市抢抓“十二五”机遇。'],
]);

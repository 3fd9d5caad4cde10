import { casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';

casesWith(LABELS, 'plans/now: a plan that is over', [
  ['a plan that is over', 'plans/now information number', '2026年，我市抢抓⟦“十四五”→“十五五”⟧机遇。'],
  ['a plan looked back upon', '', '2026年，我市总结“十四五”经验，抢抓机遇。'],
]);

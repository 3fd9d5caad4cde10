import { casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';

casesWith(LABELS, 'plans/period: years of plans', [
  ['the first year of the next plan', 'plans/period warning number', '2026年是⟦“十四五”开局之年→“十五五”开局之年⟧。'],
  ['the last year', 'plans/period warning number', '2025年是⟦“十四五”规划开局之年→“十四五”规划收官之年⟧。'],
  [
    'the last year, by a longer name',
    'plans/period warning number',
    '2025年是⟦“十四五”开局起步之年→“十四五”收官之年⟧。',
  ],
  ['the nth year', 'plans/period warning number', '2024年是⟦“十四五”规划实施的第三年→“十四五”规划实施的第四年⟧。'],
  [
    'the years in brackets',
    'plans/period warning number',
    '⟦“十四五”时期（2020—2025年）→“十四五”时期（2021—2025年）⟧。',
  ],
  ['right', '', '2025年是“十四五”收官之年，也是“十五五”谋划之年。'],
  ['the plan is prepared', '', '2025年谋划“十五五”开局。'],
  [
    'finished in the wrong year',
    'plans/period warning number',
    '2023年进入⟦“十四五”实施的第四个年头→“十四五”实施的第三个年头⟧。',
  ],
  ['no year', '', '今年是“十四五”开局之年。'],
]);

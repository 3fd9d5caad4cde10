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

casesWith(LABELS, 'plans/period: before, in and after its years', [
  ['the last year of the plan before', 'plans/period warning number', '2021年是⟦“十四五”收官之年→“十四五”开局之年⟧。'],
  ['the last year, in the year', '', '2025年是“十四五”收官之年。'],
  ['the last year, a year after, in short', '', '2026年“十四五”收官，任务完成。'],
  ['the last year, a year after, with 年', 'plans/period warning number', '2026年是⟦“十四五”收官年→⟧。'],
  ['the last year, two years after, in short', 'plans/period warning number', '2027年⟦“十四五”收官→⟧，任务完成。'],
  ['the last year, in between, in short', 'plans/period warning number', '2023年⟦“十四五”收官→⟧，任务完成。'],
  ['the last year of the next plan', 'plans/period warning number', '2030年是⟦“十四五”收官之年→“十五五”收官之年⟧。'],
  ['opened a year before, in short', '', '2020年“十四五”开局，任务繁重。'],
  ['opened two years before, in short', 'plans/period warning number', '2019年⟦“十四五”开局→⟧，任务繁重。'],
  ['opened a year late, in short', 'plans/period warning number', '2022年⟦“十四五”开局→⟧，任务繁重。'],
  ['opened a year before, with 年', 'plans/period warning number', '2020年是⟦“十四五”开局之年→⟧。'],
  ['opened in no plan', 'plans/period warning number', '2035年是⟦“十四五”开局之年→⟧。'],
  ['opened in between', 'plans/period warning number', '2023年是⟦“十四五”开局之年→⟧。'],
  ['a busy year', '', '2023年是“十四五”攻坚之年。'],
  ['a busy year at the beginning', '', '2021年是“十四五”攻坚之年。'],
  ['a busy year at the end', '', '2025年是“十四五”攻坚之年。'],
  ['a busy year after', 'plans/period information number', '2026年是⟦“十四五”攻坚之年→“十五五”攻坚之年⟧。'],
  ['a busy year before', 'plans/period information number', '2020年是⟦“十四五”攻坚之年→⟧。'],
  ['the first year of five', '', '2021年是“十四五”规划实施的第一年。'],
  ['the fifth year', 'plans/period warning number', '2025年是⟦“十四五”规划实施的第四年→“十四五”规划实施的第五年⟧。'],
  [
    'the nth year of another plan',
    'plans/period warning number',
    '2027年是⟦“十四五”规划实施的第二年→“十五五”规划实施的第二年⟧。',
  ],
  ['the nth year before any plan', 'plans/period warning number', '2020年是⟦“十四五”规划实施的第二年→⟧。'],
  ['the nth year after any plan', 'plans/period warning number', '2031年是⟦“十四五”规划实施的第二年→⟧。'],
  ['the nth year, another plan with other n', 'plans/period warning number', '2028年是⟦“十四五”规划实施的第二年→⟧。'],
  [
    'the years, last wrong',
    'plans/period warning number',
    '⟦“十四五”时期（2021—2026年）→“十四五”时期（2021—2025年）⟧。',
  ],
  ['the years, right', '', '“十四五”时期（2021—2025年）。'],
  [
    'the years, both wrong',
    'plans/period warning number',
    '⟦“十四五”时期（2020至2026年）→“十四五”时期（2021至2025年）⟧。',
  ],
  [
    'the years in Chinese',
    'plans/period warning number',
    '⟦“十四五”时期（二〇二〇年至二〇二五年）→“十四五”时期（二〇二一年至二〇二五年）⟧。',
  ],
  [
    'of full width',
    'plans/period warning number',
    '⟦“十四五”时期（２０２０—２０２５年）→“十四五”时期（２０２１—２０２５年）⟧。',
  ],
  ['a plan that is not known', '', '2026年是“十三五”开局之年。'],
  [
    'this year, dated',
    'plans/period warning number',
    '---\ndate: 2026-03-01\n---\n\n今年是⟦“十四五”开局之年→“十五五”开局之年⟧。',
  ],
  ['this year, dated, right', '', '---\ndate: 2021-03-01\n---\n\n今年是“十四五”开局之年。'],
  [
    'this year, dated, last',
    'plans/period warning number',
    '---\ndate: 2025-03-01\n---\n\n今年是⟦“十四五”开局之年→“十四五”收官之年⟧。',
  ],
]);

/** Lists behind labels that no pack knows, against documents that have them whole. */

import { sureCases } from '../rules/check.ts';
import { cases, engineOn } from './corpus.ts';

const FOUR = '做好“五护”工作，即护堤岸安全、护河道畅通、护水体清洁、护岸线完整、护设施完好。';
const FIVE = '推进五联建设：力量联动、问题联治、信息联享、活动联办、责任联担。';
const SIX = '赛事坚持绿色护水、共享护水、开放护水、廉洁护水，各方满意。';
const THREE = '纠治“四病”，包括拖拉应付、层层加码、遇事推诿和纸上巡河之病。';
const engine = engineOn(
  {
    报道一: [`今天，甲县部署工作，${FOUR}`, FIVE],
    报道二: [`近日，乙县召开会议，要求${FOUR}`],
    报道三: [`日前，丙县提出，${FOUR}`],
    报道四: [FIVE, SIX],
    报道五: ['开展“四查”，即查隐患、查短板、查作风、查落实。', SIX],
    报道六: [SIX],
    报道七: [THREE],
    报道八: [THREE],
    报道九: [THREE],
  },
  { tier: 'media' },
);

cases('lists behind a label', engine, [
  ['right', FOUR],
  [
    'another word',
    '各县做好“五护”工作，即护堤岸安全、护河道畅通、⟦护水质清洁→护水体清洁⟧、护岸线完整、护设施完好。',
    'wording',
  ],
  [
    'misspelt',
    '各县做好“五护”工作，即护堤岸安全、护河道畅通、护水体清洁、⟦护岸线完正→护岸线完整⟧、护设施完好。',
    'wording',
  ],
  [
    'a member lost',
    '各县要抓好“⟦五护→⟧”：⟦护堤岸安全、护水体清洁→护堤岸安全、护河道畅通、护水体清洁⟧、护岸线完整、护设施完好。',
    'number',
    'omission',
  ],
  ['another label', '各县做好“五管”，即护堤岸安全、护河道畅通、护水质清洁、护岸线完整、护设施完好。'],
  ['no label', '各县要护堤岸安全、护河道畅通、护水质清洁、护岸线完整、护设施完好。'],
  ['what few documents have', '开展“四查”，即查隐患、查缺点、查作风、查落实。'],
  ['right, without a label', SIX],
  ['all members end alike', '赛事坚持绿色护水、共享护水、开放护水、⟦节俭护水→廉洁护水⟧。', 'wording'],
  ['a list of one’s own that ends alike', '小区坚持轮流护水、分段护水、夜间护水、周末护水。'],
  [
    'four members, the last one behind 和',
    '纠治“四病”，包括拖拉应付、⟦层层加玛→层层加码⟧、遇事推诿和纸上巡河之病。',
    'wording',
  ],
  ['right, with 和', THREE],
  [
    'words behind the label',
    '做好“五护”为主要内容的工作，就是要护堤岸安全、护河道畅通、⟦护水质清洁→护水体清洁⟧、护岸线完整、护设施完好。',
    'wording',
  ],
  ['a label with a number', '推进五联建设：力量联动、问题联管、信息联享、活动联办、责任联担。'],
]);

sureCases(engine, 'lists behind a label, changed in one place', [
  [
    'a clause or member twice, a word more',
    '',
    '各县做好“五护”工作，即护堤岸安全、护河道畅通、护水质清洁、护全面岸线完整、护设施完好。护设施完好。',
  ],
  [
    'one character less',
    'quotations/passage information omission',
    '做好“五护”工作，即护堤岸安全、护河道畅通、护水体清洁、⟦护岸线整→护岸线完整⟧、护设施完好。',
  ],
  [
    'in two paragraphs, 3 characters elsewhere',
    'quotations/passage information wording',
    '各县做好“五作，即护堤岸安全、护河道畅通、⟦护水质清洁→护水体清洁⟧、\n护”工\n护岸线完整、护设施完好。',
  ],
]);

sureCases(engine, 'lists behind a label: reports', [
  ['two characters less', '', '赛事坚色护水、共享护水、开放护水、廉洁护水，各方满意。', ''],
]);

/** Lists outside quotation marks against documents that have them alike. */
import { cases, engineOn } from '../../verify/corpus.ts';

const LISTS = [
  '全县坚持科学治水、严格用水、公正配水、全民节水，成效明显。',
  '要统筹推进堤防建设、闸坝建设、泵站建设、渠系建设、信息建设。',
  '干部要做到巡河有记录、发现有报告、处置有结果、整改有回访。',
];
const engine = engineOn(
  Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`报道${i}`, [...LISTS, `第${i}天的其他消息另外刊登。`]])),
  { tier: 'media' },
);

cases('a list that documents have alike', engine, [
  ['right', '要坚持科学治水、严格用水、公正配水、全民节水。'],
  ['a part of it', '要推进堤防建设、闸坝建设、泵站建设。'],
  ['a member lost', '推进堤防建设、⟦闸坝建设、渠系建设→闸坝建设、泵站建设、渠系建设⟧、信息建设。', 'omission'],
  ['a member twice', '推进堤防建设、闸坝⟦建设、闸坝建设、泵站→建设、泵站⟧建设、渠系建设。', 'insertion'],
  [
    'members in another order',
    '坚持⟦科学治水、公正配水、严格用水、全民节水→科学治水、严格用水、公正配水、全民节水⟧。',
    'order',
  ],
  [
    'words of two members exchanged',
    '坚持⟦科学用水、严格治水、公正→科学治水、严格用水、公正⟧配水、全民节水。',
    'order',
  ],
  ['another member', '干部要做到巡河有⟦记录、发现有汇报、处置→记录、发现有报告、处置⟧有结果、整改有回访。', 'wording'],
  ['of two members one lost between', '要统筹推进堤防建设、泵站建设。'],
  ['an ordinary list', '县里有河流、水库、池塘、湿地等水体。'],
  ['a member more', '坚持科学治水、严格用水、公正配水、全民节水、生态补水。'],
  ['another list', '坚持科学治沙、严格用地、公正执法、全民植树。'],
]);

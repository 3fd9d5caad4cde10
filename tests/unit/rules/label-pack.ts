/** A small pack of labels with numbers and topics, old names of bodies, and five-year plans. */
import type { Pack, Source, WordingRecord } from '../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { PATTERNS } from '../../support/patterns.ts';
import { record as made, SPEECH } from '../../support/records.ts';

const OTHER: Source = { ...SPEECH, id: 'other', title: '另一篇讲话', date: '2023-07' };

const RECORDS: readonly WordingRecord[] = [
  { ...label('十个坚持', ['网信工作'], OTHER), validFrom: '2023-07' },
  label('四个坚持', ['网络安全工作'], SPEECH),
  label('五大使命任务', ['网信工作'], OTHER),
  label('5个方面、30个字', ['网信工作'], OTHER),
  label('五个必须坚持', ['网络生态治理'], OTHER),
  label('六个必须坚持', ['世界观和方法论', '党的二十大', '二十大报告'], SPEECH),
  label('三+工程', [], SPEECH),
  label('五位一体', ['统筹推进', '总体布局'], SPEECH),
  { ...label('三位一体', [], OTHER), check: 'off' },
  label('四项原则', ['全球互联网治理体系变革'], SPEECH),
  label('五点主张', ['网络空间命运共同体'], SPEECH),
  label('七项机制', ['河湖治理'], SPEECH),
  label('八条措施', ['河湖治理'], SPEECH),
  { ...label('十项行动', ['高质量发展'], OTHER), status: 'local', scope: '天津' },
  {
    ...label('三个自信', [], SPEECH),
    status: 'adjusted',
    validUntil: '2016-07',
    successor: '四个自信',
    dated: true,
    check: 'off',
    members: ['道路自信', '理论自信', '制度自信'],
  },
  { ...label('四个自信', [], SPEECH), members: ['道路自信', '理论自信', '制度自信', '文化自信'] },
  record('网络安全和信息化领导小组', {
    kind: 'institution',
    status: 'adjusted',
    validUntil: '2019-03',
    successor: '网络安全和信息化委员会',
    after: ['市委', '区委'],
    check: 'exact',
  }),
  record('网络安全和信息化委员会', { kind: 'institution', check: 'off' }),
  record('全国宣传思想工作会议', {
    kind: 'term',
    status: 'adjusted',
    validUntil: '2023-09',
    successor: '全国宣传思想文化工作会议',
    dated: true,
    check: 'exact',
  }),
  record('全国宣传思想文化工作会议', { kind: 'term', check: 'off' }),
  record('网络强国战略思想', {
    status: 'adjusted',
    validUntil: '2018-12',
    successor: '习近平总书记关于网络强国的重要思想',
    check: 'exact',
  }),
  record('习近平总书记关于网络强国的重要思想'),
  record('“十四五”', { kind: 'period', validFrom: '2021', validUntil: '2025', check: 'off' }),
  record('“十五五”', { kind: 'period', validFrom: '2026', validUntil: '2030', check: 'off' }),
  record('中国妇女全国代表大会', { kind: 'term', variants: ['妇女全国代表大会'], check: 'off' }),
];

/** With a speech that proves it, unless another source is given. */
function record(wording: string, rest: Partial<WordingRecord> = {}): WordingRecord {
  return made(wording, { sources: [{ source: SPEECH }], ...rest });
}

function label(wording: string, topics: readonly string[], source: Source): WordingRecord {
  return record(wording, { kind: 'label', topics, sources: [{ source }], check: topics.length ? 'off' : 'near' });
}

/** Many of them differ in their number only, or have replaced one another. */
export const LABELS: Pack = {
  id: 'labels',
  version: '1.0.0',
  title: '测试',
  language: 'zh-CN',
  asOf: '2026-01-01',
  records: RECORDS,
  lexicon: LEXICON,
  patterns: PATTERNS,
};

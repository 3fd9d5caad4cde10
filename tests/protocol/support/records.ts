/** A small pack for tests of the protocol: one record of each kind that matters there. */

import type { Pack, WordingRecord } from '../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { record as made, SPEECH } from '../../support/records.ts';

export function record({
  wording,
  ...rest
}: Pick<WordingRecord, 'id' | 'kind' | 'wording'> & Partial<WordingRecord>): WordingRecord {
  return made(wording, { sources: [{ source: SPEECH }], path: '/packs/test/records/all.yaml', ...rest });
}

export const RECORDS: readonly WordingRecord[] = [
  record({
    id: 'mei-you-wang-luo-an-quan',
    kind: 'quotation',
    wording: '没有网络安全就没有国家安全，没有信息化就没有现代化',
    explanation: '说明网络安全和信息化在国家全局中的位置。',
    line: 3,
  }),
  record({ id: 'lv-shui-qing-shan', kind: 'quotation', wording: '绿水青山就是金山银山', line: 6 }),
  record({ id: 'wang-luo-qiang-guo', kind: 'term', wording: '网络强国', check: 'off', line: 9 }),
  record({
    id: 'si-ge-yi-shi',
    kind: 'label',
    wording: '四个意识',
    members: ['政治意识', '大局意识', '核心意识', '看齐意识'],
    explanation: '对党员干部政治站位的要求。',
    check: 'off',
    line: 12,
  }),
  record({
    id: 'xiao-zu',
    kind: 'institution',
    wording: '中央网络安全和信息化领导小组',
    status: 'adjusted',
    validUntil: '2018-03',
    successor: 'wei-yuan-hui',
    historical: ['原', '时任', '第一次会议'],
    check: 'exact',
    line: 20,
  }),
  record({
    id: 'wei-yuan-hui',
    kind: 'institution',
    wording: '中央网络安全和信息化委员会',
    validFrom: '2018-03',
    check: 'off',
    line: 28,
  }),
];

export function packOf(records: readonly WordingRecord[], id = 'test'): Pack {
  return { id, version: '1.0.0', title: '测试', language: 'zh-CN', asOf: '2026-01-01', records, lexicon: LEXICON };
}

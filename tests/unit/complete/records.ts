/** A handful of records for the tests of completion and explanation. */
import type { WordingRecord } from '../../../server/src/engine/records/record.ts';
import { record, SPEECH } from '../../support/records.ts';

export const RECORDS: readonly WordingRecord[] = [
  record('网络强国', { kind: 'term', sources: [{ source: SPEECH }, { source: SPEECH }] }),
  record('网络强国建设', { kind: 'term' }),
  record('坚持正能量是总要求、管得住是硬道理、用得好是真本事', { kind: 'quotation' }),
  record('没有网络安全就没有国家安全，没有信息化就没有现代化', { kind: 'quotation', sources: [{ source: SPEECH }] }),
  record('四个意识', { kind: 'label', members: ['政治意识', '大局意识', '核心意识', '看齐意识'], frames: ['增强'] }),
  record('增强“四个意识”、坚定“四个自信”、做到“两个维护”'),
  record('网络安全法', { kind: 'title' }),
  record('长治久安', { variants: ['长久治安'] }),
  record('互联网信息办公室', { kind: 'institution', status: 'adjusted', successor: '国家互联网信息办公室' }),
  record('国家互联网信息办公室', { kind: 'institution' }),
  record('讲好故事“两张牌”'),
  record('开展“清朗”专项行动'),
  record('“新时代”规划', { kind: 'title' }),
  record('“过不了这一关，就过不了那一关”的认识'),
];

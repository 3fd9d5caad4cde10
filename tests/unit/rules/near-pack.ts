/** Wordings of many lengths and kinds, which drafts nearly say. */
import type { Pack, Source, WordingRecord } from '../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { record, SPEECH } from '../../support/records.ts';

const STUDY: Source = { id: 'study', title: '学习资料', tier: 'secondary' };

const said = (wording: string, rest: Partial<WordingRecord> = {}): WordingRecord =>
  record(wording, { sources: [{ source: SPEECH }], ...rest });

export const NEAR: Pack = {
  ...{ id: 'near', version: '1.0.0', title: '测试', language: 'zh-CN', asOf: '2026-01-01', lexicon: LEXICON },
  records: [
    said('数据多跑路', { kind: 'term' }),
    said('坚持网信为民', { kind: 'quotation' }),
    said('筑牢网络安全线'),
    said('夯实网络安全根基', { kind: 'quotation' }),
    said('守住网络安全的底线'),
    said('国家互联网信息办公室', { kind: 'institution' }),
    said('信息化驱动引领现代化建设'),
    said('让互联网更好造福国家和人民', { kind: 'quotation' }),
    said('着力推进信息化和工业化深度融合', { check: 'exact' }),
    said('加快营造天朗气清的网络新空间'),
    said('坚决打赢关键核心技术攻坚战', { sources: [{ source: STUDY }] }),
    said('网络空间是亿万民众共同的精神家园', { kind: 'quotation' }),
    said('让广大人民群众在共享互联网发展成果上有更多获得感', { kind: 'quotation' }),
    said('统一谋划、统一部署、统一推进、统一实施'),
    said('举旗帜、聚民心、育新人、兴文化、展形象', {
      ...{ kind: 'list', check: 'exact' },
      members: ['举旗帜', '聚民心', '育新人', '兴文化', '展形象'],
    }),
    said('网上网下同心圆、共建共享好家园', { kind: 'quotation' }),
    said('过不了互联网这一关，就过不了长期执政这一关', { kind: 'quotation' }),
    said('我们的网信事业要在践行新发展理念上先行一步', { kind: 'quotation' }),
    said('人民群众关心网络生态，党中央高度重视网络生态'),
  ],
};

/** A small pack for the tests of rules: a few records that show every way a wording can be wrong. */
import type { Pack, Source, WordingRecord } from '../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { record as made } from '../../support/records.ts';

const SOURCES: Readonly<Record<string, Source>> = {
  wuzhen: {
    id: 'wuzhen',
    title: '在第二届世界互联网大会开幕式上的讲话',
    tier: 'primary',
    date: '2015-12-16',
    speaker: '习近平',
    occasion: '第二届世界互联网大会',
  },
  zuotanhui: {
    id: 'zuotanhui',
    title: '在网络安全和信息化工作座谈会上的讲话',
    tier: 'primary',
    date: '2016-04-19',
    speaker: '习近平',
    occasion: '网络安全和信息化工作座谈会',
    occasionForms: ['网信工作座谈会'],
  },
  quanguo: {
    id: 'quanguo',
    title: '在全国网络安全和信息化工作会议上的讲话',
    tier: 'primary',
    date: '2018-04-20',
    speaker: '习近平',
    occasion: '全国网络安全和信息化工作会议',
    occasionForms: ['2018年全国网络安全和信息化工作会议'],
  },
  reform: { id: 'reform', title: '深化党和国家机构改革方案', tier: 'primary', date: '2018-03-21' },
};

function record(
  id: string,
  wording: string,
  rest: Partial<WordingRecord> & { readonly source?: string },
): WordingRecord {
  const { source = 'zuotanhui', ...fields } = rest;
  return made(wording, { id, sources: [{ source: SOURCES[source] as Source }], ...fields });
}

export const PACK: Pack = {
  id: 'test',
  version: '1.0.0',
  title: '测试',
  language: 'zh-CN',
  asOf: '2026-01-01',
  lexicon: LEXICON,
  records: [
    record('drive', '着力推动高质量发展', {}),
    record('central', '要加强党中央对网信工作的集中统一领导', {}),
    record('longing', '人民对美好生活的向往，就是我们的奋斗目标', {}),
    record('change', '世界百年未有之大变局和中华民族伟大复兴战略全局', {}),
    record('life', '人民对美好生活的向往', {}),
    record('ability', '提高自主创新能力', {}),
    record('values', '社会主义核心价值观', { kind: 'term' }),
    record('masters', '人民当家作主', { wrong: ['人民当家做主'], wrongFrom: '1997-09', check: 'exact' }),
    record('positive', '正能量是总要求、管得住是硬道理、用得好是真本事', {
      kind: 'quotation',
      variants: ['正能量是总要求，管得住是硬道理，用得好是真本事'],
    }),
    record('shared', '做到发展共同推进、安全共同维护、治理共同参与、成果共同分享', {
      kind: 'quotation',
      source: 'wuzhen',
    }),
    record('spirit', '网络空间是亿万民众共同的精神家园', { kind: 'quotation' }),
    record('engine', '信息化为中华民族带来了千载难逢的机遇', { kind: 'quotation', source: 'quanguo' }),
    record('thought', '习近平新时代中国特色社会主义思想', {
      kind: 'term',
      wrong: ['习近平总书记新时代中国特色社会主义思想'],
    }),
    record('awareness', '四个意识', {
      kind: 'label',
      frames: ['增强'],
      members: ['政治意识', '大局意识', '核心意识', '看齐意识'],
    }),
    record('confidence', '四个自信', { kind: 'label', frames: ['坚定'] }),
    record('pair', '增强“四个意识”、坚定“四个自信”', {}),
    record('group', '中央网络安全和信息化领导小组', {
      kind: 'institution',
      status: 'adjusted',
      validUntil: '2018-03-21',
      successor: 'commission',
      source: 'reform',
    }),
    record('commission', '中央网络安全和信息化委员会', { kind: 'institution', source: 'reform' }),
    record('layout', '数字中国建设整体布局规划', { kind: 'title', source: 'reform' }),
    record('rules', '网络信息内容生态治理规定', { kind: 'title', source: 'reform' }),
    record('infrastructure', '关键信息基础设施', { kind: 'term' }),
    record('errands', '数据多跑路', { kind: 'term', check: 'off' }),
    record('homes', '飞入寻常百姓家', { check: 'off' }),
    record('stages', '立足新发展阶段、贯彻新发展理念、构建新发展格局', {
      kind: 'list',
      check: 'exact',
      members: ['立足新发展阶段', '贯彻新发展理念', '构建新发展格局'],
    }),
    record('strive', '踔厉奋发', { kind: 'term', wrong: ['卓厉奋发'] }),
    record('truth', '实事求是', { kind: 'term' }),
    record('gains', '让人民群众在信息化发展中有更多获得感、幸福感、安全感', {}),
    record('key', '核心技术是国之重器', { kind: 'quotation' }),
    record('agreement', '始终在思想上政治上行动上同以习近平同志为核心的党中央保持高度一致', {}),
    record('support', '坚定拥护“两个确立”、坚决做到“两个维护”', {}),
    record('usage', '重要节点', { kind: 'term', check: 'exact', unverified: true, wrong: ['重要结点'] }),
    record('unproved', '网络空间晴朗起来的美好前景', { unverified: true }),
  ],
};

/** A small pack of events: a meeting held every year, one held once, a series that is complete, a law, and first uses. */
import type { OfficialEvent } from '../../../server/src/engine/records/event.ts';
import type { Pack, Source } from '../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { record } from '../../support/records.ts';

const source = (id: string, title: string, date: string, occasion?: string): Source => {
  return { id, title, date, tier: 'primary', speaker: '习近平', ...(occasion === undefined ? {} : { occasion }) };
};
const WUZHEN = source('wuzhen', '在第二届世界互联网大会开幕式上的讲话', '2015-12-16', '第二届世界互联网大会');
const SEMINAR = source('seminar', '在网络安全和信息化工作座谈会上的讲话', '2016-04-19', '网络安全和信息化工作座谈会');
const REPORT: Source = { id: 'report', title: '大会报道', date: '2014-11-19', tier: 'media' };
const LAW: Source = { id: 'law', title: '中华人民共和国网络安全法', date: '2016-11-07', tier: 'primary' };

type Event = Pick<OfficialEvent, 'id' | 'name' | 'editions'> & Partial<OfficialEvent>;

const event = (rest: Event): OfficialEvent => {
  const bare = { forms: [], numbered: [], acts: [], beside: [], examples: [], allows: [], path: 'a.yaml', line: 1 };
  return { ...bare, ...rest };
};
const PLACE = ['浙江', '乌镇'];

export const EVENTS: Pack = {
  id: 'events',
  version: '1.0.0',
  title: '测试',
  language: 'zh-CN',
  asOf: '2026-01-01',
  lexicon: LEXICON,
  records: [
    record('尊重网络主权、维护和平安全、促进开放合作、构建良好秩序', {
      kind: 'quotation',
      sources: [{ source: WUZHEN }],
    }),
    record('让互联网更好造福国家和人民', { kind: 'quotation', sources: [{ source: SEMINAR }] }),
  ],
  events: [
    event({
      id: 'wic',
      name: '世界互联网大会',
      numbered: ['第{n}届世界互联网大会'],
      editions: [
        { number: 1, date: '2014-11-19', until: '2014-11-21', place: PLACE, forms: [], source: REPORT },
        {
          ...{ number: 2, date: '2015-12-16', until: '2015-12-18', place: PLACE, forms: [] },
          ...{ source: WUZHEN, firsts: ['网络空间命运共同体'] },
        },
        { number: 3, date: '2016-11-16', until: '2016-11-18', place: PLACE, forms: [] },
      ],
    }),
    event({
      id: 'seminar',
      name: '网络安全和信息化工作座谈会',
      family: 'work',
      editions: [{ date: '2016-04-19', place: ['北京'], forms: [], source: SEMINAR }],
    }),
    event({
      id: 'conference',
      name: '全国网络安全和信息化工作会议',
      family: 'work',
      editions: [{ date: '2018-04-20', until: '2018-04-21', place: ['北京'], forms: [], source: SEMINAR }],
    }),
    event({
      id: 'review',
      name: '网络治理研讨会',
      numbered: ['第{n}届网络治理研讨会'],
      editions: [
        { number: 1, date: '2013-08-20', place: ['北京'], forms: [] },
        { number: 2, date: '2017-08-22', place: ['北京'], forms: [] },
      ],
    }),
    event({
      id: 'law',
      name: '网络安全法',
      acts: ['施行'],
      editions: [{ date: '2017-06-01', place: [], forms: [], source: LAW }],
    }),
    event({
      id: 'summit',
      name: '数字河湖峰会',
      numbered: ['第{n}届数字河湖峰会'],
      complete: { from: '2018-01', until: '2021-12' },
      editions: [
        { number: 1, date: '2018-04-22', until: '2018-04-24', place: ['福建', '福州'], forms: [], source: REPORT },
        { number: 2, date: '2019-05-06', until: '2019-05-08', place: ['福建', '福州'], forms: [], source: REPORT },
        { number: 3, date: '2020-10-12', until: '2020-10-14', place: ['福建', '福州'], forms: [], source: REPORT },
        { number: 4, place: ['福建', '福州'], forms: [] },
      ],
    }),
    event({
      id: 'lessons',
      name: '河湖委员会集体学习',
      numbered: ['全国河湖委员会第{n}次集体学习'],
      complete: { from: '2018-01', until: '2021-12' },
      editions: [
        { number: 11, date: '2020-03-05', place: [], forms: [] },
        { number: 12, date: '2020-06-18', place: [], forms: [] },
      ],
    }),
    event({
      id: 'talks',
      name: '河湖会商',
      family: 'river',
      numbered: ['第{n}次河湖会商'],
      editions: [
        { number: 11, date: '2020-03-05', place: [], forms: [] },
        { number: 12, date: '2020-06-18', place: [], forms: [], adopted: ['中共中央关于保护河湖的决定'] },
      ],
    }),
    event({
      id: 'yearly',
      name: '河湖年会',
      family: 'river',
      numbered: ['第{n}次河湖年会'],
      editions: [{ number: 3, date: '2020-12-05', place: [], forms: [], adopted: ['河湖年度规划'] }],
    }),
    event({
      id: 'every-winter',
      name: '全国冬修水利会议',
      complete: { from: '2018-01', until: '2021-12' },
      editions: [
        { date: '2018-12-15', until: '2018-12-16', place: [], forms: [] },
        { date: '2020-12-16', until: '2020-12-18', place: [], forms: [] },
        { date: '2021-12-08', until: '2021-12-10', place: [], forms: [] },
      ],
    }),
    event({
      id: 'assembly',
      name: '水利大会',
      numbered: ['第{n}届水利大会'],
      editions: [{ number: 2, date: '2021-03-05', place: [], forms: [] }],
    }),
    event({
      id: 'inspection',
      name: '河湖座谈会',
      beside: ['习近平', '总书记'],
      editions: [{ date: '2018-04-26', place: ['湖北', '武汉'], forms: [], source: REPORT }],
    }),
    event({
      id: 'founding',
      name: '河湖管理局成立大会',
      forms: ['河湖管理局'],
      acts: ['成立'],
      editions: [{ date: '2012-03-22', place: [], forms: [], source: REPORT }],
    }),
  ],
};

/** A small pack of wording that was replaced: short names, names with marks, names within longer ones, retired phrases. */
import type { Pack, WordingRecord } from '../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { record, SPEECH } from '../../support/records.ts';

const PROVED: Partial<WordingRecord> = { sources: [{ source: SPEECH }], check: 'off' };
const OLD: Partial<WordingRecord> = { ...PROVED, kind: 'institution', status: 'adjusted', validUntil: '2018-03' };

export const REPLACED: Pack = {
  id: 'replaced',
  version: '1.0.0',
  title: '测试',
  language: 'zh-CN',
  asOf: '2026-01-01',
  lexicon: LEXICON,
  records: [
    record('环保部', { ...OLD, successor: '生态环境部', historical: ['组建'] }),
    record('生态环境部', { ...PROVED, kind: 'institution', variants: ['生态环境主管部门'] }),
    record('国家旅游部门', { ...OLD, successor: '文化和旅游部' }),
    record('文化和旅游部', { ...PROVED, kind: 'institution' }),
    record('“河湖联治”战略', { ...OLD, kind: 'formulation', successor: '“河湖联治”倡议' }),
    record('“河湖联治”倡议', PROVED),
    record('推行“一河一长”', { ...OLD, kind: 'formulation', successor: '推行“一河两长”' }),
    record('推行“一河两长”', PROVED),
    record('一湖一策', { ...PROVED, status: 'retired' }),
    record('一湖一策工作法', { ...PROVED, kind: 'term' }),
    record('清水行动', { ...OLD, kind: 'term', successor: '碧水保卫战', unverified: true }),
    record('碧水保卫战', PROVED),
    record('全国河湖大会', { ...OLD, kind: 'term', successor: '全国河湖长制大会', unverified: true, dated: true }),
    record('全国河湖长制大会', PROVED),
    record('河湖长制思想', { ...OLD, kind: 'term', successor: '张三同志关于河湖长制的重要论述' }),
    record('张三同志关于河湖长制的重要论述', PROVED),
    record('水利三局', { ...OLD, successor: '水利流域管理总局', wrong: ['水力三局'] }),
    record('水利流域管理总局', { ...PROVED, kind: 'institution' }),
    record('水利三局章程', { ...PROVED, kind: 'term' }),
    record('共治共享、“三治”融合', {
      ...OLD,
      kind: 'label',
      members: ['德治', '法治', '自治'],
      successor: '“四治”融合',
    }),
    record('“四治”融合', PROVED),
    record('山长水远', { ...PROVED, kind: 'term', check: 'near' }),
    record('涓涓细流', { ...PROVED, kind: 'formulation', check: 'near' }),
    record('源头活水', { ...PROVED, kind: 'term', check: 'exact' }),
    record('正本清源', { ...PROVED, kind: 'term', check: 'near', wrong: ['正本清园', '正本，清圆'] }),
    record('正本清园路', { ...PROVED, kind: 'term' }),
  ],
};

/** A pack with lines of formulations, two of which records know. */
import type { Pack } from '../../../server/src/engine/records/record.ts';
import { record } from '../../support/records.ts';

const REPORT = { id: 'gwr', title: '政府工作报告', tier: 'primary' } as const;
const at = (date: string) => ({ source: { ...REPORT, id: `gwr-${date}`, date } });

export const LINES_PACK: Pack = {
  id: 'lines',
  version: '1.0.0',
  title: '示例',
  language: 'zh-CN',
  asOf: '2026-01-01',
  records: [
    record('坚持底线思维', { sources: [at('2013')] }),
    record('守正笃实', { check: 'exact', sources: [at('2013'), at('2019')] }),
    record('旧提法', { status: 'adjusted', check: 'exact', validUntil: '2015', successor: '守正笃实' }),
  ],
  formulations: {
    path: '/lines/formulations.tsv',
    sources: { gwr: REPORT },
    text: [
      '',
      '决不搞旧提法那一套\t2001\t2010\t9\tgwr 2001',
      '坚持底线思维\t2013\t2024\t33\tgwr 2013',
      '坚持稳中求进工作总基调\t2011\t2025\t1200\tgwr 2012',
      '稳中求进、以进促稳\t2023\t2025\t30\tgwr 2024',
    ].join('\n'),
  },
};

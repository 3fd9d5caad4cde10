import assert from 'node:assert/strict';
import { parseProse } from '../../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../../server/src/engine/index.ts';
import type { Source, WordingRecord } from '../../../../server/src/engine/records/record.ts';
import { record } from '../../../support/records.ts';

const source = (id: string, date: string, tier: Source['tier'] = 'primary'): Source => ({ id, title: id, tier, date });
const [use, first, second, report] = [
  source('旧名的用例', '2012-05', 'media'),
  source('第一次方案', '2018-03'),
  source('第二次方案', '2023-03'),
  source('新名的用例', '2019-10'),
];
const cite = (...sources: readonly Source[]): Pick<WordingRecord, 'sources'> => ({
  sources: sources.map((each) => ({ source: each })),
});

/** The message without the old wording, and what it is replaced by. */
async function found(records: readonly WordingRecord[], text: string): Promise<string> {
  const pack = { id: 'test', version: '1.0.0', title: '测试', language: 'zh-CN', asOf: '2026-01-01', records };
  const { findings } = await createEngine({ packs: [pack], parseProse }).check({ text, languageId: 'markdown' });
  return findings
    .map(({ message, source, replacements }) => `${message} | ${source?.title} | ${replacements[0]?.text}`)
    .join();
}

const old = {
  status: 'adjusted',
  kind: 'institution',
  check: 'exact',
  validUntil: '2018-03',
  successor: 'new',
} as const;

describe('the authority of a change', () => {
  const check = (says: string, rest: Partial<WordingRecord>, successor: Partial<WordingRecord>, cited: RegExp) =>
    it(says, async () => {
      const records = [
        record('某某监管局', { ...old, ...cite(use), ...rest }),
        record('某某管理总局', { id: 'new', ...successor }),
      ];
      assert.match(await found(records, '2024年，某某监管局印发通知。'), cited);
    });
  check('is the document that the record names', { changedBy: first }, cite(report), /依据：《第一次方案》/);
  check('is the document that both cite', cite(use, first), cite(report, first), /依据：《第一次方案》/);
  check('else the best source of the new name', {}, cite(report), /依据：《新名的用例》/);
  check('is no source of the old name alone', { successor: 'nowhere' }, {}, /不再使用 \|/);
  check(
    'may be one of the time of the change',
    { successor: 'nowhere', ...cite(use, first) },
    {},
    /不再使用。依据：《第一次方案》/,
  );
});

describe('one change after another', () => {
  const records = [
    record('某某监管局', { ...old, ...cite(first), changedBy: first }),
    record('某某监管委', {
      ...old,
      id: 'new',
      validUntil: '2023-05',
      successor: 'last',
      ...cite(second),
    }),
    record('某某管理总局', { id: 'last', kind: 'institution', ...cite(second) }),
  ];
  const check = (text: string, expected: string) =>
    it(text, async () => assert.equal(await found(records, text), expected));
  check('2016年，某某监管局印发通知。', '');
  check(
    '2020年，某某监管局印发通知。',
    '“某某监管局”自 2018-03 起已改为“某某监管委”。依据：《第一次方案》（2018-03） | 第一次方案 | 某某监管委',
  );
  check('2020年，某某监管委印发通知。', '');
  check(
    '2024年，某某监管局印发通知。',
    '“某某监管局”自 2018-03 起已改为“某某监管委”，自 2023-05 起为“某某管理总局”。依据：《第二次方案》（2023-03） | 第二次方案 | 某某管理总局',
  );
  check('2024年，某某监管局、某某管理总局先后印发通知。', '');

  it('ends where a record replaces itself by way of others', async () => {
    const circle = [record('某某监管局', { ...old, id: 'new', ...cite(first) })];
    assert.match(await found(circle, '2024年，某某监管局印发通知。'), /已改为“某某监管局”/);
  });
});

describe('old wording that a pack of one’s own knows better', () => {
  const OLD = record('河湖共治', { ...cite(first), status: 'retired', validUntil: '2018-03' });
  const TEXT = '2026年要推进河湖共治。';
  const pack = (id: string, ...records: readonly WordingRecord[]) => {
    return { id, version: '1.0.0', title: '测试', language: 'zh-CN', asOf: '2026-01-01', records };
  };
  const own = (status: WordingRecord['status'], wording = '河湖共治', parts: Partial<WordingRecord> = {}) =>
    record(wording, { id: 'own', status, ...parts });
  const CASES: readonly (readonly [says: string, WordingRecord, number])[] = [
    ['current', own('current'), 0],
    ['of a place', own('local'), 0],
    ['as a variant', own('current', '河湖共治行动', { variants: ['河湖共治'] }), 0],
    ['without a source', own('current', '河湖共治', { unverified: true }), 0],
    ['replaced as well', own('retired'), 1],
    ['as a slip', own('current', '江湖共治', { wrong: ['河湖共治'] }), 1],
    ['as a part of other words', own('current', '河湖共治先锋'), 1],
  ];
  for (const [says, better, expected] of CASES)
    it(says, async () => {
      const engine = createEngine({ packs: [pack('bundled', OLD), pack('own', better)], parseProse });
      const { findings } = await engine.check({ text: TEXT, languageId: 'markdown' });
      assert.equal(findings.length, expected);
    });

  it('and none of an earlier pack', async () => {
    const engine = createEngine({ packs: [pack('own', own('current')), pack('later', OLD)], parseProse });
    assert.equal((await engine.check({ text: TEXT, languageId: 'markdown' })).findings.length, 1);
  });
});

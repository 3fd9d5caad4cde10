/** Titles and events that packs list without a record of each, and what is told of them: ⟦…⟧ are the words, `$0` is the caret. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { explanationMarkdown } from '../../../server/src/engine/explain/markdown.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { OfficialEvent } from '../../../server/src/engine/records/event.ts';
import type { Pack, Source } from '../../../server/src/engine/records/record.ts';
import { record } from '../../support/records.ts';

const law = (date: string): Source => ({
  id: 'test/海岸保护法',
  title: '中华人民共和国海岸保护法',
  tier: 'primary',
  issuer: '全国人大常委会',
  date,
});
const report = (year: number): Source => ({
  id: `report-${year}`,
  title: `工作报告（${year}年）`,
  tier: 'primary',
  date: `${year}-03`,
});

function event(name: string, rest: Partial<OfficialEvent>): OfficialEvent {
  const nothing = { forms: [], numbered: [], acts: [], beside: [], editions: [], examples: [], allows: [] };
  return { id: name, name, ...nothing, path: 'a.yaml', line: 1, ...rest };
}
const held = (number: number, date: string, until?: string) => ({
  ...{ number, date, place: ['浙江', '乌镇'], forms: [] },
  ...(until !== undefined && { until }),
});

const PACK: Pack = {
  ...{ id: 'test', version: '1', title: '测试', language: 'zh-CN', asOf: '2026-01-01' },
  records: [
    record('海岸保护', { explanation: '短的。' }),
    record('河湖巡护论坛', { explanation: '长的。' }),
    record('湿地条例', { kind: 'title', explanation: '有条目的。' }),
    record('引用者', { sources: [{ source: report(2016) }, { source: report(2017) }] }),
    record('湿地论坛'),
  ],
  titles: [
    law('2023-10-24'),
    law('2017-11-04'),
    { ...law('2020-01-01'), title: '湿地条例' },
    { ...law('2019'), title: '湿地条例' },
  ],
  events: [
    event('山海论坛', {
      numbered: ['第{n}届山海论坛'],
      editions: [1, 2, 3, 4, 5, 6].map((n) => held(n, `201${n}-05-01`, n === 6 ? '2016-05-03' : undefined)),
    }),
    event('河湖巡护论坛', { editions: [held(1, '2015-01-01')] }),
    event('湿地论坛', { editions: [held(1, '2018-08-08')] }),
    event('海岸法', { acts: ['施行'], beside: ['施行'], editions: [{ date: '2018-01-01', place: [], forms: [] }] }),
  ],
};
const engine = createEngine({ packs: [PACK], parseProse });

/** What is told, by the paragraphs; nothing where nothing is known. */
function check(marked: string, ...paragraphs: readonly string[]): void {
  it(marked, () => {
    const text = marked.replace(/[⟦⟧]|\$0/g, '');
    const explanation = engine.explain({ text, languageId: 'plaintext' }, marked.replace(/[⟦⟧]/g, '').indexOf('$0'));
    assert.equal(
      explanation && text.slice(explanation.span.start, explanation.span.end),
      /⟦(.*)⟧/.exec(marked.replace('$0', ''))?.[1],
    );
    assert.equal(explanation ? explanationMarkdown(explanation) : '', paragraphs.join('\n\n'));
  });
}

describe('a title that packs list', () => {
  const LAW = ['**《中华人民共和国海岸保护法》** — 全国人大常委会', '文本 2 种，最新在前：2023-10-24、2017-11-04。'];
  check('依照《⟦中华人民共和国海岸$0保护法⟧》办理', ...LAW);
  check('依照《⟦$0海岸保护法⟧》办理', '**《海岸保护法》** — 全国人大常委会', LAW[1] ?? '');
  check('搞好⟦海岸$0保护⟧', '**海岸保护** — 现行', '短的。');
  check('依照《某某海岸法》$0办理');
  check('据《⟦工作报告$0（2016年）⟧》', '**《工作报告（2016年）》**', '出处：2016-03 · 《工作报告（2016年）》 · 原文');
  check('据《工作报$0告（2018年）》');
  check('按《⟦湿地$0条例⟧》', '**湿地条例** — 现行', '有条目的。\n\n---\n\n文本 2 种，最新在前：2020-01-01、2019。');
  check('依照《海岸保护法$0');
});

describe('an event that packs list', () => {
  check('出席⟦第三届山$0海论坛⟧时', '**山海论坛** — 会议、活动', '- 第 3 次 · 2013-05-01 · 浙江乌镇');
  check(
    '出席⟦山海$0论坛⟧时',
    '**山海论坛** — 会议、活动',
    '所知 6 次，2011—2016 年，最近的在前：',
    [
      '- 第 6 次 · 2016-05-01 至 2016-05-03 · 浙江乌镇',
      ...[5, 4, 3, 2].map((n) => `- 第 ${n} 次 · 201${n}-05-01 · 浙江乌镇`),
    ].join('\n'),
  );
  check('参加⟦河湖巡护$0论坛⟧', '**河湖巡护论坛** — 现行', '长的。');
  check(
    '参加⟦湿地$0论坛⟧',
    '**湿地论坛** — 现行\n\n---\n\n**湿地论坛** — 会议、活动',
    '- 第 1 次 · 2018-08-08 · 浙江乌镇',
  );
  check('⟦海岸$0法⟧自该日起施行', '**海岸法** — 施行', '- 2018-01-01');
  check('研究海岸$0法');
});

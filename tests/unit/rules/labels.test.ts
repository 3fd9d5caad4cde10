/** Labels that differ in their number, lists beside numbers, old names of local bodies, plan years, nested marks. */

import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { Source, WordingRecord } from '../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { record, SPEECH } from '../../support/records.ts';
import { fix } from './check.ts';

const OTHER: Source = { ...SPEECH, id: 'other', title: '另一篇讲话', date: '2023-07' };

const RECORDS: readonly WordingRecord[] = [
  label('十个坚持', ['网信工作'], OTHER),
  label('四个坚持', ['网络安全工作'], SPEECH),
  label('五大使命任务', ['网信工作'], OTHER),
  label('5个方面、30个字', ['网信工作'], OTHER),
  label('五个必须坚持', ['网络生态治理'], OTHER),
  label('六个必须坚持', ['世界观和方法论'], SPEECH),
  label('三+工程', [], SPEECH),
  label('四项原则', ['全球互联网治理体系变革'], SPEECH),
  label('五点主张', ['网络空间命运共同体'], SPEECH),
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

function label(wording: string, topics: readonly string[], source: Source): WordingRecord {
  return record(wording, { kind: 'label', topics, sources: [{ source }], check: topics.length ? 'off' : 'near' });
}

const about = { id: 'test', version: '1.0.0', title: '测试', language: 'zh-CN', asOf: '2026-01-01' };
const pack = { ...about, records: RECORDS, lexicon: LEXICON };
const engine = createEngine({ packs: [pack], parseProse });

/** What is shown, the text, and what it becomes; the same text where nothing is to be found. */
type Case = readonly [says: string, wrong: string, right?: string];

function cases(name: string, list: readonly Case[]): void {
  describe(name, () => {
    for (const [says, wrong, right = wrong] of list)
      it(`${says}: ${wrong}`, async () => {
        const { findings, problems } = await engine.check({ text: wrong, languageId: 'plaintext' });
        assert.deepEqual(problems, []);
        assert.equal(fix(wrong, findings), right);
        if (right === wrong) assert.deepEqual(findings, []);
      });
  });
}

cases('label: the topic tells which number is right', [
  ['quoted', '明确了网信工作“八个坚持”的重要原则。', '明确了网信工作“十个坚持”的重要原则。'],
  ['not quoted', '对照网信工作六大使命任务细化分工。', '对照网信工作五大使命任务细化分工。'],
  ['two numbers, one wrong', '网信工作“5个方面、35个字”的使命任务。', '网信工作“5个方面、30个字”的使命任务。'],
  ['two numbers in Chinese', '网信工作“五个方面、二十个字”。', '网信工作“五个方面、三十个字”。'],
  ['one of them of full width', '网信工作“５个方面、35个字”。', '网信工作“５个方面、30个字”。'],
  ['the wrong one of full width', '网信工作“5个方面、３５个字”。', '网信工作“5个方面、30个字”。'],
  ['the same numbers in Chinese', '网信工作“五个方面、三十个字”。'],
  ['a label of another topic', '抓好网络生态治理的“六个必须坚持”。', '抓好网络生态治理的“五个必须坚持”。'],
  ['another measure word, where it belongs', '天津推动高质量发展“十大行动”。', '天津推动高质量发展“十项行动”。'],
  ['elsewhere it is a label of others', '河南推动高质量发展“十大行动”。'],
  ['without a topic', '要坚持“八个坚持”。'],
  ['its own topic', '对网络安全工作提出“四个坚持”。'],
  ['its own list', '网信工作“三个坚持”：坚持党管、坚持为民、坚持创新。'],
  ['a saying of one’s own', '某区探索推行“六个坚持”工作法，做好网信工作。'],
  ['an ordinal', '网信工作第四个坚持是什么。'],
  ['a sign of regular expressions in the name', '抓好“四+工程”。', '抓好“三+工程”。'],
]);

cases('label: two labels of one occasion', [
  [
    'swapped',
    '推进全球互联网治理体系变革的“五点主张”和构建网络空间命运共同体的“四项原则”。',
    '推进全球互联网治理体系变革的“四项原则”和构建网络空间命运共同体的“五点主张”。',
  ],
  ['one', '构建网络空间命运共同体的四项原则。', '构建网络空间命运共同体的五点主张。'],
  ['in their places', '推进全球互联网治理体系变革的“四项原则”和构建网络空间命运共同体的“五点主张”。'],
  ['without topic', '“四项原则”“五点主张”。'],
]);

cases('label: a list beside a number', [
  ['the list of the older label', '道路自信、理论自信、制度自信，这“三个自信”在2016年丰富为“四个自信”。'],
  [
    'a member lost',
    '“四个自信”即道路自信、理论自信、制度自信。',
    '“四个自信”即道路自信、理论自信、制度自信、文化自信。',
  ],
  [
    'words behind the list stay',
    '道路自信、理论自信、制度自信，这“四个自信”是精神支柱。',
    '道路自信、理论自信、制度自信、文化自信，这“四个自信”是精神支柱。',
  ],
  [
    'words behind a bracket stay',
    '四个自信（道路自信、理论自信、制度自信）是根本。',
    '四个自信（道路自信、理论自信、制度自信、文化自信）是根本。',
  ],
  [
    'the last member changed, each in marks',
    '“四个自信”：“道路自信”“理论自信”“制度自信”“历史自信”。',
    '“四个自信”：“道路自信”“理论自信”“制度自信”“文化自信”。',
  ],
  ['the older label in a later year', '2025年，坚定“三个自信”。', '2025年，坚定“四个自信”。'],
  ['the older label of its time', '2014年，坚定“三个自信”。'],
]);

cases('outdated: general names, dates, names before', [
  ['a party committee', '2025年，市委网络安全和信息化领导小组开会。', '2025年，市委网络安全和信息化委员会开会。'],
  ['a university', '2025年，学校网络安全和信息化领导小组开会。'],
  ['before the change', '2016年，市委网络安全和信息化领导小组开会。'],
  ['meant as the old name', '由原市委网络安全和信息化领导小组改设。'],
  ['a meeting beside a date', '2023年10月，全国宣传思想工作会议召开。', '2023年10月，全国宣传思想文化工作会议召开。'],
  ['beside the year of an aim', '全国宣传思想工作会议强调，面向2035年远景目标开展工作。'],
  ['a meeting without a date', '全国宣传思想工作会议强调。'],
  ['the name before is not doubled', '学习习近平总书记网络强国战略思想。', '学习习近平总书记关于网络强国的重要思想。'],
  ['nor with 的', '学习习近平总书记的网络强国战略思想。', '学习习近平总书记关于网络强国的重要思想。'],
]);

cases('outdated: years of plans', [
  ['the first year of the next plan', '2026年是“十四五”开局之年。', '2026年是“十五五”开局之年。'],
  ['the last year', '2025年是“十四五”规划开局之年。', '2025年是“十四五”规划收官之年。'],
  ['the last year, by a longer name', '2025年是“十四五”开局起步之年。', '2025年是“十四五”收官之年。'],
  ['the nth year', '2024年是“十四五”规划实施的第三年。', '2024年是“十四五”规划实施的第四年。'],
  ['the years in brackets', '“十四五”时期（2020—2025年）。', '“十四五”时期（2021—2025年）。'],
  ['right', '2025年是“十四五”收官之年，也是“十五五”谋划之年。'],
  ['the plan is prepared', '2025年谋划“十五五”开局。'],
  ['a plan that is over', '2026年，我市抢抓“十四五”机遇。', '2026年，我市抢抓“十五五”机遇。'],
  ['a plan looked back upon', '2026年，我市总结“十四五”经验，抢抓机遇。'],
  ['finished in the wrong year', '2023年进入“十四五”实施的第四个年头。', '2023年进入“十四五”实施的第三个年头。'],
  ['no year', '今年是“十四五”开局之年。'],
]);

cases('fixed-wording: names of congresses', [
  ['a word lost', '中国妇女第十三次代表大会开幕。', '中国妇女第十三次全国代表大会开幕。'],
  ['a word elsewhere', '中国妇女全国第十三次代表大会开幕。', '中国妇女第十三次全国代表大会开幕。'],
  ['a mark between body and number', '代表来自中国妇女，第十三次代表大会开幕。'],
  ['that of a place', '天津市妇女第十四次代表大会开幕。'],
  ['right', '中国妇女第十三次全国代表大会开幕。'],
]);

cases('nested-marks', [
  ['quotation marks', '开设“踔厉奋发看“津”招”专题。', '开设“踔厉奋发看‘津’招”专题。'],
  ['title marks', '《关于贯彻《网络安全法》的意见》', '《关于贯彻〈网络安全法〉的意见》'],
  ['corner brackets', '「看「津」招」', '「看『津』招」'],
  ['side by side', '“牢记嘱托”“津门”'],
  ['a mark the wrong way round', '“甲“和”乙”。'],
  ['marks inside that would have to turn as well', '“甲方“乙‘丙’丁”戊”'],
  ['twice', '“看“津”招”“看“京”招”', '“看‘津’招”“看‘京’招”'],
  ['not in pairs', '“一、“二”。'],
  ['right', '“看‘津’招”，《关于〈办法〉的通知》'],
]);

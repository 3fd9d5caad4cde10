/** Who said it, in which document and when, as the documents of a corpus have it. All of them are made up. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { WordList } from '../../../server/src/engine/records/lexicon.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import type { Verdict } from '../../../server/src/engine/types.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { documentOf, liveSegment } from '../passages/make.ts';
import { checkBy, sureCases } from '../rules/check.ts';

const PEOPLE: readonly WordList[] = [
  { id: 'zhang-san', role: 'speaker', words: ['张三'], offices: ['总河长'] },
  { id: 'li-si', role: 'speaker', words: ['李四'] },
  { id: 'wang-wu', role: 'speaker', words: ['王五'] },
];
const about = { id: 'rivers', version: '1.0.0', title: '河湖', language: 'zh-CN', asOf: '2026-01-01' };
const pack: Pack = { ...about, records: [], lexicon: [...LEXICON, ...PEOPLE] };

const RIVER = '一条河有一条河的脾气，治水先要读懂水';
const SPRING = '守泉的人要比泉水醒得更早';
const BANK = '岸上的事情做不好，水里的事情就做不好';
const STEP = '巡河的路要一步一步地走';
const GATE = '水库的闸门要有人日夜守着';
const REED = '芦苇荡里藏着一座城市的体面';

const DOCUMENTS = [
  documentOf('/corpus/speech.md', ['同志们：', `我常说，${RIVER}。`], {
    title: '在全域治水动员大会上的讲话',
    tier: 'primary',
    date: '2019-03-01',
    speaker: '张三',
  }),
  documentOf('/corpus/report-2020.md', [`过去一年，${BANK}。`, `${STEP}。`], {
    title: '2020年巡河工作报告',
    tier: 'primary',
    date: '2020',
  }),
  documentOf('/corpus/report-2021.md', ['过去一年，成绩不小。', '岸上的事情做得好，水里的事情就做得好。'], {
    title: '2021年巡河工作报告',
    tier: 'primary',
    date: '2021',
  }),
  documentOf('/corpus/congress.md', ['各位代表：'], {
    title: '沿着大路前进 (十七大)',
    tier: 'primary',
    date: '2007-10',
  }),
  documentOf('/corpus/plan.md', [`${REED}。`], { title: '湿地修复工作方案', tier: 'primary', date: '2018-05' }),
  documentOf('/corpus/a.md', [`张三在调研时说，${SPRING}。`], { date: '2017-06-02', title: '张三调研山泉' }),
  documentOf('/corpus/b.md', [`2017年6月1日，张三在山泉旁强调：“${SPRING}。”`], {
    date: '2018-01-01',
    title: '山泉一年',
  }),
  documentOf('/corpus/c.md', [`2017年6月1日，张三指出：“${SPRING}。”各地照办。`], {
    date: '2018-02-01',
    title: '照办',
  }),
  documentOf('/corpus/gate.md', [`全国政协副主席王五主持会议并强调：“${GATE}。”`], {
    date: '2015-03-02',
    title: '简报',
  }),
  documentOf('/corpus/d.md', ['王五视察水库。'], { date: '2015-01-01', title: '王五视察水库' }),
];

const engine = createEngine({ packs: [pack], parseProse });
engine.usePassages(passageIndex([liveSegment(DOCUMENTS.slice(0, 3)), liveSegment(DOCUMENTS.slice(3))]));

/** What is shown, how loudly it is told (none: silence), the text with ⟦wrong→right⟧, the verdict of its quotation. */
type Case = readonly [says: string, severity: string, text: string, verdict: Verdict];

function cases(title: string, list: readonly Case[]): void {
  describe(title, () => {
    for (const [says, severity, marked, verdict] of list)
      it(`${says}: ${marked}`, async () => {
        await checkBy(engine, marked, severity && `quotations/attribution ${severity} misattributed`);
        const text = marked.replace(/⟦([^→]*)→[^⟧]*⟧/g, '$1');
        const { quotations } = await engine.check({ text, languageId: 'markdown' });
        assert.equal(quotations[0]?.verdict, verdict);
      });
  });
}

cases('the speaker', [
  ['of a speech', '', `张三指出：“${RIVER}。”`, 'exact'],
  ['by the office', '', `总河长强调，“${RIVER}”。`, 'exact'],
  ['another one', 'warning', `⟦李四→张三⟧指出：“${RIVER}。”`, 'misattributed'],
  ['another one, by reports that agree', 'information', `⟦王五→张三⟧强调，“${SPRING}”。`, 'misattributed'],
  ['another one, by one report', '', `张三强调，“${GATE}”。`, 'cannot-verify'],
  [
    'another one, by the report of the very day',
    'information',
    `2015年3月2日，⟦张三→王五⟧强调，“${GATE}”。`,
    'misattributed',
  ],
  ['with the office', 'information', `2015年3月2日，⟦张三总河长→王五副主席⟧强调，“${GATE}”。`, 'misattributed'],
  ['the right one on that day', '', `2015年3月2日，王五强调，“${GATE}”。`, 'exact'],
  ['another one on another day', '', `2015年3月9日，张三强调，“${GATE}”。`, 'cannot-verify'],
  ['of words that nobody is known to have said', '', `李四说过：“${REED}。”`, 'cannot-verify'],
  ['of words that are part of a sentence of the draft', '', `李四强调，“${RIVER}”是常识。`, 'exact'],
  ['of words that others quote', '', `李四强调，要牢记“${RIVER}”。`, 'exact'],
  ['nobody', '', `会议指出，“${RIVER}”。`, 'exact'],
]);

cases('the document', [
  ['the right one', '', `2020年巡河工作报告指出，“${BANK}”。`, 'exact'],
  ['another one', 'warning', `⟦2021年巡河工作报告→⟧指出，“${RIVER}”。`, 'misattributed'],
  ['of another year', 'warning', `⟦2020年巡河工作报告→⟧指出，“${REED}”。`, 'misattributed'],
  [
    'that of another year, in which they stand',
    'warning',
    `⟦2021年巡河工作报告→2020年巡河工作报告⟧指出，“${STEP}”。`,
    'misattributed',
  ],
  ['in which they stand almost so', '', `2021年巡河工作报告指出，“${BANK}”。`, 'exact'],
  ['one that the corpus does not have', '', `2016年巡河工作报告指出，“${BANK}”。`, 'exact'],
  ['by its title', 'warning', `⟦《湿地修复工作方案》→?《2020年巡河工作报告》⟧提出，“${BANK}”。`, 'misattributed'],
  ['the speech at a meeting', 'information', `张三在⟦全域治水动员大会→⟧上强调，“${SPRING}”。`, 'misattributed'],
  ['the right meeting', '', `张三在全域治水动员大会上强调，“${RIVER}”。`, 'exact'],
]);

cases('a congress that no pack knows', [
  ['another one', 'warning', `⟦党的十七大报告→⟧指出，“${RIVER}”。`, 'misattributed'],
  ['one that the corpus does not have', '', `党的十六大报告指出，“${RIVER}”。`, 'exact'],
]);

cases('the day', [
  ['before that of the speech', 'information', `⟦2017年→2019年⟧，张三指出：“${RIVER}。”`, 'misattributed'],
  ['before the one that is told', 'information', `⟦2015年→2017年⟧，张三指出：“${SPRING}。”`, 'misattributed'],
  ['the right year', '', `2017年，张三指出：“${SPRING}。”`, 'exact'],
  [
    '去年 of a dated draft',
    'information',
    `---\ndate: 2016-05-01\n---\n\n⟦去年→2017年⟧，张三指出：“${SPRING}。”`,
    'misattributed',
  ],
  ['今年 of a dated draft', '', `---\ndate: 2017-09-01\n---\n\n今年，张三指出：“${SPRING}。”`, 'exact'],
  ['later: said again', '', `2022年，张三指出：“${SPRING}。”`, 'exact'],
  ['of a time of which the corpus knows nothing', '', `2010年，张三指出：“${SPRING}。”`, 'exact'],
]);

sureCases(engine, 'who said it and when, changed in one place', [
  ['three characters less', '', '李四强调，要牢记“一条河有一条河，治水先要读懂水”。'],
  ['a character twice, a character twice', '', '2017年，张三指指出：“一条河有一一条河的脾气，治水先要读懂水。”'],
  [
    'a clause or member twice',
    'marks/unmatched information punctuation',
    '2015年，张三指出：⟦“→⟧守泉的人要比泉水醒得更早。“守泉的人要比泉水醒得更早。”',
  ],
]);

sureCases(engine, 'who said it and when: reports', [
  [
    'two characters less',
    'quotations/passage warning omission',
    '李四说过：“⟦芦苇藏着一座城市的体面→芦苇荡里藏着一座城市的体面⟧。”',
    'omission 《湿地修复工作方案》1',
  ],
  [
    'with ……',
    'quotations/attribution information misattributed',
    '⟦王五→张三⟧强调，“守泉……的人要比泉水醒得更早”。',
    'misattributed 《张三调研山泉》1',
  ],
  [
    'three characters less',
    '',
    '李四指出：“一条河有一条河的脾气，要读懂水。”',
    'rewritten 《在全域治水动员大会上的讲话》3',
  ],
  ['as it is', '', '李四强调，要牢记“一条河有一条河，治水先要读懂水”。', 'rewritten 《在全域治水动员大会上的讲话》3'],
  [
    'in a paragraph',
    '',
    '总书记强调，2021年巡河工作报告指出，“岸上的事情做不好，水里的事情就做不好”。',
    'exact 1 《2020年巡河工作报告》1',
  ],
]);

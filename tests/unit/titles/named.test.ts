/** Titles in 《》 against those that the documents of a corpus name in 《》. */
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import { documentOf, liveSegment } from '../passages/make.ts';
import { checkBy } from '../rules/check.ts';

/** A sentence in so many documents. */
const said = (count: number, sentence: string): string[] => Array.from({ length: count }, () => sentence);

const SENTENCES = [
  ...said(6, '全市印发了《关于新形势下河湖巡护工作的若干规定》，各县认真落实。'),
  ...said(4, '会议审议《某市水务发展第十四个五年规划和2035年远景目标纲要（草案）》。'),
  ...said(6, '《全市河湖巡护工作2019年度报告》发布。'),
  ...said(6, '出席活动的两国领导人签署《中华人民共和国和某某共和国河湖联合声明》。'),
  ...said(6, '出席活动的两国领导人签署《中华人民共和国和其它共和国河湖联合声明》。'),
  ...said(6, '要学好《河湖巡护员手册》。'),
  ...said(6, '要学好《水库大坝安全运行守则》。'),
  ...said(2, '《水库调度工作基本守则》在会上印发。'),
  ...said(60, '要落实《关于加强河道采砂管理工作的意见》。'),
  ...said(2, '要落实《关于加强河道采沙管理工作的意见》。'),
  ...said(2, '全县落实《岸线整治行动方案（2021—2025年）》。'),
  ...said(2, '会议审议《护河员培训规划（2016—2020年）》。'),
  ...said(2, '会议审议《护河员培训规划（2021—2025年）》。'),
  ...said(1, '《河湖普查办法（2019—2022年）》印发。'),
  ...said(6, '为全面建成清水河湖、夺取治水工作新胜利而努力。'),
];
const DOCUMENTS = SENTENCES.map((text, i) =>
  documentOf(`/corpus/${i}.md`, [text], { title: `简报${i}`, tier: 'media' }),
);
const REPORT = documentOf('/corpus/report.md', ['正文。'], {
  title: '治水三年行动计划总结和下一步打算汇报材料',
  tier: 'secondary',
});

const engine = createEngine({ packs: [], parseProse });
engine.usePassages(passageIndex([liveSegment([...DOCUMENTS, REPORT])]));

describe('titles that documents name', () => {
  const check = (says: string, found: string, text: string) =>
    it(`${says}: ${text}`, () => checkBy(engine, text, found));
  const NOTE = 'names/title information';
  check('the very title', '', '学习《关于新形势下河湖巡护工作的若干规定》。');
  check(
    'a particle lost',
    `${NOTE} omission`,
    '学习《⟦关于新形势下河湖巡护工作若干规定→关于新形势下河湖巡护工作的若干规定⟧》。',
  );
  check(
    'a character of its last word',
    `${NOTE} wording`,
    '学习《⟦关于新形势下河湖巡护工作的若干规则→关于新形势下河湖巡护工作的若干规定⟧》。',
  );
  check('another kind of document', '', '学习《关于新形势下河湖巡护工作的若干意见》。');
  check(
    'with the name of the state',
    'names/title warning wording',
    '学习《中华人民共和国⟦水库大坝安全运行手则→水库大坝安全运行守则⟧》。',
  );
  check(
    'two characters lost',
    `${NOTE} omission`,
    '学习《⟦关于新形势下河湖巡护的若干规定→关于新形势下河湖巡护工作的若干规定⟧》。',
  );
  check('two characters less than a title of ten', '', '学习《水库安全运行守则》。');
  check(
    'the second title of a draft, and the third',
    `${NOTE} omission; ${NOTE} wording`,
    '学习《河湖巡护员手册》《⟦关于新形势下河湖巡护工作若干规定→关于新形势下河湖巡护工作的若干规定⟧》《⟦关于新环境下河湖巡护工作的若干规定→关于新形势下河湖巡护工作的若干规定⟧》。',
  );
  check(
    'a character',
    `${NOTE} wording`,
    '学习《⟦关于新环境下河湖巡护工作的若干规定→关于新形势下河湖巡护工作的若干规定⟧》。',
  );
  check(
    'a slip of the keyboard',
    'names/title warning wording',
    '学习《⟦关于新型势下河湖巡护工作的若干规定→关于新形势下河湖巡护工作的若干规定⟧》。',
  );
  check('another kind', '', '学习《关于新形势下河湖巡护工作的若干意见》。');
  check(
    'a year that the number of the plan belies',
    `${NOTE} number`,
    '《⟦某市水务发展第十四个五年规划和2030年远景目标纲要→某市水务发展第十四个五年规划和2035年远景目标纲要⟧》',
  );
  check('the first year', `${NOTE} number`, '学习《岸线整治行动方案（⟦2020→2021⟧—2025年）》。');
  check('the last year, with another dash', `${NOTE} number`, '学习《岸线整治行动方案（2021-⟦2030→2025⟧年）》。');
  check('the very years, with another dash', '', '学习《岸线整治行动方案（2021-2025）》。');
  check('years of another edition', '', '学习《岸线整治行动方案（2026—2030年）》。');
  check('years that two editions have in part', '', '学习《护河员培训规划（2016—2025年）》。');
  check('one of two editions', `${NOTE} number`, '学习《护河员培训规划（2021—⟦2024→2025⟧年）》。');
  check('years that one document has', '', '学习《河湖普查办法（2019—2023年）》。');
  check('another plan', '', '《某市水务发展第十三个五年规划和2035年远景目标纲要》');
  check('another year', '', '《全市河湖巡护工作2020年度报告》');
  check('one of a family', '', '《中华人民共和国和别的共和国河湖联合声明》');
  check('a short title', '', '《河湖巡护员读本》');
  check('what few name', '', '《水库调度工作基本准则》');
  check('what some print otherwise', '', '《关于加强河道采沙管理工作的意见》');
  check('words that are no title there', '', '《全面建设清水河湖夺取治水工作新胜利》');
  check(
    'the title of a document',
    `${NOTE} wording`,
    '《⟦治水三年行动计划总结和下一步设想汇报材料→治水三年行动计划总结和下一步打算汇报材料⟧》',
  );
});

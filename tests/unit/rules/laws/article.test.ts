import assert from 'node:assert/strict';
import { engine } from '../../laws/laws.ts';
import { checkBy } from '../check.ts';

/** The date of the draft, what is found as in tests/unit/rules/check.ts, the text. */
type Case = readonly [says: string, date: string, found: string, text: string];

function cases(name: string, list: readonly Case[]): void {
  describe(name, () => {
    for (const [says, date, found, text] of list)
      it(`${says}: ${text}`, () => checkBy(engine, date ? `---\ndate: ${date}\n---\n\n${text}` : text, found));
  });
}

const WARNING = 'laws/article warning';
const NOTE = 'laws/article information';
const SEASON = '应当建立河湖巡护制度，每季度至少组织一次全面巡护';
const MONTH = '应当建立健全河湖巡护制度，每月至少组织一次全面巡护';
const POST = '巡护人员不得擅自离岗，因故不能到岗的，应当提前一日报告';

cases('laws/article: right quotations', [
  ['the text in force', '2024', '', `《河湖巡护法》第二条规定：“${MONTH}”。`],
  ['by its full name', '2024', '', `《中华人民共和国河湖巡护法》第二条规定，“${MONTH}”。`],
  ['an article in digits', '2024', '', `《河湖巡护法》第2条规定：“${MONTH}”。`],
  ['a paragraph of an article', '2024', '', '《河湖巡护法》第四条第二款规定：“巡护人员应当如实填写巡护日志”。'],
  ['a branch', '2024', '', '《河湖巡护法》第四条之一规定：“巡护日志应当保存三年以上，并向社会公开”。'],
  ['over two paragraphs', '2024', '', '《河湖巡护法》第四条规定：“应当提前一日报告。巡护人员应当如实填写巡护日志”。'],
  ['with an omission', '2024', '', '《河湖巡护法》第四条规定：“巡护人员不得擅自离岗……应当提前一日报告”。'],
  ['the law alone', '2024', '', `根据《河湖巡护法》，“${MONTH}”。`],
  ['an older draft', '2018-05', '', `《河湖巡护法》第二条规定：“${SEASON}”。`],
  ['passed, but not yet in force', '2022-07-15', '', `《河湖巡护法》第二条规定：“${SEASON}”。`],
  ['passed, and quoted before it is in force', '2022-07-15', '', `《河湖巡护法》第二条规定：“${MONTH}”。`],
  [
    'of the time of which the sentence tells',
    '2024',
    '',
    `2019年，某市根据《河湖巡护法》第二条“${SEASON}”的规定开展检查。`,
  ],
  ['the old text, so called', '2024', '', `原《河湖巡护法》第二条规定：“${SEASON}”。`],
  ['the text of a year', '2024', '', `2015年通过的《河湖巡护法》第二条规定：“${SEASON}”。`],
  ['the text of a year in brackets', '2024', '', `《河湖巡护法》（2015年）第二条规定：“${SEASON}”。`],
  ['two laws', '2024', '', `《水库调度条例》第一条、《河湖巡护法》第二条规定：“${MONTH}”。`],
  ['the words of the first of two laws', '2024', '', `《河湖巡护法》第二条、《水库调度条例》第一条规定：“${MONTH}”。`],
  ['two articles', '2024', '', `《河湖巡护法》第二条、第四条规定：“${POST}”。`],
  ['behind the words', '2024', '', `“${MONTH}”（《河湖巡护法》第二条）。`],
  ['a law that the corpus does not have', '2024', '', `《渔业法》第二条规定：“${SEASON}”。`],
  ['no text is known of that time', '2012', '', `《河湖巡护法》第二条规定：“${MONTH}”。`],
  ['an amendment', '2018-05', '', `将《河湖巡护法》第二条修改为：“${MONTH}”。`],
  ['few words', '2024', '', '《河湖巡护法》第一条规定：“应当报告”。'],
  ['words about the law', '2024', '', '《河湖巡护法》实施以来，各地提出“河湖巡护日日清、问题周周结”的要求。'],
]);

cases('laws/article: another text', [
  [
    'superseded',
    '2024',
    `${WARNING} superseded`,
    `《河湖巡护法》第二条规定：“⟦县级以上地方人民政府${SEASON}→?县级以上地方人民政府${MONTH}⟧”。`,
  ],
  [
    'without a date',
    '',
    `${WARNING} superseded`,
    `《河湖巡护法》第二条规定：“⟦县级以上地方人民政府${SEASON}→?县级以上地方人民政府${MONTH}⟧”。`,
  ],
  [
    'the law alone',
    '2024',
    `${WARNING} superseded`,
    `《河湖巡护法》规定，“⟦县级以上地方人民政府${SEASON}→?县级以上地方人民政府${MONTH}⟧”。`,
  ],
  [
    'newer than the draft',
    '2018-05',
    `${WARNING} superseded`,
    `《河湖巡护法》第二条规定：“⟦县级以上地方人民政府${MONTH}→?县级以上地方人民政府${SEASON}⟧”。`,
  ],
  [
    'nothing like it today',
    '2018-05',
    `${WARNING} superseded`,
    '《河湖巡护法》第三条规定：“⟦国家鼓励公民、法人和其他组织参与河湖保护→⟧”。',
  ],
  ['an article of another number', '2024', `${WARNING} superseded`, `《河湖巡护法》⟦第三条→第四条⟧规定：“${POST}”。`],
]);

cases('laws/article: another number, another law', [
  ['another number', '2024', `${WARNING} misattributed`, `《河湖巡护法》⟦第一条→第二条⟧规定：“${MONTH}”。`],
  ['in digits', '2024', `${WARNING} misattributed`, `《河湖巡护法》⟦第1条→第2条⟧规定：“${MONTH}”。`],
  ['behind the words', '2024', `${WARNING} misattributed`, `“${MONTH}”（《河湖巡护法》⟦第五条→第二条⟧）。`],
  [
    'of a law with one text, in an undated draft',
    '',
    `${NOTE} misattributed`,
    '《水库调度条例》⟦第一条→第二条⟧规定：“水库管理单位应当按照批准的方案调度运行，不得擅自变更”。',
  ],
  [
    'another law',
    '2024',
    `${WARNING} misattributed`,
    '⟦《河湖巡护法》第二条→《水库调度条例》第二条⟧规定：“水库管理单位应当按照批准的方案调度运行，不得擅自变更”。',
  ],
  [
    'another law, by its full name',
    '2024',
    `${WARNING} misattributed`,
    `⟦《水库调度条例》第二条→《河湖巡护法》第二条⟧规定：“${MONTH}”。`,
  ],
  ['another law as the ground', '2024', `${NOTE} misattributed`, `根据⟦《水库调度条例》→《河湖巡护法》⟧，“${MONTH}”。`],
  [
    'a law of which no text of that time is known',
    '2014',
    `${NOTE} cannot-verify`,
    '⟦《河湖巡护法》第三条→?《森林防护条例》第二条⟧规定：“护林人员应当每日巡查，发现火情立即报告”。',
  ],
  [
    'a law that the corpus does not have',
    '2024',
    `${NOTE} cannot-verify`,
    '⟦《渔业法》第三条→?《森林防护条例》第二条⟧规定：“护林人员应当每日巡查，发现火情立即报告”。',
  ],
  [
    'a law that is not there, in words of a rule for its application',
    '2024',
    '',
    '《森林法》第三条规定：“森林防护应当坚持预防为主、防护结合的原则”。',
  ],
  [
    'a law that is not there, without an article',
    '2024',
    '',
    '《渔业法》规定：“护林人员应当每日巡查，发现火情立即报告”。',
  ],
  [
    'another law that only quotes the words',
    '2024',
    '',
    '《河湖巡护法》第一条规定：“县级以上地方人民政府应当安排专项资金用于巡护”。',
  ],
]);

cases('laws/article: clauses of an article', [
  ['right', '2024', '', `《河湖巡护法》第四条第一款规定：“${POST}”。`],
  ['another one', '2024', `${NOTE} misattributed`, `《河湖巡护法》第四条⟦第二款→第一款⟧规定：“${POST}”。`],
  ['in digits', '2024', `${NOTE} misattributed`, `《河湖巡护法》第4条⟦第2款→第1款⟧规定：“${POST}”。`],
  ['more than the article has', '2024', '', `《河湖巡护法》第四条第三款规定：“${POST}”。`],
  ['of the wrong article', '2024', `${WARNING} misattributed`, `《河湖巡护法》⟦第五条→第四条⟧第一款规定：“${POST}”。`],
]);

cases('laws/article: modal verbs and numbers', [
  [
    '可以 for 应当',
    '2024',
    `${WARNING} negation`,
    '《河湖巡护法》第二条规定：“县级以上地方人民政府⟦可以→应当⟧建立健全河湖巡护制度”。',
  ],
  [
    '必须 for 应当',
    '2024',
    `${WARNING} negation`,
    '《河湖巡护法》第四条规定：“因故不能到岗的，⟦必须→应当⟧提前一日报告”。',
  ],
  [
    '可以 for 不得',
    '2024',
    `${WARNING} negation`,
    '《河湖巡护法》第四条规定：“巡护人员⟦可以→不得⟧擅自离岗，因故不能到岗的”。',
  ],
  ['不得 for 可以', '2024', `${WARNING} negation`, '《河湖巡护法》第三条规定：“参与河湖保护，⟦不得→可以⟧给予奖励”。'],
  [
    'another sum',
    '2024',
    `${WARNING} number`,
    `《河湖巡护法》第五条规定：“擅自填堵河道的，处⟦三万→五万⟧元以上十万元以下的罚款”。`,
  ],
  [
    'the same sum in digits is for the passage to tell',
    '2024',
    'quotations/passage information number',
    '《河湖巡护法》第五条规定：“违反本法规定，擅自填堵河道的，⟦处5万元以上十万元以下的罚款→处五万元以上十万元以下的罚款⟧”。',
  ],
  [
    'the law alone',
    '2024',
    `${WARNING} negation`,
    '《河湖巡护法》规定，“县级以上地方人民政府⟦可以→应当⟧建立健全河湖巡护制度”。',
  ],
]);

cases('laws/article: other words than those of the article', [
  [
    'a character',
    '2024',
    `${WARNING} wording`,
    `《河湖巡护法》第四条规定：“⟦巡护人员不得善自离岗→巡护人员不得擅自离岗⟧，因故不能到岗的”。`,
  ],
  [
    'a character lost',
    '2024',
    `${WARNING} omission`,
    '《河湖巡护法》第四条规定：“⟦巡护人员不得擅离岗→巡护人员不得擅自离岗⟧，因故不能到岗的，应当提前一日报告”。',
  ],
  [
    'a word',
    '2024',
    `${NOTE} wording`,
    '《河湖巡护法》第三条规定：“国家鼓励公民、⟦法人和其他组织参与河湖治理→?法人和其他组织参与河湖保护⟧”。',
  ],
  [
    'a member lost',
    '2024',
    `${NOTE} omission`,
    '《河湖巡护法》第三条规定：“⟦国家鼓励公民和其他组织参与河湖保护→?国家鼓励公民、法人和其他组织参与河湖保护⟧”。',
  ],
  [
    'two places',
    '2024',
    `${NOTE} wording`,
    '《河湖巡护法》第三条规定：“⟦国家支持公民、法人和其他团体参与河湖保护→?国家鼓励公民、法人和其他组织参与河湖保护⟧，可以给予奖励”。',
  ],
  [
    'with an omission',
    '2024',
    `${WARNING} wording`,
    '《河湖巡护法》第四条规定：“⟦巡护人员不得擅自离岗……应当提前一天报告→巡护人员不得擅自离岗……应当提前一日报告⟧”。',
  ],
  [
    'not as the ground',
    '2024',
    `${NOTE} wording`,
    '根据《河湖巡护法》第三条，“国家鼓励公民、⟦法人和其他组织参与河湖治理→?法人和其他组织参与河湖保护⟧”。',
  ],
  [
    'of an older draft',
    '2018-05',
    `${WARNING} wording`,
    '《河湖巡护法》第二条规定：“⟦应当建立河湖巡查制度→应当建立河湖巡护制度⟧，每季度至少组织一次全面巡护”。',
  ],
  [
    'of another article',
    '2024',
    'quotations/passage information wording',
    '《河湖巡护法》第二条规定：“国家鼓励公民、⟦法人和其他组织参与河湖治理→法人和其他组织参与河湖保护⟧”。',
  ],
  ['another text', '2024', '', '《河湖巡护法》第一条规定：“各部门要加强河湖巡查和宣传”。'],
  [
    'the law alone',
    '2024',
    'quotations/passage information wording',
    '《河湖巡护法》规定：“国家鼓励公民、⟦法人和其他组织参与河湖治理→法人和其他组织参与河湖保护⟧”。',
  ],
  [
    'without marks',
    '2024',
    `${NOTE} wording`,
    '《河湖巡护法》第四条规定，⟦巡护人员不得善自离岗→巡护人员不得擅自离岗⟧，因故不能到岗的，应当提前一日报告。',
  ],
  ['a word without marks', '2024', '', '《河湖巡护法》第三条规定，国家鼓励公民、法人和其他组织参与河湖治理。'],
]);

cases('laws/article: without marks', [
  ['right', '2024', '', `《河湖巡护法》第二条规定，县级以上地方人民政府${MONTH}。`],
  [
    'superseded',
    '2024',
    `${NOTE} superseded`,
    `《河湖巡护法》第二条规定，⟦县级以上地方人民政府${SEASON}→?县级以上地方人民政府${MONTH}⟧。`,
  ],
  [
    'another number',
    '2024',
    `${NOTE} misattributed`,
    `《河湖巡护法》⟦第五条→第二条⟧规定，县级以上地方人民政府${MONTH}。`,
  ],
  ['adapted', '2024', '', '《河湖巡护法》第二条规定，市级人民政府应当每季度组织巡护，并向社会公开结果。'],
]);

describe('laws/article: what is told', () => {
  const one = async (text: string) => {
    const { findings, quotations } = await engine.check({
      text: `---\ndate: 2024\n---\n\n${text}`,
      languageId: 'markdown',
    });
    return { finding: findings[0], quotation: quotations[0] };
  };

  it('both dates, and the text in force with its line', async () => {
    const { finding, quotation } = await one(`《河湖巡护法》第二条规定：“县级以上地方人民政府${SEASON}”。`);
    assert.match(
      finding?.message ?? '',
      /2015-03-01的文本，已经修改；现行2022-06-24文本为第二条：“县级以上地方人民政府应当建立健全/,
    );
    assert.equal(finding?.sourceText, `第二条　县级以上地方人民政府${MONTH}。`);
    assert.deepEqual(
      [finding?.source?.path, finding?.source?.line, finding?.source?.date],
      ['/laws/河湖巡护法(2022-06-24).txt', 5, '2022-06-24'],
    );
    assert.equal(quotation?.verdict, 'superseded');
    assert.equal(finding?.certain, false);
  });

  it('the number that an article had', async () => {
    const { finding } = await one(`《河湖巡护法》第三条规定：“${POST}”。`);
    assert.match(finding?.message ?? '', /在2015-03-01文本中为第三条，在2022-06-24文本中为第四条/);
  });

  it('of a right quotation the article it is of', async () => {
    const { finding, quotation } = await one(`《河湖巡护法》第四条规定：“${POST}”。`);
    assert.equal(finding, undefined);
    assert.equal(quotation?.verdict, 'exact');
    assert.equal(quotation?.source?.line, 9);
  });
});

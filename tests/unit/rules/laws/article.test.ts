import assert from 'node:assert/strict';
import { engine } from '../../laws/laws.ts';
import { checkBy, sureCases } from '../check.ts';

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
    'a whole sentence that was written anew',
    '2024',
    `${WARNING} superseded`,
    '《岸线养护条例》第二条规定：“⟦养护工作实行分段包干、逐级负责的办法，保证岸线整洁→?养护工作坚持统一规划，由专业队伍、沿岸村民、社会组织共同承担，保证岸线整洁⟧”。',
  ],
  [
    'a part of a sentence that was written anew',
    '2024',
    `${WARNING} superseded`,
    '《岸线养护条例》第二条规定：“⟦养护工作实行分段包干、逐级负责的办法→⟧”。',
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
    'in a quotation that leaves something out',
    '2024',
    `${NOTE} wording`,
    '《河湖巡护法》第四条规定：“⟦巡护人员可以擅自离岗→?巡护人员不得擅自离岗⟧……应当提前一日报告”。',
  ],
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
    '《河湖巡护法》第四条规定：“巡护人员不得擅自离岗……⟦应当提前一天报告→应当提前一日报告⟧”。',
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
  [
    'no mark behind 规定',
    '2024',
    `${NOTE} number`,
    '对擅自填堵河道的，《河湖巡护法》第五条规定处五万元以上⟦二十万→十万⟧元以下的罚款。',
  ],
  [
    'on the ground of an article',
    '2024',
    `${NOTE} negation`,
    '按照《河湖巡护法》第三条，国家鼓励公民、法人和其他组织参与河湖保护，⟦应当→可以⟧给予奖励。',
  ],
  [
    'on the ground of what it rules',
    '2024',
    `${NOTE} wording`,
    '根据《河湖巡护法》第二条的规定，县级以上地方人民政府应当建立健全河湖巡护制度，⟦每年至少组织一次全面巡护→每月至少组织一次全面巡护⟧。',
  ],
  ['on the ground, right', '2024', '', `根据《河湖巡护法》第四条，${POST}。`],
  [
    'on the ground, one’s own words',
    '2024',
    '',
    '根据《河湖巡护法》第四条，本县对巡护人员擅自离岗的情况开展了专项检查。',
  ],
  ['what it rules, only named', '2024', '', '《河湖巡护法》第二条规定的巡护制度应当每季度至少检查一次。'],
  [
    'clauses of two paragraphs, one with a slip',
    '2024',
    `${NOTE} wording`,
    '《河湖巡护法》第四条规定，巡护人员不得擅自离岗，⟦巡护人员应当如数填写巡护日志→巡护人员应当如实填写巡护日志⟧。',
  ],
  [
    'clauses of two paragraphs, right',
    '2024',
    '',
    '《河湖巡护法》第四条规定，巡护人员不得擅自离岗，巡护人员应当如实填写巡护日志。',
  ],
  [
    'a clause fitted into the sentence',
    '2024',
    '',
    '《河湖巡护法》第四条规定，巡护人员不得擅自离岗，护河员巡护人员应当如实填写巡护日志时要签名。',
  ],
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

cases('laws/article: what ties the words to the law', [
  [
    '的相关规定',
    '2024',
    'laws/article warning superseded',
    '根据《河湖巡护法》的相关规定，“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  [
    '有关要求',
    '2024',
    'laws/article warning superseded',
    '依照《河湖巡护法》有关要求，“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  [
    '按',
    '2024',
    'laws/article warning superseded',
    '按《河湖巡护法》，“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  [
    '遵照',
    '2024',
    'laws/article warning superseded',
    '遵照《河湖巡护法》条款，“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  ['学习', '2024', '', '学习《河湖巡护法》，“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。'],
  [
    '也明确规定了',
    '2024',
    'laws/article warning superseded',
    '《河湖巡护法》也明确规定了，“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  [
    'six words behind',
    '2024',
    'laws/article warning superseded',
    '《河湖巡护法》明确政府的职责是：“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  [
    'seven words behind',
    '2024',
    '',
    '《河湖巡护法》明确各地政府的职责是：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    'an article, with words behind',
    '2024',
    'laws/article warning superseded',
    '《河湖巡护法》第二条对各级人民政府的职责作了规定：“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  [
    'an article, with another sentence behind',
    '2024',
    '',
    '《河湖巡护法》第二条已经修订。会议提出：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    'an article that is amended',
    '2024',
    '',
    '《河湖巡护法》第二条拟改为：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    'an article to be added',
    '2024',
    '',
    '《河湖巡护法》第二条后增加规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    'far from the words',
    '2024',
    'laws/article warning superseded',
    '《河湖巡护法》第二条、第三条、第四条、第五条、第六条、第七条、第八条、第九条、第十条、第十一条、第十二条、第十三条规定：“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  [
    'not so far from the words',
    '2024',
    'laws/article warning superseded',
    '《河湖巡护法》第二条、第三条、第四条、第五条、第六条、第七条、第八条、第九条、第十条规定：“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  ['seven characters', '2024', '', '《河湖巡护法》第五条规定：“不得擅自离岗的”。'],
  [
    'eight characters',
    '2024',
    'laws/article information misattributed',
    '《河湖巡护法》⟦第五条→第四条⟧规定：“人员不得擅自离岗”。',
  ],
  [
    'not closed',
    '2024',
    'marks/unmatched information punctuation',
    '《河湖巡护法》第五条规定：⟦“→⟧巡护人员不得擅自离岗，因故不能到岗的。',
  ],
  [
    'a quotation in a quotation',
    '2024',
    '',
    '他说：“《河湖巡护法》第五条规定：‘巡护人员不得擅自离岗，因故不能到岗的’。”',
  ],
  [
    'behind the words, 见',
    '2024',
    'laws/article warning misattributed',
    '“巡护人员不得擅自离岗，因故不能到岗的”（见《河湖巡护法》⟦第五条→第四条⟧）。',
  ],
  [
    'behind the words, 摘自',
    '2024',
    'laws/article warning misattributed',
    '“巡护人员不得擅自离岗，因故不能到岗的”（摘自《河湖巡护法》⟦第五条→第四条⟧）。',
  ],
  [
    'behind the words, 依据',
    '2024',
    'laws/article warning misattributed',
    '“巡护人员不得擅自离岗，因故不能到岗的”（依据《河湖巡护法》⟦第五条→第四条⟧）。',
  ],
  [
    'behind the words, a dash',
    '2024',
    'laws/article warning misattributed',
    '“巡护人员不得擅自离岗，因故不能到岗的”——《河湖巡护法》⟦第五条→第四条⟧',
  ],
  ['behind the words, other words', '2024', '', '“巡护人员不得擅自离岗，因故不能到岗的”（学习《河湖巡护法》第五条）。'],
  [
    'behind the words, the law alone',
    '2024',
    'laws/article warning superseded',
    '“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”（《河湖巡护法》）。',
  ],
  [
    'without marks, 的规定',
    '2024',
    'laws/article information misattributed',
    '《河湖巡护法》⟦第五条→第四条⟧的规定，巡护人员不得擅自离岗，因故不能到岗的，应当提前一日报告。',
  ],
  [
    'without marks, 中规定',
    '2024',
    'laws/article information misattributed',
    '《河湖巡护法》⟦第五条→第四条⟧中规定，巡护人员不得擅自离岗，因故不能到岗的，应当提前一日报告。',
  ],
  [
    'without marks, 也明确规定',
    '2024',
    'laws/article information misattributed',
    '《河湖巡护法》⟦第五条→第四条⟧也明确规定：巡护人员不得擅自离岗，因故不能到岗的，应当提前一日报告。',
  ],
  [
    'without marks, 明确',
    '2024',
    '',
    '《河湖巡护法》第五条明确，巡护人员不得擅自离岗，因故不能到岗的，应当提前一日报告。',
  ],
  [
    'without marks, without an article',
    '2024',
    '',
    '《河湖巡护法》规定，县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护。',
  ],
  ['without marks, thirteen characters', '2024', '', '《河湖巡护法》第五条规定，因故不能到岗应当提前一日。'],
  ['without marks, fourteen characters', '2024', '', '《河湖巡护法》第五条规定，不能到岗的，应当提前一日报告。'],
  [
    'without marks, up to the semicolon',
    '2024',
    'laws/article information misattributed',
    '《河湖巡护法》⟦第五条→第四条⟧规定，巡护人员不得擅自离岗，因故不能到岗的，应当提前一日报告；其他人员照此办理。',
  ],
]);

cases('laws/article: which text is meant', [
  [
    '旧',
    '2024',
    '',
    '旧《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    '修订前的',
    '2024',
    '',
    '修订前的《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    '修正前',
    '2024',
    '',
    '修正前《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    '废止前的',
    '2024',
    '',
    '废止前的《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    '当时的',
    '2024',
    '',
    '当时的《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    '已废止的',
    '2024',
    '',
    '已废止的《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    '现行',
    '2024',
    'laws/article warning superseded',
    '现行《河湖巡护法》第二条规定：“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  [
    'the old one, in words of the new one',
    '2024',
    '',
    '原《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护”。',
  ],
  [
    '2015年版',
    '2024',
    '',
    '2015年版《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    '2015年的 with words between',
    '2024',
    '',
    '2015年正式公布施行的《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    '2015年颁布实施',
    '2024',
    '',
    '2015年颁布实施的《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    '2022年修订',
    '2018-05',
    '',
    '2022年修订的《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护”。',
  ],
  [
    '2022年修正后的新',
    '2018-05',
    '',
    '2022年修正后的新《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护”。',
  ],
  [
    'far before it',
    '2024',
    '',
    '2015年通过，经过全国各地反复讨论的《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    'the year of the other text',
    '2024',
    'laws/article warning superseded',
    '2022年修订的《河湖巡护法》第二条规定：“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  [
    'a year of no text',
    '2024',
    'laws/article warning superseded',
    '2019年修订的《河湖巡护法》第二条规定：“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”。',
  ],
  [
    'in brackets, of the new one',
    '2018-05',
    '',
    '《河湖巡护法》（2022年修订）第二条规定：“县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护”。',
  ],
  [
    'of the day before',
    '2022-08-31',
    '',
    '《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    'of the day it was passed',
    '2022-06-24',
    '',
    '《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护”。',
  ],
  [
    'of the day before it was passed',
    '2022-06-23',
    'laws/article warning superseded',
    '《河湖巡护法》第二条规定：“⟦县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护→?县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护⟧”。',
  ],
  [
    'of the year it came into force',
    '2022',
    '',
    '《河湖巡护法》第二条规定：“县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护”。',
  ],
  [
    'a day of which the sentence tells, after',
    '2024',
    'laws/article warning superseded',
    '2023年，某市根据《河湖巡护法》第二条“⟦县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护→?县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护⟧”的规定开展检查。',
  ],
]);

cases('laws/article: how far words may differ, and be looked for', [
  ['eleven characters in another law', '2024', '', '《河湖巡护法》第三条规定：“护林人员应当每日巡查发”。'],
  [
    'twelve characters in another law',
    '2024',
    'laws/article warning misattributed',
    '⟦《河湖巡护法》第三条→《森林防护条例》第二条⟧规定：“护林人员应当每日巡查，发现”。',
  ],
  [
    'fifteen characters, of a law that is not there',
    '2024',
    '',
    '《渔业法》第三条规定：“护林人员应当每日巡查，发现火情立”。',
  ],
  [
    'sixteen characters, of a law that is not there',
    '2024',
    'laws/article information cannot-verify',
    '⟦《渔业法》第三条→?《森林防护条例》第二条⟧规定：“护林人员应当每日巡查，发现火情立即”。',
  ],
  ['without marks, in another law', '2024', '', '《河湖巡护法》第三条规定，护林人员应当每日巡查，发现火情立即报告。'],
  [
    'without marks, of a law that is not there',
    '2024',
    '',
    '《渔业法》第三条规定，护林人员应当每日巡查，发现火情立即报告。',
  ],
  [
    'words of this law in another article',
    '2024',
    'laws/article warning misattributed',
    '《河湖巡护法》⟦第六条→第三条⟧规定：“国家鼓励公民、法人和其他组织参与河湖保护，可以给予奖励”。',
  ],
  [
    'a third of the words',
    '2024',
    '',
    '《河湖巡护法》第三条规定：“国家支持单位、企业和有关组织参与河湖保护，可以给予奖励”。',
  ],
  [
    'half of the words',
    '2024',
    '',
    '《河湖巡护法》第三条规定：“国家支持单位、企业和有关组织参加河道治理，可以给予奖励”。',
  ],
  [
    'a branch that is not there',
    '2024',
    'laws/article warning misattributed',
    '《河湖巡护法》⟦第四条之二→第四条之一⟧规定：“巡护日志应当保存三年以上，并向社会公开”。',
  ],
  [
    'the branch, by its number alone',
    '2024',
    'laws/article warning misattributed',
    '《河湖巡护法》⟦第四条→第四条之一⟧规定：“巡护日志应当保存三年以上，并向社会公开”。',
  ],
  [
    'the article of a branch',
    '2024',
    'laws/article warning misattributed',
    '《河湖巡护法》⟦第四条之一→第四条⟧规定：“巡护人员不得擅自离岗，因故不能到岗的，应当提前一日报告”。',
  ],
  [
    'an article that is not there',
    '2024',
    'laws/article warning misattributed',
    '《河湖巡护法》⟦第二十条→第三条⟧规定：“国家鼓励公民、法人和其他组织参与河湖保护，可以给予奖励”。',
  ],
  [
    'two laws, the words of neither',
    '2024',
    'laws/article warning misattributed',
    '《河湖巡护法》第二条、⟦《水库调度条例》第一条→《森林防护条例》第二条⟧规定：“护林人员应当每日巡查，发现火情立即报告”。',
  ],
  [
    'two slips',
    '2024',
    'laws/article warning wording',
    '《河湖巡护法》第四条规定：“⟦巡护人员不得善自离岗，因故不能到刚的→巡护人员不得擅自离岗，因故不能到岗的⟧，应当提前一日报告”。',
  ],
  [
    'two negations',
    '2024',
    'laws/article warning negation',
    '《河湖巡护法》第四条规定：“巡护人员⟦可以擅自离岗，因故不能到岗的，可以→不得擅自离岗，因故不能到岗的，应当⟧提前一日报告”。',
  ],
  [
    'a number and a slip',
    '2024',
    'laws/article warning number',
    '《河湖巡护法》第五条规定：“擅自填堵河道的，⟦处三万元以上十万元以下的发款→处五万元以上十万元以下的罚款⟧”。',
  ],
]);

sureCases(engine, 'laws/article: which fixes are sure', [
  [
    'a slip, with which all stands in the text in force',
    'laws/article warning! wording',
    '---\ndate: 2024\n---\n\n《河湖巡护法》第四条规定：“⟦巡护人员不得善自离岗→巡护人员不得擅自离岗⟧，因故不能到岗的，应当提前一日报告”。',
  ],
  [
    'with words put in',
    'laws/article warning wording',
    '---\ndate: 2024\n---\n\n《河湖巡护法》第四条规定：“巡护人员（含临时人员）⟦不得善自离岗→?不得擅自离岗⟧，因故不能到岗的，应当提前一日报告”。',
  ],
]);

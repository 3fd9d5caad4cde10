/** A quotation is verified whole and clause by clause: what is left out, put in, lost, doubled, elsewhere, or mixed. */
import assert from 'node:assert/strict';
import { sureCases } from '../rules/check.ts';
import { cases, engineOn } from './corpus.ts';

/** Own sentences, in which every kind of mistake can be made. */
const corpus = {
  农业工作座谈会上的讲话: [
    '会议指出，要把数字台账减负当成作风建设的一件实事，决不能让干部再被表格困住手脚，让大家有更多时间走进田间地头。（热烈鼓掌）',
    '要稳住粮价、稳住菜价、稳住肉价、稳住油价、稳住心气，抓好春耕、夏管、秋收、冬藏，把饭碗牢牢端在自己手上。',
    '只有把种子攥在自己手里，才能端稳自己的饭碗；种业兴旺靠的是一代一代人的接续用功。',
  ],
  校园工作会议公报: [
    '办好学校食堂关系千家万户，必须把好采购关、加工关、留样关，让孩子们吃得放心、家长们看得明白。',
    '读书会要办在学生身边，书架要摆到走廊尽头，让走过的每一个人都能随手翻开一本好书。',
  ],
  旧城更新的意见: ['旧城更新要留住街巷的烟火气，邻里的人情味，城市的年轮，让老居民愿意住、住得好、留得下。'],
} as const;
const engine = engineOn(corpus);

cases('ellipses against documents', engine, [
  ['a clause left out', '他说“要把数字台账减负当成作风建设的一件实事……让大家有更多时间走进田间地头”。'],
  ['short parts', '他说“稳住粮价……稳住心气……把饭碗牢牢端在自己手上”。'],
  ['over two paragraphs', '他说“决不能让干部再被表格困住手脚……把饭碗牢牢端在自己手上”。'],
  [
    'a slip behind it',
    '他说“要把数字台账减负当成作风建设的一件实事……⟦让大家有更多时间走进田间地头儿里→让大家有更多时间走进田间地头⟧”。',
  ],
  [
    'a slip of the pen before it',
    '他说“⟦要把数字台帐减负当成作风建设的一件实事→要把数字台账减负当成作风建设的一件实事⟧……让大家有更多时间走进田间地头”。',
  ],
  ['it may not take a negation', '他说“当成作风建设的一件实事，决⟦……→⟧让干部再被表格困住手脚”。', 'negation'],
  ['nor a must', '他说“办好学校食堂关系千家万户⟦……→⟧把好采购关、加工关、留样关”。', 'omission'],
  ['nor a condition', '他说“把饭碗牢牢端在自己手上⟦……→⟧才能端稳自己的饭碗”。', 'omission'],
]);

const NOTES = ['①', '¹', '[1]', '〔1〕', '【2】', '(1)', '（1）', '^1^', '<sup>1</sup>', '[^1]'];
cases(
  'marks of notes against documents',
  engine,
  NOTES.flatMap((note) => [
    [note, `他说“要把数字台账减负当成作风建设的一件实事${note}，决不能让干部再被表格困住手脚${note}”。`],
    [
      `${note} and a slip`,
      `他说“要把数字台账减负当成作风建设的一件实事${note}，⟦决不能让干部再被表格困住手脚儿→决不能让干部再被表格困住手脚⟧${note}”。`,
    ],
  ]),
);

cases(
  'marks of notes in documents',
  engineOn({
    甲: ['要把数字台账减负当成作风建设的一件实事①，决不能让干部再被表格困住手脚[1]，让大家走进田间地头¹。'],
    乙: ['要把食堂台账减负当成作风建设的一件实事〔1〕，决不能让学生再被表格困住手脚（掌声），让大家走进操场。'],
    丙: ['书架要摆到走廊尽头1，让走过的每一个人都能随手翻开一本好书2。', '书架今年增至12，明年还要再添。'],
  }),
  [
    ['without them', '他说“当成作风建设的一件实事，决不能让干部再被表格困住手脚，让大家走进田间地头”。'],
    ['without applause', '他说“决不能让学生再被表格困住手脚，让大家走进操场”。'],
    ['without bare numbers', '他说“书架要摆到走廊尽头，让走过的每一个人都能随手翻开一本好书”。'],
    ['a bare number that is one', '他说“书架今年增至12，明年还要再添”。'],
    ['with a slip', '他说“⟦决不能让干部再被表格捆住手脚→决不能让干部再被表格困住手脚⟧，让大家走进田间地头”。'],
    [
      'with a slip beside bare numbers',
      '他说“书架要摆到走廊尽头，⟦让走过的每一个人都能随手翻开一本好叔→让走过的每一个人都能随手翻开一本好书⟧”。',
    ],
  ],
);

const INSERTED = ['（鼓掌）', '(笑)', '〔我们〕', '［基层］', '【编者按】', '（即各类表格和台账）'];
cases(
  'words in brackets against documents',
  engine,
  INSERTED.flatMap((words) => [
    [words, `他说“要把数字台账减负${words}当成作风建设的一件实事，决不能让干部再被表格困住手脚”。`],
    [
      `${words} and a slip`,
      `他说“要把数字台账减负${words}当成作风建设的一件实事，⟦决不能让干部再被表格捆住手脚→决不能让干部再被表格困住手脚⟧”。`,
    ],
  ]),
);

cases('members and clauses', engine, [
  [
    'lost from a list',
    '他说“要稳住粮价、稳住菜价、⟦稳住肉价、稳住心气→稳住肉价、稳住油价、稳住心气⟧，抓好春耕”。',
    'omission',
  ],
  [
    'lost from a list of short ones',
    '他说“稳住心气，抓好春耕、⟦夏管、冬藏→夏管、秋收、冬藏⟧，把饭碗牢牢端在自己手上”。',
    'omission',
  ],
  [
    'a clause lost',
    '他说“⟦要把数字台账减负当成作风建设的一件实事，让大家有更多时间走进田间地头→要把数字台账减负当成作风建设的一件实事，决不能让干部再被表格困住手脚，让大家有更多时间走进田间地头⟧”。',
  ],
  [
    'doubled',
    '他说“⟦要稳住粮价、稳住菜价、稳住菜价→要稳住粮价、稳住菜价⟧、稳住肉价、稳住油价、稳住心气，抓好春耕”。',
    'insertion',
  ],
  [
    'put in',
    '他说“要稳住粮价、⟦稳住菜价、稳住鱼价、稳住肉价→稳住菜价、稳住肉价⟧、稳住油价、稳住心气，抓好春耕”。',
    'insertion',
  ],
  ['all of them', '他说“要稳住粮价、稳住菜价、稳住肉价、稳住油价、稳住心气”。'],
]);

describe('members in each other’s place', () => {
  const table: readonly (readonly [draft: string, right: string])[] = [
    ['抓好夏管、春耕、秋收、冬藏，把饭碗牢牢端在自己手上', '抓好春耕、夏管、秋收、冬藏，把饭碗牢牢端在自己手上'],
    ['要稳住粮价、稳住肉价、稳住菜价、稳住油价、稳住心气', '要稳住粮价、稳住菜价、稳住肉价、稳住油价、稳住心气'],
    ['让孩子们吃得放心、家长们看得明白，必须把好采购关、加工关、留样关', ''],
  ];
  for (const [draft, right] of table)
    it(`${draft} ${right}`, async () => {
      const text = `他说“${draft}”。`;
      const { findings } = await engine.check({ text, languageId: 'markdown' });
      const [finding, other] = findings;
      assert.equal(other, undefined);
      assert.equal(finding?.verdict, 'order');
      if (!right) return;
      const fixed = text.slice(0, finding.start) + finding.replacements[0]?.text + text.slice(finding.end);
      assert.equal(fixed, `他说“${right}”。`);
    });
});

cases('clause by clause', engine, [
  [
    'a clause of nobody before a slip',
    '他说“这件事我们早就说过，⟦决不能让干部再被表格捆住手脚→决不能让干部再被表格困住手脚⟧，这是要紧的”。',
  ],
  [
    'a slip behind another speech',
    '他说“办好学校食堂关系千家万户。⟦决不能让干部再被表格捆住手脚→决不能让干部再被表格困住手脚⟧”。',
  ],
  ['words of their own', '他说“这件事我们早就说过，今天还要再讲一遍，请大家记在心里”。'],
]);

describe('two speeches mixed into one quotation', () => {
  it('are told as such, gently, and nothing is proposed', async () => {
    const text = '他强调“要把数字台账减负当成作风建设的一件实事，书架要摆到走廊尽头，让老居民愿意住、住得好、留得下”。';
    const { findings, quotations } = await engine.check({ text, languageId: 'markdown' });
    assert.deepEqual(
      findings.map(({ severity, verdict, replacements, certain }) => [severity, verdict, replacements.length, certain]),
      [['information', 'rewritten', 0, false]],
    );
    assert.match(findings[0]?.message ?? '', /不同的文献：.*见《农业工作座谈会上的讲话》.*见《旧城更新的意见》/);
    assert.equal(quotations[0]?.verdict, 'rewritten');
  });
  it('are told where one stands in the middle of the other', async () => {
    const text = '他说“要把数字台账减负当成作风建设的一件实事，书架要摆到走廊尽头，决不能让干部再被表格困住手脚”。';
    const { findings } = await engine.check({ text, languageId: 'markdown' });
    assert.deepEqual(
      findings.map(({ severity, verdict, replacements }) => [severity, verdict, replacements.length]),
      [['information', 'rewritten', 0]],
    );
    assert.match(
      findings[0]?.message ?? '',
      /“书架要摆到走廊尽头”见《校园工作会议公报》，其余见《农业工作座谈会上的讲话》/,
    );
  });
  it('of one speech are none, however far apart', async () => {
    const text = '他强调“要把数字台账减负当成作风建设的一件实事，种业兴旺靠的是一代一代人的接续用功”。';
    const { findings, quotations } = await engine.check({ text, languageId: 'markdown' });
    assert.deepEqual([findings.length, quotations[0]?.verdict], [0, 'exact']);
  });
});

cases('a quotation inside a quotation', engine, [
  [
    'is judged apart from what stands around it',
    '他说“要把‘⟦数字台帐→数字台账⟧’减负当成作风建设的一件实事，⟦决不能让干部再被表格捆住手脚→决不能让干部再被表格困住手脚⟧”。',
  ],
  [
    'in the wrong marks does not settle it',
    '他说“要把⟦“数字台账”→‘数字台账’⟧减负当成作风建设的一件实事，⟦决不能让干部再被表格捆住手脚→决不能让干部再被表格困住手脚⟧”。',
  ],
]);

cases(
  'the number of one in a row',
  engineOn({
    甲: ['会议审议了第十三个五年规划，学习了“十三五”规划纲要，回顾了十八届三中全会以来的工作。'],
  }),
  [
    ['a plan', '他说“第十五个五年规划”。'],
    ['its short name', '做好“十五五”规划。'],
    ['a session', '他说“学习了十六届四中全会”和“十八届六中全会以来的工作”。'],
  ],
);

describe('a list of one thing again and again', () => {
  it('is compared in no time that grows by its permutations', async () => {
    const cheers = Array.from({ length: 40 }, () => '加油').join('、');
    const crowd = engineOn({ 甲: [`现场响起一片呼声：${cheers}、努力，大家都很激动。`] });
    const { quotations } = await crowd.check({ text: `他说：“${cheers}、加油”。`, languageId: 'markdown' });
    assert.equal(quotations.length, 1);
  });
});

sureCases(engine, 'whole quotations, changed in one place', [
  [
    'two characters exchanged',
    'quotations/passage information omission; quotations/passage information order',
    '他说“稳住心气，抓好春耕、⟦夏管、冬藏→夏管、秋收、冬藏⟧，⟦把碗饭牢牢端在自己手上→把饭碗牢牢端在自己手上⟧”。',
  ],
  [
    'a word more',
    'quotations/passage warning insertion',
    '他说“⟦要把数必须字台账减负当成作风建设的一件实事→要把数字台账减负当成作风建设的一件实事⟧，让大家有更多时间走进田间地头”。',
  ],
  ['two characters less', '', '他说“把饭碗牢牢端在自己手上……才能端己的饭碗”。'],
  ['two characters exchanged', '', '他说“要把数字台账减负当成作风建设的一件实事¹，决不能让干部再表被格困住手脚儿¹”。'],
  ['another number', '', '他说“要把数字台账减负当成作风建设的二件实事^1^，决不能让干部再被表格困住手脚儿^1^”。'],
  [
    'as it is',
    'quotations/passage information insertion',
    '他说“要把数字台账减负当成作风建设的一件实事[^1]，⟦决不能让干部再被表格困住手脚儿→决不能让干部再被表格困住手脚⟧[^1]”。',
  ],
  [
    'one character less, another word',
    '',
    '他说“要把数字台账减【编者按】当成作风建设的一件实事，决不能让干工作被表格困住手脚”。',
  ],
  [
    '2 characters elsewhere',
    'quotations/passage information insertion',
    '他说“⟦要把数字台账减负当成作风建设的一件实事，书架手脚要摆到走廊尽头，决不能让干部再被表格困住→要把数字台账减负当成作风建设的一件实事，决不能让干部再被表格困住⟧”。',
  ],
  [
    'a character that sounds alike',
    'quotations/passage warning! wording',
    '他说“把饭碗牢牢端在自己手上……⟦才能端稳自己抵饭碗→才能端稳自己的饭碗⟧”。',
  ],
  [
    'two characters less',
    'quotations/passage information omission',
    '他说“办好学校食堂关系千家万户……⟦把好采购加工关→把好采购关、加工关⟧、留样关”。',
  ],
  [
    'another character',
    'quotations/passage information wording',
    '他说“稳住心气，⟦抓好春多、夏管、冬藏→抓好春耕、夏管、秋收、冬藏⟧，把饭碗牢牢端在自己手上”。',
  ],
  [
    'clauses or members exchanged',
    '',
    '他说“要稳住粮价、稳住菜价、稳住菜价、稳住肉价、稳住心气，稳住油价、抓好春耕”。',
  ],
  ['another word', '', '他说“要把数字台帐减负当成作风工作的一件实事……让大家有更多时间走进田间地头”。'],
  [
    'in a paragraph',
    'quotations/passage information insertion',
    '会议指出，⟦他说“要把数字台账减负当成作风建设的一件实事→⟧……让大家有更多时间走进田间地头”。',
  ],
  [
    'a clause or member twice',
    'quotations/passage warning! insertion',
    '他说“⟦要稳住粮价、稳住菜价、稳住菜价、稳住肉价、稳住油价、稳住心气，稳住心气→要稳住粮价、稳住菜价、稳住肉价、稳住油价、稳住心气⟧，抓好春耕”。',
  ],
  [
    'a word more',
    'quotations/passage warning insertion',
    '他说“⟦要把数字台账减必须负［基层］当成作风建设的一件实事→?要把数字台账减负［基层］当成作风建设的一件实事⟧，决不能让干部再被表格困住手脚”。',
  ],
  [
    'two characters exchanged',
    'quotations/passage information order',
    '他说“⟦要把数字台账减负当成作风建的设一件实事→要把数字台账减负当成作风建设的一件实事⟧〔1〕，决不能让干部再被表格困住手脚儿〔1〕”。',
  ],
  ['a word more', '', '他说“要把数字台账减负当成作风建设的一件实事【2】，决不能让干部再的被表格困住手脚儿【2】”。'],
  [
    'three characters less',
    'quotations/passage information rewritten',
    '他强调“⟦要把数字台账减负当成作风建设的一件实事，书架走廊尽头，让老居民愿意住、住得好、留得下→⟧”。',
  ],
  [
    'another mark',
    'quotations/passage information insertion; marks/unmatched information punctuation',
    '他说，要把数字台账减负当成作风建设的一件实事……⟦让大家有更多时间走进田间地头儿里→让大家有更多时间走进田间地头⟧⟦”→⟧。',
  ],
]);

sureCases(engine, 'whole quotations: reports', [
  ['as it is', '', '他说“把饭碗牢牢端在自己手上……才能端己的饭碗”。', 'not-found'],
  [
    '8 characters less',
    'quotations/passage warning wording',
    '他强调“要把数字台账减负当成作风建设的一件实事，⟦种业代人的接续用功→⟧”。',
    'wording 《农业工作座谈会上的讲话》5',
  ],
  [
    'as it is',
    'quotations/passage information insertion',
    '他说“要稳住粮价、⟦稳住菜价、稳住鱼价、稳住肉价→稳住菜价、稳住肉价⟧、稳住油价、稳住心气，抓好春耕”。',
    'insertion 《农业工作座谈会上的讲话》3',
  ],
  [
    'a character twice',
    '',
    '他说“要稳住粮价、稳住住菜价、稳住鱼价、稳住肉价、稳住油价、稳住心气，抓好春耕”。',
    'rewritten 《农业工作座谈会上的讲话》3',
  ],
  [
    'two characters less',
    'quotations/passage warning omission; quotations/passage information omission',
    '他说“⟦办好学校食堂千家万户→办好学校食堂关系千家万户⟧……⟦把好采购加工关→把好采购关、加工关⟧、留样关”。',
    'omission 《校园工作会议公报》1',
  ],
  [
    'as it is',
    'quotations/passage information order',
    '他说“要稳住粮价、⟦稳住肉价、稳住菜价→稳住菜价、稳住肉价⟧、稳住油价、稳住心气”。',
    'order 《农业工作座谈会上的讲话》3',
  ],
  [
    'a mark more',
    '',
    '他说“要稳住粮价、稳住菜价、稳住肉价、稳住油价、稳住：心气”。',
    'exact 《农业工作座谈会上的讲话》3',
  ],
  [
    'as it is',
    'quotations/passage information negation',
    '他说“当成作风建设的一件实事，决⟦……→⟧让干部再被表格困住手脚”。',
    'negation 《农业工作座谈会上的讲话》1',
  ],
  [
    'clauses or members exchanged',
    '',
    '抓好春耕、他说“稳住心气，夏管、冬藏，把饭碗牢牢端在自己手上”。',
    'rewritten 《农业工作座谈会上的讲话》3',
  ],
  [
    'as it is',
    'quotations/passage information wording',
    '他说“办好学校食堂关系千家万户。⟦决不能让干部再被表格捆住手脚→?决不能让干部再被表格困住手脚⟧”。',
    'wording 《农业工作座谈会上的讲话》1',
  ],
  [
    '2 characters between',
    'quotations/passage information negation',
    '他说“各地，当成作风建设的一件实事，决⟦……→⟧让干部再被表格困住手脚”。',
    'negation 《农业工作座谈会上的讲话》1',
  ],
  [
    'in a paragraph',
    'quotations/passage warning! omission',
    '总书记强调，他说“稳住心气，抓好春耕、⟦夏管、冬藏→夏管、秋收、冬藏⟧，把饭碗牢牢端在自己手上”。',
    'omission 《农业工作座谈会上的讲话》3',
  ],
  [
    'a word more',
    '',
    '他说“要稳新住粮价、稳住菜价、稳住鱼价、稳住肉价、稳住油价、稳住心气，抓好春耕”。',
    'rewritten 《农业工作座谈会上的讲话》3',
  ],
  [
    'as it is',
    'quotations/passage information insertion',
    '他说“要把数字台账减负当成作风建设的一件实事①，⟦决不能让干部再被表格困住手脚儿→决不能让干部再被表格困住手脚⟧①”。',
    'insertion 《农业工作座谈会上的讲话》1',
  ],
  [
    'as it is',
    'quotations/passage warning! insertion',
    '他说“⟦要稳住粮价、稳住菜价、稳住菜价、稳住肉价、稳住油价、稳住心气，稳住心气→要稳住粮价、稳住菜价、稳住肉价、稳住油价、稳住心气⟧，抓好春耕”。',
    'insertion 《农业工作座谈会上的讲话》3',
  ],
  [
    'a character twice',
    'quotations/passage information insertion',
    '他说“要把数字台账减必须负［基层］当成作风建设的一件实事，⟦决不能让干部再被被表格困住手脚→决不能让干部再被表格困住手脚⟧”。',
    'insertion 《农业工作座谈会上的讲话》1',
  ],
  [
    'another mark',
    '',
    '他强调“要把数字台账减负当成作风建设的一件实事，书架走廊尽头，让老居民愿意住、住得好；留得下”。',
    'not-found',
  ],
  [
    '8 characters between',
    '',
    '他说“要把数字台账减负当成作风建设的一件实事¹，各地各部门的同志，决不能让干部再表被格困住手脚儿¹”。',
    'not-found',
  ],
]);

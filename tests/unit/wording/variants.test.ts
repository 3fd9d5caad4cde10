/** Near wording of a corpus, words that have come to an end in it, and all that it says of some words. */
import assert from 'node:assert/strict';
import { wordingPortrait } from '../../../server/src/engine/explain/portrait.ts';
import { wordingIndex } from '../../../server/src/engine/index/wording/port.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

const often = (count: number, text: string, year: number) =>
  Array.from({ length: count }, (_, i) =>
    documentOf(`/${year}-${i}-${text}`, [text], { date: `${year}-01-0${i + 1}` }),
  );

const DOCUMENTS = [
  ...often(2, '会议要求坚持以人民为中心的发展思想。', 2019),
  ...often(3, '他强调要坚持以人民为中心发展思想。', 2020),
  ...often(2, '坚持以百姓为中心的发展思想。', 2020),
  ...often(1, '坚持以家庭为中心的发展思想。', 2020),
  ...often(2, '坚持以人民的根本利益为中心的发展思想。', 2020),
  ...often(2, '统筹推进创新、协调、绿色、开放、共享的发展。', 2016),
  ...often(2, '统筹推进创新、协调、生态、开放、共享的发展。', 2016),
  ...often(2, '统筹推进创新、协调、绿色、共享的发展。', 2017),
  ...often(2, '统筹推进创新、协调、绿色、低碳环保、开放、共享的发展。', 2017),
  ...often(4, '中央深化事业改革领导小组举行会议。', 2015),
  ...often(4, '中央深化事业改革领导小组今天开会。', 2016),
  ...often(4, '中央深化事业改革委员会今天开会。', 2018),
  ...often(4, '会议听取中央深化事业改革委员会、中央军委汇报。', 2019),
  ...often(9, '讨论了某某专项工作的事情。', 2014),
  ...often(6, '全面建设小康社会。', 2012),
  ...often(6, '全面建设社会主义国家。', 2020),
  ...often(1, '今天是好日子。', 2022),
];
const index = wordingIndex([liveSegment(DOCUMENTS.slice(0, 20)), liveSegment(DOCUMENTS.slice(20))]);

async function check(
  words: string,
  ...expected: readonly (readonly [kind: string, words: string, documents: number])[]
) {
  const [variants = []] = await index.variants([words], 9);
  assert.deepEqual(
    variants.map(({ kind, words: shown, documents }) => [kind, shown, documents]),
    expected,
  );
}

describe('near wording of the corpus', () => {
  it('differs by one or two characters, or by a part, and is said by two documents', () =>
    check(
      '坚持以人民为中心的发展思想',
      ['characters', '坚持以人民为中心发展思想', 3],
      ['part', '坚持以人民的根本利益为中心的发展思想', 2],
      ['characters', '坚持以百姓为中心的发展思想', 2],
    ));
  it('has another member, one less, one more', () =>
    check(
      '创新、协调、绿色、开放、共享',
      ['characters', '创新、协调、生态、开放、共享', 2],
      ['part', '创新、协调、绿色、低碳环保、开放、共享', 2],
      ['characters', '创新、协调、绿色、共享', 2],
    ));
  it('is another where a long member is another, missing or new, between marks only', async () => {
    const list = (...members: readonly string[]) => `要坚持${members.join('、')}。`;
    const [a, b, c] = ['完善基层治理体系', '健全公共服务网络', '推进城乡融合发展'] as const;
    const index = wordingIndex([
      liveSegment([
        ...often(3, list(a, '提升应急管理能力', c), 2018),
        ...often(2, list(a, c), 2019),
        ...often(2, list(a, b, '保障粮食生产安全', c), 2020),
        ...often(2, `要坚持${a}、${b}。${c}。`, 2021),
      ]),
    ]);
    const [variants = []] = await index.variants([`${a}、${b}、${c}`], 9);
    assert.deepEqual(
      variants.map(({ kind, words, documents }) => [kind, words, documents]),
      [
        ['member', `${a}、提升应急管理能力、${c}`, 3],
        ['member', `${a}、${b}、保障粮食生产安全、${c}`, 2],
        ['member', `${a}、${c}`, 2],
      ],
    );
  });
  it('is not counted in documents that are gone', async () => {
    const live = liveSegment(often(3, '坚持以人民为中心发展思想。', 2020));
    const gone = { ...live, dead: Uint8Array.from([1, 1, 0]) };
    assert.deepEqual(await wordingIndex([gone]).variants(['坚持以人民为中心的发展思想'], 9), [[]]);
  });
  it('is no piece of something longer', () => check('全面建设小康社会'));
  it('is not asked of three characters', () => check('新常态'));
  it('goes over no end of a sentence', async () => {
    const two = wordingIndex([liveSegment([...often(2, '坚持以人民。为中心的发展思想', 2020)])]);
    assert.deepEqual(await two.variants(['坚持以人民群为中心的发展思想'], 9), [[]]);
  });
});

describe('all that a corpus says of words', () => {
  const SIZE = { places: 2, neighbours: 3, variants: 3 };
  const absenceOf = async (words: string) => (await wordingPortrait(index, words, SIZE)).absence;

  it('tells when they come to an end, and what stands there since', async () => {
    const found = await absenceOf('中央深化事业改革领导小组');
    assert.deepEqual([found?.after, found?.documents, found?.instead?.words], [2016, 0, '中央深化事业改革委员会']);
  });
  it('tells the end alone where nothing has risen', async () =>
    assert.deepEqual(await absenceOf('某某专项工作'), { after: 2014, documents: 0 }));
  it('tells no end where they had become so rare that a year without them says nothing', async () => {
    const rare = [
      ...often(9, '学习某某活动精神。', 2015),
      ...often(1, '学习某某活动精神。', 2020),
      ...often(1, '今天。', 2021),
    ];
    const index = wordingIndex([liveSegment(rare)]);
    assert.equal((await wordingPortrait(index, '某某活动精神', SIZE)).absence?.after, 2015);
    const faded = [...rare, ...often(3, '学习某某活动精神。', 2016), ...often(2, '学习某某活动精神。', 2018)];
    assert.equal((await wordingPortrait(wordingIndex([liveSegment(faded)]), '某某活动精神', SIZE)).absence, undefined);
  });
  it('tells no end of what goes on, of what was rare, of what was never said', async () => {
    for (const words of ['今天是好日子', '坚持以家庭为中心的发展思想', '谁也没有说过的话'])
      assert.equal(await absenceOf(words), undefined, words);
  });
  it('counts documents, not places, and gives the first ones first', async () => {
    const portrait = await wordingPortrait(index, '坚持以人民为中心的发展思想', SIZE);
    assert.equal(portrait.history.documents, 2);
    assert.deepEqual(
      portrait.history.earliest.map(({ document }) => document.date),
      ['2019-01-01', '2019-01-02'],
    );
    assert.deepEqual(
      portrait.neighbours.before.map(({ words, documents }) => [words, documents]),
      [['会议要求', 2]],
    );
    assert.deepEqual(
      portrait.variants.map(({ kind }) => kind),
      ['characters', 'characters'],
    );
    assert.deepEqual(portrait.span, { first: '2012-01-01', last: '2022-01-01' });
  });
  it('knows words that stand nowhere', async () => {
    const portrait = await wordingPortrait(index, '谁也没有说过的话', SIZE);
    assert.deepEqual([portrait.history.times, portrait.history.earliest, portrait.variants], [0, [], []]);
  });
});

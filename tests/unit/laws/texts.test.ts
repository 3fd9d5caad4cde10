import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentLibrary } from '../../../server/src/engine/index/passages/library.ts';
import { articlesOf, clausesOf, printArticle } from '../../../server/src/engine/laws/articles.ts';
import { createLaws, type Law, versionsAt } from '../../../server/src/engine/laws/law.ts';
import { exchangesIn, patternOf } from '../../../server/src/engine/laws/tokens.ts';
import { printNumber, readNumber } from '../../../server/src/engine/text/numerals.ts';
import { titleKey } from '../../../server/src/engine/text/titles.ts';
import { liveSegment } from '../passages/make.ts';
import { DOCUMENTS, law } from './laws.ts';

describe('numbers of articles', () => {
  const check = (n: number, text: string) =>
    it(`${n} ${text}`, () => {
      assert.equal(printNumber(n), text);
      assert.equal(readNumber(text), n);
    });
  check(1, '一');
  check(10, '十');
  check(12, '十二');
  check(36, '三十六');
  check(100, '一百');
  check(103, '一百零三');
  check(110, '一百一十');
  check(1001, '一千零一');
  check(1260, '一千二百六十');

  it('are read as they are printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        assert.equal(readNumber(printNumber(n)), n);
        assert.equal(readNumber(String(n)), n);
      }),
    );
  });

  it('may be written otherwise', () => {
    assert.equal(readNumber('３６'), 36);
    assert.equal(readNumber('一百〇三'), 103);
    assert.equal(readNumber('若干'), undefined);
    assert.equal(printArticle({ number: 36, branch: 1 }), '第三十六条之一');
    assert.equal(printArticle({ number: 36, branch: 0 }, '第4条'), '第36条');
  });
});

describe('titles of works', () => {
  const check = (a: string, b: string, isSame = true) =>
    it(`${a} ${isSame ? '=' : '≠'} ${b}`, () => assert.equal(titleKey(a) === titleKey(b), isSame));
  check('中华人民共和国会计法', '会计法');
  check('《会计法》', '会计法');
  check('会计法（2017年修正）', '会计法');
  check('中华人民共和国会计法(2024修正)', '会计法');
  check('办法（试行）', '办法', false);
  check('若干规定（一）', '若干规定（二）', false);
});

describe('articles of a text', () => {
  const read = (...paragraphs: string[]) =>
    articlesOf(
      law('/a', '2020', paragraphs).info,
      paragraphs.map((text, i) => ({ text, line: i + 1 })),
    ).map(({ number, branch, words, line }) => `${number}${branch ? `/${branch}` : ''} ${words}@${line}`);

  it('are their paragraphs, without chapters and what stands before', () =>
    assert.deepEqual(
      read('某法', '第一章 总则', '第一条 甲。', '（一）乙；', '第二章 附则', '第二条　丙。', '附件', '丁'),
      ['1 甲一乙@3', '2 丙@6'],
    ));

  it('have branches', () =>
    assert.deepEqual(read('第八条 甲。', '第八条之一 乙。', '第九条 丙。'), ['8 甲@1', '8/1 乙@2', '9 丙@3']));

  it('are not begun by the mention of another one', () =>
    assert.deepEqual(
      read('第七条 甲。', '第三条规定的情形除外。', '第五条、第六条同样适用。', '第一条 乙。', '第八条 丙。'),
      ['7 甲第三条规定的情形除外第五条第六条同样适用第一条乙@1', '8 丙@5'],
    ));

  it('have clauses, with the items that belong to them', () => {
    const paragraphs = ['第一条 甲：', '（一）乙；', '（二）丙。', '丁。'].map((text, i) => ({ text, line: i + 1 }));
    const [article] = articlesOf(law('/a', '2020', []).info, paragraphs);
    assert.deepEqual(article && clausesOf(article), ['甲一乙二丙', '丁']);
  });

  it('may begin anywhere, as in the books of a code', () => assert.deepEqual(read('第二百零五条 甲。'), ['205 甲@1']));
});

describe('laws of a corpus', () => {
  const laws = createLaws(documentLibrary([liveSegment(DOCUMENTS)]));

  it('come with all their texts, by the short and the full name', async () => {
    const [short, full, none] = await laws(['河湖巡护法', '中华人民共和国河湖巡护法', '没有这部法']);
    assert.deepEqual(
      short?.versions.map(({ date, from, articles }) => [date, from, articles.length]),
      [
        ['2015-03-01', undefined, 4],
        ['2022-06-24', '2022-09-01', 7],
      ],
    );
    assert.equal(short, full);
    assert.equal(none, undefined);
  });

  it('keep the lines of their files', async () => {
    const [found] = await laws(['河湖巡护法']);
    assert.deepEqual(
      found?.versions[0]?.articles.map(({ line }) => line),
      [7, 9, 11, 17],
    );
  });

  it('forget what was removed', async () => {
    const { segment } = liveSegment(DOCUMENTS);
    const dead = Uint8Array.from(segment.infos, ({ date }) => (date === '2022-06-24' ? 1 : 0));
    const [found] = await createLaws(documentLibrary([{ segment, dead }]))(['河湖巡护法']);
    assert.deepEqual(
      found?.versions.map(({ date }) => date),
      ['2015-03-01'],
    );
  });

  it('are put together from a file a book', async () => {
    const books = [
      law('/a', '2020-05-28', ['某法典', '第一条 甲。', '第二条 乙。']),
      law('/b', '2021-01-01', ['某法典', '第三条 丙。']),
    ];
    const [found] = await createLaws(documentLibrary([liveSegment(books)]))(['某法典']);
    assert.deepEqual(
      found?.versions.map(({ date, articles }) => [date, articles.length]),
      [['2020-05-28', 3]],
    );
  });

  it('are no documents without articles', async () => {
    const [found] = await createLaws(documentLibrary([liveSegment([law('/a', '2020', ['某报告', '正文。'])])]))([
      '某报告',
    ]);
    assert.equal(found, undefined);
  });
});

describe('the text in force on a day', () => {
  const articles = [] as const;
  const of = (...versions: Law['versions'][number][]): Law => ({ key: 'a', title: 'a', versions });
  const old = { date: '2015-03-01', articles };
  const later = { date: '2022-06-24', from: '2022-09-01', articles };
  const vague = { date: '2022-06-24', articles };
  const check = (says: string, law: Law, day: string | undefined, ...expected: (string | undefined)[]) =>
    it(says, () =>
      assert.deepEqual(
        versionsAt(law, day).map(({ date }) => date),
        expected,
      ),
    );
  check('the last one today', of(old, later), undefined, '2022-06-24');
  check('the last one passed by then', of(old, later), '2020', '2015-03-01');
  check('none before the first', of(old, later), '2014-12-31');
  check('the old one first until the new one holds', of(old, later), '2022-08-01', '2015-03-01', '2022-06-24');
  check('the new one from then on', of(old, later), '2022-09-02', '2022-06-24');
  check('both in the year of the change', of(old, later), '2022', '2022-06-24', '2015-03-01');
  check('both for half a year where no day is named', of(old, vague), '2022-10-01', '2022-06-24', '2015-03-01');
  check('the new one alone after that', of(old, vague), '2023-02-01', '2022-06-24');
  check('a text without a date always', of({ articles }, old), '2014', undefined);
});

describe('modal verbs and numbers', () => {
  const check = (words: string, law: string, expected: readonly string[] | undefined) =>
    it(`${words} in ${law}`, () =>
      assert.deepEqual(
        exchangesIn(patternOf(words), patternOf(law))?.map(({ wrong, right }) => `${wrong.text}→${right}@${wrong.at}`),
        expected,
      ));
  check('单位可以建立制度', '各单位应当建立制度', ['可以→应当@2']);
  check('处三万元罚款', '处五万元罚款', ['三万→五万@1']);
  check('处5万元罚款', '处五万元罚款', []);
  check('单位应当建立台账', '各单位应当建立制度', undefined);
  check('单位建立制度', '单位建立制度', undefined);
  check('甲应当乙可以', '甲可以乙可以', ['应当→可以@1']);
  check('甲可以乙', '甲应当乙甲可以乙', []);
});

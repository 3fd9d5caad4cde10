/** What a corpus offers for a caret. */
import assert from 'node:assert/strict';
import { wordingIndex } from '../../../server/src/engine/index/wording/port.ts';
import type { ContinuationQuery } from '../../../server/src/engine/wording.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

const PARAGRAPHS = [
  '会议强调，要坚持以人民为中心的发展思想，扎实推进共同富裕。',
  '会议指出，要坚持以人民为中心的发展思想，切实保障和改善民生。',
  '他表示，要坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念。',
  '他说，必须坚持稳中求进工作总基调，推动高质量发展。',
  '只有一篇文章写过这句独一无二的话语。',
  '她说：“两国关系历久弥坚”，并祝愿大会圆满成功。',
  '他说：“两国关系历久弥坚”，预祝大会取得成功。',
];
const DOCUMENTS = PARAGRAPHS.map((text, i) => documentOf(`/${i}`, [text], { date: `2021-01-0${i + 1}` }));

const whole = wordingIndex([liveSegment(DOCUMENTS)]);

async function rowsFor(before: string, more: Partial<ContinuationQuery> = {}, index = whole): Promise<string[]> {
  const { rows } = await index.continuations({ before, limit: 20, ...more });
  return rows.map(({ insert, replaced }) => before.slice(0, before.length - replaced) + insert);
}

async function check(before: string, ...after: readonly string[]): Promise<void> {
  const rows = await rowsFor(before);
  for (const each of after) assert.ok(rows.includes(each), `${before}: ${rows.join(' | ')}`);
}

describe('continuations', () => {
  it('are whole clauses where one begins', () =>
    check(
      '各级党委要坚持以人民为中心。下一步，要坚持稳',
      '各级党委要坚持以人民为中心。下一步，要坚持稳中求进工作总基调',
    ));
  it('go on in the middle of a clause, where the same words stand before', () =>
    check('我们必须牢牢坚持以人民', '我们必须牢牢坚持以人民为中心的发展思想'));
  it('go on with the next clause', () => check('她说：“两国关系历久', '她说：“两国关系历久弥坚'));
  it('are found by initials, and after the first characters of a clause', async () => {
    await check('第一，yjcyrm', '第一，要坚持以人民为中心的发展思想');
    await check('第一，要坚持yrm', '第一，要坚持以人民为中心的发展思想');
    await check('第一，yaojianchiyiren', '第一，要坚持以人民为中心的发展思想');
    await check('第一，yaojchyr', '第一，要坚持以人民为中心的发展思想');
    assert.deepEqual(await rowsFor('a word yjc'), []);
    assert.deepEqual(await rowsFor('第一，yjcyrw'), []);
  });
  it('are never what fewer documents say than are asked for', async () => {
    assert.deepEqual(await rowsFor('只有一篇文章写过这句独'), []);
    assert.deepEqual(await rowsFor('要坚持稳中求', { minDocuments: 3 }), []);
    const alone = await rowsFor('只有一篇文章写过这句独', { minDocuments: 1 });
    assert.ok(
      alone.some((row) => row.startsWith('只有一篇文章写过这句独一')),
      alone.join(' | '),
    );
  });
  it('end with a paragraph', async () => assert.deepEqual(await rowsFor('推动高质量发展。\n'), []));
  it('are the same in whatever order and however shared out documents come', async () => {
    const other = wordingIndex([liveSegment(DOCUMENTS.slice(3)), liveSegment(DOCUMENTS.slice(0, 3).reverse())]);
    for (const before of ['要坚持', '他说，必须坚持', '两国关系', '要', 'yjc', '坚持以人民'])
      assert.deepEqual(await rowsFor(before, {}, other), await rowsFor(before), before);
  });
  it('say how sure texts are that are asked about', async () => {
    const { asked, places } = await whole.continuations({
      before: '要坚持以人民',
      limit: 1,
      asked: ['为中心', '为中心的发展思想', '为本'],
    });
    assert.ok(places > 0);
    assert.ok((asked[0] ?? 0) >= (asked[1] ?? 0) && (asked[1] ?? 0) > 0, asked.join());
    assert.equal(asked[2], 0);
  });
});

describe('what stands beside words', () => {
  it('is told for both sides, as far as a mark', async () => {
    const [beside] = await whole.neighbours(['以人民为中心'], 3);
    assert.deepEqual(
      beside?.after.map(({ words, documents }) => [words, documents]),
      [['的发展思想', 2]],
    );
    assert.deepEqual(
      beside?.before.map(({ words }) => words),
      ['要坚持'],
    );
  });
  it('is whole: no piece of longer words, no number, nothing that one document alone says', async () => {
    const said = (count: number, text: string) =>
      Array.from({ length: count }, (_, i) => documentOf(`/${i} ${text}`, [text, text], { date: '2020-01-01' }));
    const index = wordingIndex([
      liveSegment([
        ...said(4, '我国经济发展进入新常态。'),
        ...said(4, '中国经济发展进入新常态，稳步前行。'),
        ...said(3, '适应新常态。'),
        ...said(1, '描述新常态。'),
        ...said(3, '5日下午研究新常态。'),
      ]),
    ]);
    const [beside] = await index.neighbours(['新常态'], 5);
    assert.deepEqual(
      beside?.before.map(({ words, times, documents }) => [words, times, documents]),
      [
        ['中国经济发展进入', 8, 4],
        ['我国经济发展进入', 8, 4],
        ['下午研究', 6, 3],
        ['适应', 6, 3],
      ],
    );
  });
  it('clauses are listed by their beginning, the most frequent first', async () =>
    assert.deepEqual(await whole.shared({ beginning: '两国', limit: 5 }), [
      { words: '两国关系历久弥坚', times: 2, documents: 2, first: 2021, last: 2021 },
    ]));
});

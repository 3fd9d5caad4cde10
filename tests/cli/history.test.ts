/** `tifa history`, and `tifa explain` with folders of documents. The texts are made up. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { buildIfMissing, type Folder, inFolder } from './tifa.ts';

const dated = (date: string, text: string, title = '巡护通报') =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`;
const DOCUMENTS = {
  '文献/a.md': dated('2018-03-01', '各地推动河湖岸线日常巡护，再次推动河湖岸线日常巡护。'),
  '文献/b.md': dated('2020-05-06', '要推动河湖岸线日常巡护。', '关于<巡护>的通知'),
  '文献/c.md': dated('2021-07-08', '要推动河湖沿岸日常巡护，建设网络强国。'),
  '文献/d.md': dated('2021-09-10', '要推动河湖沿岸日常巡护。'),
  '文献/e.txt': '没有日期的河湖岸线日常巡护。\n',
};
const WORDS = '河湖岸线日常巡护';

const CASES: readonly (readonly [name: string, args: readonly string[], code: number, out: RegExp, err?: RegExp])[] = [
  [
    'tells of a wording year by year, with sources, neighbours and near wording',
    ['history', WORDS, '--corpus', '文献'],
    0,
    /^河湖岸线日常巡护 — 语料中 3 篇，共 4 次\n\n2018 1 █+\n2019 0\n2020 1 █+\n2021 0\n\n最早 2018-03-01 · 《巡护通报》[^\n]*（文献.a\.md:6），最近 2020-05-06[^\n]*\n\n相近的写法：“河湖沿岸日常巡护” 2 篇（2021）\n\n前面常有（篇数）：“推动” 2\n\n来源：\n\n- 2018-03-01[\s\S]*\n$/,
  ],
  [
    'gives the years as a table',
    ['history', WORDS, '--corpus', '文献', '--format', 'csv'],
    0,
    /^year,documents,times\n2018,1,2\n2019,0,0\n2020,1,1\n2021,0,0\n$/,
  ],
  [
    'gives them as a picture with title and description, without scripts',
    ['history', WORDS, '--corpus', '文献', '--format', 'svg'],
    0,
    /^<svg xmlns="[^"]+"[^>]* role="img" aria-labelledby="title desc"><title id="title">“河湖岸线日常巡护”各年篇数<\/title><desc id="desc">各年篇数：2018 年 1 篇，2020 年 1 篇<\/desc>(?![\s\S]*(?:script|href|on\w+=))[\s\S]*<\/svg>\n$/,
  ],
  ['knows words of two characters', ['history', '巡护', '--corpus', '文献'], 0, /^巡护 — 语料中 5 篇，共 6 次\n/],
  [
    'says so where no document has the words',
    ['history', '谁也没说过', '--corpus', '文献'],
    0,
    /^语料 5 篇中没有“谁也没说过”。\n$/,
  ],
  ['says so where there is no corpus', ['history', WORDS], 2, /^$/, /^tifa: 没有文献文件夹/],
  [
    'asks for two characters at least',
    ['history', '巡', '--corpus', '文献'],
    2,
    /^$/,
    /^tifa: 只能查 2 到 400 个字的提法\n$/,
  ],
  [
    'speaks English',
    ['history', WORDS, '--corpus', '文献', '--language', 'en'],
    0,
    /^河湖岸线日常巡护 — in 3 documents of the corpus, 4 times\n[\s\S]*\nNear wording: “河湖沿岸日常巡护” 2 \(2021\)\n/,
  ],
  [
    'explains wording without a record from the corpus',
    ['explain', '要抓好河湖岸线日常巡护工作', '--corpus', '文献'],
    0,
    /^[\s\S]*河湖岸线日常巡护 — 语料中 3 篇，共 4 次\n\n2018 1/,
  ],
  [
    'explains a record first, and then what the corpus says',
    ['explain', '网络强国', '--corpus', '文献'],
    0,
    /^网络强国 — 现行\n[\s\S]*语料中 1 篇，共 1 次\n/,
  ],
  [
    'gives the documents of a quotation by date',
    ['explain', `他说“各地推动${WORDS}”`, '--corpus', '文献'],
    0,
    /引文核对：与原文一致[\s\S]*见于语料 1 篇，按日期：\n\n- 2018-03-01/,
  ],
  [
    'says that neither packs nor corpus know',
    ['explain', '今天天气很好', '--corpus', '文献'],
    0,
    /^没有找到相关的提法（语料 5 篇中也没有）。\n$/,
  ],
];

describe('tifa history and explain', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  for (const [name, args, code, out, err] of CASES)
    it(name, () =>
      inFolder(DOCUMENTS, ({ tifa }) => {
        const told = tifa(args);
        assert.match(told.out, out);
        assert.match(told.err, err ?? /^$/);
        assert.equal(told.code, code);
      }),
    );

  it('gives all of it to programs, the same each time', () =>
    inFolder(DOCUMENTS, (folder: Folder) => {
      const ask = () => folder.tifa(['history', WORDS, '--corpus', '文献', '--format', 'json']).out;
      const out = ask();
      assert.equal(ask(), out);
      const { tool, years, first, sources, variants, before: beforeIt, ...rest } = JSON.parse(out);
      assert.equal(tool.name, 'tifa');
      assert.deepEqual(
        [rest.wording, rest.documents, rest.times, rest.corpus],
        [WORDS, 3, 4, { documents: 5, first: '2018-03-01', last: '2021-09-10' }],
      );
      assert.deepEqual(years[0], { year: 2018, documents: 1, times: 2 });
      assert.deepEqual([first.path, first.line, first.date], [join('文献', 'a.md'), 6, '2018-03-01']);
      assert.equal(first.text.slice(first.match.start, first.match.end), WORDS);
      assert.equal(sources.length, 3);
      assert.deepEqual(beforeIt, [{ words: '推动', times: 3, documents: 2 }]);
      assert.deepEqual(
        [variants[0].kind, variants[0].words, variants[0].documents],
        ['characters', '河湖沿岸日常巡护', 2],
      );
    }));
});

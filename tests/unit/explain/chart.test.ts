/** Documents of each year as a picture, in words and as bars. */
import assert from 'node:assert/strict';
import { chartUri, yearChart, yearCounts, yearLines, yearsInWords } from '../../../server/src/engine/explain/chart.ts';

const counts = (...years: readonly (readonly [year: number, documents: number])[]) => ({
  words: '甲<乙>“丙”',
  span: { first: '2018-02', last: '2021-12-31' },
  history: { years: years.map(([year, documents]) => ({ year, documents, times: documents })) },
});
const SOME = counts([2019, 12], [2021, 1]);

describe('documents of each year', () => {
  it('are told for every year of the corpus', () =>
    assert.deepEqual(
      yearCounts(SOME).map(({ year, documents }) => [year, documents]),
      [
        [2018, 0],
        [2019, 12],
        [2020, 0],
        [2021, 1],
      ],
    ));
  it('are told in words, without the years that have none', () => {
    assert.equal(yearsInWords(SOME), '各年篇数：2019 年 12 篇，2021 年 1 篇');
    assert.equal(yearsInWords(counts()), '');
  });
  it('are bars of characters, of which the smallest is still seen', () =>
    assert.deepEqual(yearLines(SOME), ['2018  0', `2019 12 ${'█'.repeat(24)}`, '2020  0', '2021  1 ██']));
  it('are a picture that says the same to those who hear it', () => {
    const svg = yearChart(SOME);
    assert.match(svg, /^<svg [^>]*role="img" aria-labelledby="title desc">/);
    assert.match(svg, /<title id="title">“甲&#60;乙&#62;“丙””各年篇数<\/title>/);
    assert.match(svg, /<desc id="desc">各年篇数：2019 年 12 篇，2021 年 1 篇<\/desc>/);
    assert.equal(svg.match(/<rect /g)?.length, 2);
    assert.match(svg, />2018–2021<\/text>/);
    assert.equal(yearChart(SOME), svg);
  });
  it('are a picture of the width of a hover, however many years there are', () => {
    const many = counts(...Array.from({ length: 70 }, (_, i) => [1954 + i, 1 + (i % 5)] as const));
    assert.match(yearChart(many), /^<svg [^>]*width="280" /);
  });
  it('are an address that ends no link of Markdown', () => {
    assert.match(chartUri(SOME), /^data:image\/svg\+xml;utf8,%3Csvg[^\s()'"<>]+%3C%2Fsvg%3E$/);
  });
  it('are nothing where nothing is dated', () => {
    const undated = { ...counts(), span: {} };
    assert.deepEqual([yearChart(undated), yearLines(undated)], ['', []]);
  });
});

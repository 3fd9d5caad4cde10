/** titles.tsv of a pack: titles that are known without a record of each, and what a broken row says. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { loadPack } from '../../../server/src/adapters/packs/index.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import { checkBy } from '../rules/check.ts';
import { withPack } from './temporary-pack.ts';

const HEADER = 'title\tdates\tissuer\tsource';
const ROWS = [
  '中华人民共和国湖泊保护法\t2012-03-01 2020-06-30\t全国人民代表大会及其常务委员会\t',
  '关于加强河湖巡护工作的意见\t\t\tspeech',
];
const file = (...rows: readonly string[]) => ({ 'titles.tsv': `${[HEADER, ...rows].join('\n')}\n` });

describe('titles.tsv', () => {
  it('gives a document for each version, the newest first, and what the source that names it proves', () =>
    withPack(file(...ROWS), (dir) => {
      const { pack, problems } = loadPack(dir);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        pack?.titles?.map(({ title, date, tier }) => [title, date, tier]),
        [
          ['中华人民共和国湖泊保护法', '2020-06-30', 'primary'],
          ['中华人民共和国湖泊保护法', '2012-03-01', 'primary'],
          ['关于加强河湖巡护工作的意见', undefined, pack?.titles?.[2]?.tier],
        ],
      );
    }));

  it('proves titles in 《》, with the name of the state and without', () =>
    withPack(file(...ROWS), async (dir) => {
      const { pack } = loadPack(dir);
      assert.ok(pack);
      const engine = createEngine({ packs: [pack], parseProse });
      await checkBy(
        engine,
        '贯彻《⟦中华人民共和国湖泊保互法→中华人民共和国湖泊保护法⟧》。',
        'names/title warning wording',
      );
      await checkBy(engine, '贯彻《⟦湖泊保护护法→湖泊保护法⟧》。', 'names/title warning insertion');
      await checkBy(
        engine,
        '贯彻《⟦关于加强河湖巡护工做的意见→关于加强河湖巡护工作的意见⟧》。',
        'names/title warning wording',
      );
      await checkBy(engine, '贯彻《湖泊保护法》和《江北省湖泊保护条例》，落实《关于加强河湖巡护工作的意见》。', '');
    }));

  const broken: readonly (readonly [name: string, row: string, message: RegExp])[] = [
    ['no title', '\t2020\t\t', /缺少必填字段 title/],
    ['marks around the title', '《湖泊管理办法》\t\t\t', /不要带书名号/],
    ['a title twice', '中华人民共和国湖泊保护法\t\t\t', /与第 2 行的标题相同/],
    ['a day that is none', '湖泊管理办法\t2020-13\t\t', /2020-13/],
    ['a source that is not there', '湖泊管理办法\t\t\tnowhere', /出处 nowhere 不存在/],
    ['more cells than columns', '湖泊管理办法\t\t\t\t', /不合格式/],
  ];
  for (const [name, row, message] of broken)
    it(`tells of ${name} with its line, and keeps the other rows`, () =>
      withPack(file(...ROWS, row), (dir) => {
        const { pack, problems } = loadPack(dir);
        assert.equal(pack?.titles?.length, 3);
        assert.deepEqual(
          problems.map(({ path, line }) => [path, line]),
          [[join(dir, 'titles.tsv'), 4]],
        );
        assert.match(problems[0]?.message ?? '', message);
      }));

  it('is not read without the names of its columns', () =>
    withPack({ 'titles.tsv': '湖泊管理办法\t\t\t\n' }, (dir) => {
      const { pack, problems } = loadPack(dir);
      assert.deepEqual(pack?.titles, []);
      assert.match(problems[0]?.message ?? '', /第一行/);
    }));
});

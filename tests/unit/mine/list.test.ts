/** The list of mined wording: searched, narrowed, ordered, its families and themes. */
import assert from 'node:assert/strict';
import { familiesOf } from '../../../server/src/engine/mine/families.ts';
import { minedPage } from '../../../server/src/engine/mine/list.ts';
import type { MinedFormulation } from '../../../server/src/engine/mine/mine.ts';
import { themesOf } from '../../../server/src/engine/mine/themes.ts';
import type { MinedQuery } from '../../../server/src/engine/wording.ts';

const made = (
  wording: string,
  documents: number,
  [first, last]: readonly [string, string],
  head: number,
): MinedFormulation => ({
  wording,
  kind: 'formulation',
  documents,
  times: documents,
  first,
  last,
  head,
  themes: wording.includes('群众') && head === 1 ? ['群众冷暖'] : [],
});

const FORMULATIONS = [
  made('补短板、强弱项', 9, ['2019-03-05', '2021-06-01'], 0),
  made('坚持把群众冷暖放在心上', 20, ['2020-05-01', '2020-09-30'], 1),
  made('把群众冷暖放在心上', 30, ['2018-01-01', '2021-12-31'], 1),
  made('守好青山绿水', 4, ['2021-02-02', '2022-02-02'], 3),
];

const check = (query: Partial<MinedQuery>, expected: readonly string[]) =>
  it(JSON.stringify(query), () => {
    const page = minedPage(FORMULATIONS, { limit: 10, ...query });
    assert.deepEqual(
      page.items.map(({ wording }) => wording),
      expected,
    );
  });

const ALL = ['补短板、强弱项', '坚持把群众冷暖放在心上', '守好青山绿水'];

describe('the list of mined wording', () => {
  check({}, ALL);
  check({ search: ' ' }, ALL);
  check({ search: '？' }, []);
  check({ order: 'documents' }, ['坚持把群众冷暖放在心上', '补短板、强弱项', '守好青山绿水']);
  check({ order: 'newest' }, ['守好青山绿水', '坚持把群众冷暖放在心上', '补短板、强弱项']);
  check({ minDocuments: 9 }, ['补短板、强弱项', '坚持把群众冷暖放在心上']);
  check({ theme: '群众冷暖' }, ['坚持把群众冷暖放在心上']);
  check({ theme: '群众冷暖', search: '青山' }, []);
  check({ from: 1, limit: 1 }, ['坚持把群众冷暖放在心上']);
  check({ search: '短板强' }, ['补短板、强弱项']);
  check({ search: '青山，绿水' }, ['守好青山绿水']);
  check({ search: 'bdb' }, ['补短板、强弱项']);
  check({ search: 'shouhaoqing' }, ['守好青山绿水']);
  check({ search: '没有这句' }, []);

  it('says how many fit, and has what hardly differs beside the best', () => {
    const page = minedPage(FORMULATIONS, { limit: 1, search: '群众' });
    assert.equal(page.total, 1);
    assert.deepEqual(page.items[0]?.variants, ['把群众冷暖放在心上']);
    assert.deepEqual(page.themes, [{ theme: '群众冷暖', count: 1 }]);
  });
});

describe('families', () => {
  const of = (wordings: readonly string[], expected: readonly number[]) =>
    it(wordings.join(' '), () => assert.deepEqual(familiesOf(wordings), expected));

  of(['坚持把群众冷暖放在心上', '群众冷暖放在心上', '守好青山绿水'], [0, 0, 2]);
  of(['学习第三次会议精神', '学习第十二次会议精神'], [0, 0]);
  of(['不断增强获得感和幸福感', '不断增强获得感、幸福感', '不断增强获得感与安全感'], [0, 0, 2]);
});

describe('themes', () => {
  const sea = ['保护海洋生态', '恢复海洋生态', '关心海洋生态', '海洋生态的未来'];
  const others = Array.from('天地玄黄宇洪荒日月盈昃辰宿列张寒来暑往秋收冬藏', (char) => `坚持${char}${char}路线`);

  it('are what several wordings end with and others hold', () => {
    const themes = themesOf([...sea, '海洋', ...others]);
    assert.deepEqual(themes.slice(0, 5), [['海洋生态'], ['海洋生态'], ['海洋生态'], ['海洋生态'], []]);
  });

  it('are not what nearly all have, nor what few end with', () => {
    assert.deepEqual(themesOf(others.map(() => '走自己的路')).flat(), []);
    assert.deepEqual(themesOf([...sea.slice(2), ...others]).slice(0, 2), [[], []]);
  });
});

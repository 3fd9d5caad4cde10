/** Lists of words of a pack: loaded as they are, and a broken one costs only itself. */
import assert from 'node:assert/strict';
import { loadPack } from '../../../server/src/adapters/packs/index.ts';
import { withPack } from './temporary-pack.ts';

const LISTS = `- id: zhang-san
  role: speaker
  words: [张三]
  offices: [总河长]
- { id: towns, role: place, words: [青石滩, 永和(新)城], wide: true }
`;

describe('lists of words of a pack', () => {
  it('are loaded with what they say', () =>
    withPack({ 'lexicon/a.yaml': LISTS }, (dir) => {
      const { pack, problems } = loadPack(dir);
      assert.deepEqual(problems, []);
      assert.deepEqual(pack?.lexicon, [
        { id: 'zhang-san', role: 'speaker', words: ['张三'], offices: ['总河长'] },
        { id: 'towns', role: 'place', words: ['青石滩', '永和(新)城'], wide: true },
      ]);
    }));

  const broken: readonly (readonly [name: string, from: string, to: string, line: number, message: string])[] = [
    ['an unknown role', 'role: speaker', 'role: spaeker', 2, 'spaeker'],
    ['no words', 'words: [张三]', 'words: []', 3, '至少要有 1 项'],
    ['an unknown field', 'offices', 'ofices', 4, '未知字段 ofices'],
    ['a missing role', '  role: speaker\n', '', 1, '缺少必填字段 role'],
    ['an id twice', 'zhang-san', 'towns', 5, 'id 重复'],
  ];
  for (const [name, from, to, line, message] of broken)
    it(`${name} is reported with its place, and the other list is kept`, () =>
      withPack({ 'lexicon/a.yaml': LISTS.replace(from, to) }, (dir) => {
        const { pack, problems } = loadPack(dir);
        assert.equal(pack?.lexicon?.length, 1);
        assert.deepEqual([problems.length, problems[0]?.line], [1, line]);
        assert.ok(problems[0]?.message.includes(message), problems[0]?.message);
      }));
});

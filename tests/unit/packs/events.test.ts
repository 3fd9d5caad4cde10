/** Events of a pack: defaults, sources by id, problems with their places. */
import assert from 'node:assert/strict';
import { loadPack } from '../../../server/src/adapters/packs/index.ts';
import { withPack } from './temporary-pack.ts';

const EVENT = `- id: dahui
  name: 数据大会
  numbered: ['第{n}届数据大会']
  editions:
    - { number: 2, date: 2015-12-16, place: [浙江, 乌镇], source: speech }
`;

describe('events of a pack', () => {
  it('are filled with defaults and know their sources', () =>
    withPack({ 'events/a.yaml': EVENT }, (dir) => {
      const { pack, problems } = loadPack(dir);
      assert.deepEqual(problems, []);
      const [event] = pack?.events ?? [];
      assert.deepEqual([event?.forms, event?.acts, event?.line], [[], [], 1]);
      const [edition] = event?.editions ?? [];
      assert.equal(edition?.number, 2);
      assert.equal(edition?.source?.id, 'demo/speech');
    }));

  const broken: readonly (readonly [name: string, from: string, to: string, line: number, message: string])[] = [
    ['a dead source', 'speech', 'nowhere', 5, '出处 nowhere 不存在'],
    ['a day that is none', '2015-12-16', '2015-13-16', 5, '2015-13-16'],
    ['a name without a place for the number', '第{n}届', '第二届', 3, '不合格式'],
    ['an unknown field', 'numbered', 'nubmered', 3, '未知字段 nubmered'],
  ];
  for (const [name, from, to, line, message] of broken)
    it(`${name} is reported with its place, and the rest is loaded`, () =>
      withPack(
        { 'events/a.yaml': `${EVENT.replace(from, to)}- { id: b, name: 乙, editions: [{ date: 2016 }] }\n` },
        (dir) => {
          const { pack, problems } = loadPack(dir);
          assert.deepEqual(
            pack?.events?.map(({ id }) => id),
            ['demo/b'],
          );
          assert.equal(problems.length, 1);
          assert.equal(problems[0]?.line, line);
          assert.ok(problems[0]?.message.includes(message), problems[0]?.message);
        },
      ));
});

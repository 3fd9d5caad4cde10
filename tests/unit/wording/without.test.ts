/** An index without some folders: the same as one that never had their documents. */
import assert from 'node:assert/strict';
import { wordingIndex } from '../../../server/src/engine/index/wording/port.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

const OPEN = ['会议强调，坚持河湖共治，推动长治久清。', '他指出，要坚持河湖共治，久久为功抓下去。'];
const SECRET = [
  '内部研究认为，坚持河湖分段承包更加有效。',
  '初步意见是，坚持河湖分段承包，下半年试行。',
  '会上有人说，坚持河湖共治还不够。',
];

const documents = [
  ...OPEN.map((text, i) => documentOf(`/office/${i}.md`, [text], { date: '2020-01-01' })),
  ...SECRET.map((text, i) => documentOf(`/office/secret/${i}.md`, [text], { date: '2022-01-01' })),
];
const all = wordingIndex([liveSegment(documents)]);
const open = wordingIndex([liveSegment(documents.slice(0, OPEN.length))]);

describe('an index without folders', () => {
  for (const folder of ['/office/secret', '/office/secret/', '\\office\\secret', '/Office/Secret'])
    it(`${folder}: answers as if their documents had never been there`, async () => {
      const some = all.without([folder]);
      for (const before of ['要坚持河湖', '坚持', 'jchhf', '内部研究认为，坚持河湖']) {
        const query = { before, limit: 20 };
        assert.deepEqual(await some.continuations(query), await open.continuations(query), before);
      }
      for (const words of ['河湖共治', '分段承包', '河湖'])
        assert.deepEqual(await some.history([words], 3), await open.history([words], 3), words);
      assert.deepEqual(await some.shared({ beginning: '', limit: 9 }), await open.shared({ beginning: '', limit: 9 }));
      assert.deepEqual(some.span, open.span);
    });

  it('is the same index where no folder is named, and leaves folders that only begin alike', async () => {
    assert.equal(all.without([]), all);
    const query = { before: '要坚持河湖', limit: 20 };
    assert.deepEqual(await all.without(['/office/sec']).continuations(query), await all.continuations(query));
    assert.ok((await all.continuations(query)).rows.some(({ insert }) => insert.startsWith('分段承包')));
  });
});

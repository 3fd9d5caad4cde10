/** Which words around a place documents have as wording: ⟦…⟧, `$0` is the place. */
import assert from 'node:assert/strict';
import type { Segmenter } from '../../../server/src/engine/complete/types.ts';
import { wordingAround } from '../../../server/src/engine/explain/around.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

const often = (count: number, text: string) =>
  Array.from({ length: count }, (_, i) => documentOf(`/${i}-${text}`, [text], { date: `2020-01-0${i + 1}` }));
const index = passageIndex([
  liveSegment([
    ...often(6, '要加快构建新发展格局，推动发展。'),
    ...often(3, '推动构建新发展格局取得成效。'),
    ...often(4, '我们构建新发展格局。'),
    ...often(3, '实现全面小康。'),
    ...often(1, '只有一篇说过这样的话。'),
    ...often(5, '到2020年底完成。'),
  ]),
]);
const words: Segmenter = {
  name: 'test',
  cut: (text) => text.match(/构建|新|发展|格局|加快|推动|我们|取得|成效|全面|小康|实现|./gu) ?? [],
};

function check(marked: string, segmenter: Segmenter | undefined = words): void {
  it(marked, async () => {
    const bare = marked.replace(/[⟦⟧]/g, '');
    const text = bare.replace('$0', '');
    const span = await wordingAround(text, bare.indexOf('$0'), index, segmenter);
    assert.equal(span && text.slice(span.start, span.end), /⟦(.*)⟧/.exec(marked.replace('$0', ''))?.[1]);
    if (span) assert.equal(span.start, marked.replace('$0', '').indexOf('⟦'));
  });
}

describe('wording around a place', () => {
  check('各地加快⟦构建新发$0展格局⟧不松劲');
  check('各地要⟦构建新发$0展格局⟧不松劲');
  check('各地要⟦构$0建新发展格局⟧不松劲');
  check('各地要⟦构建新发展格局$0⟧');
  check('各地加快⟦构建新发$0展格局⟧不松劲', { name: 'none', cut: (text) => [...text] });
  check('要⟦实现全面小$0康⟧');
  // Two characters that are a word.
  check('奔向⟦小$0康⟧生活');
  // What one document has, what none has, numbers, marks and what is beyond them.
  check('只有一篇说$0过这样的话');
  check('谁也没有说$0过的');
  check('到2020$0年底');
  check('构建新发展格局，$0今天');
  check('$0');
});

it('stops when it is told to', async () => {
  const gone = new AbortController();
  gone.abort();
  await assert.rejects(wordingAround('构建新发展格局', 3, index, words, gone.signal));
});

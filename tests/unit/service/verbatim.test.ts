import assert from 'node:assert/strict';
import { anywhere } from '../../../server/src/adapters/service/seeds.ts';
import { sharedOut } from '../../../server/src/adapters/service/standing.ts';
import { verbatimOf } from '../../../server/src/adapters/service/verbatim.ts';
import type { Paragraph } from '../../../server/src/engine/corpus.ts';
import { buildSegment } from '../../../server/src/engine/index/passages/build.ts';
import { searchSegments } from '../../../server/src/engine/index/passages/search.ts';

const INFO = { path: 'a.md', article: 0, title: '通知', tier: 'media', known: {} } as const;
const WORDS = '修缮灌溉水渠走访老人';

describe('a place with the very words', () => {
  /** The same as the index of a machine hands out of the same document. */
  function check(...paragraphs: Paragraph[]): void {
    const segment = buildSegment([{ info: INFO, paragraphs }]);
    const expected = searchSegments([{ segment, dead: new Uint8Array(1) }], { text: WORDS, limit: 1 });
    const [{ exact } = { exact: [] }] = sharedOut([{ info: INFO, offset: 0, paragraphs }], [anywhere(WORDS)]);
    assert.equal(expected.length, 1);
    assert.deepEqual(
      exact.map((each) => verbatimOf(each, 1)),
      expected,
    );
  }
  it('is its paragraph, with the words and nothing of the marks beside them', () => {
    check({ text: '去年“修缮灌溉水渠，走访老人”。', line: 4 });
    check({ text: '别的话。', line: 1 }, { text: `${WORDS}，又${WORDS}`, line: 3 });
    check({ text: '去年修缮、灌溉水渠，走訪老人 \t', line: 4 });
  });
  it('has the lines of a paragraph that was put together from several', () => {
    check({
      text: `一二三四五${WORDS}六七`,
      line: 7,
      breaks: [
        { at: 3, line: 8 },
        { at: 8, line: 10 },
      ],
    });
  });
  const long = (count: number) => '这一句话很长，但是和别的没有什么关系。'.repeat(count);
  it('is what is around the words in a very long paragraph, from the beginning of a sentence on', () => {
    const breaks = Array.from({ length: 60 }, (_, i) => ({ at: 40 * i + 9, line: 20 + i }));
    check({ text: long(100) + WORDS + long(100), line: 1, breaks });
    check({ text: WORDS + long(100), line: 1, breaks });
    check({ text: long(100) + WORDS, line: 1, breaks });
    check({ text: '没有句号的话'.repeat(300) + WORDS + '没有句号的话'.repeat(300), line: 1 });
  });
});

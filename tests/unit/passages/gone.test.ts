/** Documents that were removed or replaced: an index that was updated answers like one that was built anew. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import type { LiveSegment } from '../../../server/src/engine/index/passages/hit.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import type { PassageCandidate, PassageIndex } from '../../../server/src/engine/passages.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import { documentOf, liveSegment, randomDocuments, randomFrom } from './make.ts';

/** A segment of all documents, those marked as gone whose paths are given. */
function withoutPaths(documents: readonly CorpusDocument[], gone: ReadonlySet<string>): LiveSegment {
  const live = liveSegment(documents);
  return { ...live, dead: Uint8Array.from(live.segment.infos, ({ path }) => (gone.has(path) ? 1 : 0)) };
}

/** What is less like the words is there by chance. */
const LIKE = 0.8;

const told = (candidates: readonly PassageCandidate[] = []) =>
  candidates
    .filter(({ score }) => score >= LIKE)
    .map(({ document, text, match, score }) => [document.path, text.slice(match?.start, match?.end), score]);

async function answersOf(index: PassageIndex, words: string): Promise<unknown> {
  const [near] = await index.lookup([{ text: words, limit: 3 }]);
  const runs = [words.slice(0, 3), words.slice(-4)];
  return [told(near)[0], await index.frequency(runs), await index.witnesses(runs), index.documents, index.characters];
}

describe('documents that are gone', () => {
  it('leave no trace in an index', () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(30, 300), async (seed, alphabet) => {
        const random = randomFrom(seed);
        const documents = randomDocuments(seed, 30, alphabet);
        const gone = new Set(documents.filter(() => random(2) === 0).map(({ info }) => info.path));
        const left = documents.filter(({ info }) => !gone.has(info.path));
        const text = fold(documents[random(documents.length)]?.paragraphs[0]?.text ?? '');
        if (text.length < 16) return;
        const words = `${text.slice(0, 7)}${text.slice(8, 16)}`; // one is lost
        assert.deepEqual(
          await answersOf(passageIndex([withoutPaths(documents, gone)]), words),
          await answersOf(passageIndex([liveSegment(left)]), words),
        );
      }),
      { numRuns: 150 },
    ));

  it('do not keep those that are left from being found', async () => {
    const wrong = Array.from({ length: 400 }, (_, i) =>
      documentOf(`/bad${i}`, ['会议要求切实加强组织领寻，推动任务落实见效。']),
    );
    const right = documentOf('/good', ['会议要求切实加强组织领导，推动任务落实见效。'], { date: '2020-01-01' });
    const gone = new Set(wrong.map(({ info }) => info.path));
    const index = passageIndex([withoutPaths([...wrong, right], gone)]);
    const [near] = await index.lookup([{ text: '切实加强组织领寻推动任务落实见效', limit: 3 }]);
    assert.equal(near?.[0]?.document.path, '/good');
    assert.deepEqual(await index.frequency(['组织领寻', '组织领导']), [0, 1]);
  });

  it('and were merely touched are cited as before', async () => {
    const texts = ['要加快发展新质生产力，扎实推进高质量发展。', '今天天气不错。'];
    const documents = Array.from({ length: 40 }, (_, i) =>
      documentOf(`/${i}`, texts, { date: `2020-01-${String(10 + (i % 19))}` }),
    );
    const words = '加快发展新制生产力扎实推进高质量发展';
    const [before] = await passageIndex([liveSegment(documents)]).lookup([{ text: words, limit: 3 }]);
    const [touched] = documents.filter(({ info }) => info.path === before?.[0]?.document.path);
    assert.ok(touched);
    const index = passageIndex([withoutPaths(documents, new Set([touched.info.path])), liveSegment([touched])]);
    const [after] = await index.lookup([{ text: words, limit: 3 }]);
    assert.deepEqual(told(after), told(before));
  });
});

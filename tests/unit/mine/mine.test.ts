/** What is told from formulations: boilerplate, headlines, names, numbers, pieces of longer ones. */
import assert from 'node:assert/strict';
import { type MinedFormulation, mineFormulations } from '../../../server/src/engine/mine/mine.ts';
import { documentOf, liveSegment } from '../passages/make.ts';
import { officePapers } from './made.ts';

const papers = officePapers();
const wordingsOf = (found: readonly MinedFormulation[]): string[] => found.map(({ wording }) => wording);

async function mine(documents = papers): Promise<readonly MinedFormulation[]> {
  return mineFormulations([liveSegment(documents)]);
}

describe('formulations mined from documents', () => {
  it('are what recurs by itself between marks, as it is printed', async () => {
    const found = wordingsOf(await mine());
    for (const wording of ['坚持把群众冷暖放在心上', '补短板、强弱项', '三个清单'])
      assert.ok(found.includes(wording), found.join(' '));
  });

  it('are not headlines, boilerplate, names or what stands beside numbers', async () => {
    const found = wordingsOf(await mine()).join(' ');
    for (const words of ['工作推进会', '全程播报', '王小川', '日上午', '万元'])
      assert.ok(!found.includes(words), found);
  });

  it('tell documents, times and days', async () => {
    const found = (await mine()).find(({ wording }) => wording === '坚持把群众冷暖放在心上');
    assert.deepEqual(
      [found?.documents, found?.times, found?.first, found?.last, found?.kind],
      [10, 20, '2020-01-11', '2023-08-11', 'formulation'],
    );
    const label = (await mine()).find(({ wording }) => wording === '三个清单');
    assert.equal(label?.kind, 'label');
  });

  it('are the same in whatever order and segments the documents come', async () => {
    const usual = await mine();
    assert.ok(usual.length > 0);
    assert.deepEqual(await mine(papers.toReversed()), usual);
    const [some, others] = [papers.filter((_, i) => i % 3 === 0), papers.filter((_, i) => i % 3 !== 0)];
    assert.deepEqual(await mineFormulations([liveSegment(others), liveSegment(some)]), usual);
  });

  it('count a paragraph that is copied once, and documents that are gone not at all', async () => {
    const copied = papers.map(({ info, paragraphs }) => ({
      info: { ...info, path: `/copies${info.path}` },
      paragraphs,
    }));
    const documentsOf = (found: readonly MinedFormulation[]) =>
      found.map(({ wording, documents }) => [wording, documents]);
    assert.deepEqual(documentsOf(await mine([...papers, ...copied])), documentsOf(await mine()));
    const segment = liveSegment([...papers, ...officePapers(20).slice(10)]);
    const isNew = segment.segment.infos.map(({ path }) => Number(!papers.some(({ info }) => info.path === path)));
    assert.deepEqual(await mineFormulations([{ ...segment, dead: Uint8Array.from(isNew) }]), await mine());
  });

  it('are those of documents of a day and later', async () => {
    const some = papers.filter(({ info }) => (info.date ?? '') >= '2021-03');
    assert.ok(some.length > 2 && some.length < papers.length);
    assert.deepEqual(await mineFormulations([liveSegment(papers)], { since: '2021-03' }), await mine(some));
    assert.deepEqual(await mineFormulations([liveSegment([documentOf('/a.md', ['一句话。'])])], { since: '2021' }), []);
  });

  it('need so many documents', async () => {
    const found = await mineFormulations([liveSegment(papers)], { minDocuments: 11 });
    assert.deepEqual(found, []);
    assert.deepEqual(await mineFormulations([liveSegment([documentOf('/a.md', ['一句话。'])])]), []);
    assert.deepEqual(await mineFormulations([]), []);
  });
});

/** Clauses that documents share, and how words stand in time, against plain counting. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import { historyOf } from '../../../server/src/engine/index/wording/history.ts';
import { occurrencesOf } from '../../../server/src/engine/index/wording/occurrences.ts';
import { makeTable } from '../../../server/src/engine/index/wording/table.ts';
import { textOfClause } from '../../../server/src/engine/index/wording/words.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import { documentOf, liveSegment, randomDocuments, randomFrom } from '../passages/make.ts';

const pause = async (): Promise<void> => undefined;

/** Clauses of 4 to 40 content characters in two documents or more, with how often each occurs. */
function sharedClauses(documents: readonly CorpusDocument[]): Map<string, number> {
  const found = new Map<string, { times: number; readonly documents: Set<number> }>();
  for (const [d, { paragraphs }] of documents.entries())
    for (const { text } of paragraphs)
      for (const clause of text.split(/[，。；：！？“”‘’…,;!?\n]/u).map(fold)) {
        if (clause.length < 4 || clause.length > 40) continue;
        const known = found.get(clause) ?? { times: 0, documents: new Set() };
        found.set(clause, known);
        known.times++;
        known.documents.add(d);
      }
  return new Map([...found].flatMap(([clause, { times, documents: of }]) => (of.size > 1 ? [[clause, times]] : [])));
}

/** Few different characters make clauses that recur. */
const corpora = fc.record({
  seed: fc.integer(),
  alphabet: fc.constantFrom(2, 3),
  cut: fc.integer({ min: 0, max: 30 }),
});

describe('clauses that documents share', () => {
  it('are those that plain counting finds, in the order of their words, however documents are shared out', () =>
    fc.assert(
      fc.asyncProperty(corpora, async ({ seed, alphabet, cut }) => {
        const documents = randomDocuments(seed, 30, alphabet);
        const table = await makeTable([liveSegment(documents.slice(0, cut)), liveSegment(documents.slice(cut))], pause);
        const found = Array.from({ length: table.size }, (_, i): [string, number] => [
          fold(textOfClause(table, i)),
          table.counts[i] ?? 0,
        ]);
        const expected = [...sharedClauses(documents)].sort(([a], [b]) => (a < b ? -1 : 1));
        assert.deepEqual(found, expected);
      }),
      { numRuns: 100 },
    ));

  it('leave out what only documents that are gone say', async () => {
    const clause = '坚持以人民为中心的发展思想';
    const documents = ['/a', '/b', '/c'].map((path) => documentOf(path, [`会议强调，${clause}。`]));
    const live = liveSegment(documents);
    assert.equal((await makeTable([live], pause)).size, 2);
    const oneLeft = { ...live, dead: Uint8Array.from([1, 0, 1]) };
    assert.equal((await makeTable([oneLeft], pause)).size, 0);
    const twoLeft = { ...live, dead: Uint8Array.from([1, 0, 0]) };
    assert.deepEqual([...(await makeTable([twoLeft], pause)).counts], [2, 2]);
  });
});

describe('how words stand in time', () => {
  it('is what plain counting finds', () =>
    fc.assert(
      fc.asyncProperty(corpora, fc.integer({ min: 2, max: 6 }), async ({ seed, alphabet, cut }, length) => {
        const random = randomFrom(seed);
        const documents = randomDocuments(seed, 30, alphabet);
        const { paragraphs = [] } = documents[random(documents.length)] ?? {};
        const words = fold(paragraphs[0]?.text ?? '').slice(0, length);
        if (words.length < length) return;
        const segments = [liveSegment(documents.slice(0, cut)), liveSegment(documents.slice(cut))];
        const counts = documents.map(({ paragraphs: all }) =>
          all.reduce((sum, { text }) => sum + occurrencesIn(fold(text), words), 0),
        );
        const { times, documents: of, years } = historyOf(await occurrencesOf(segments, words, pause), 3);
        // Two characters are counted where they stand side by side: with punctuation between them they are no word.
        if (length > 2)
          assert.equal(
            times,
            counts.reduce((a, b) => a + b, 0),
          );
        if (length > 2) assert.equal(of, counts.filter((count) => count > 0).length);
        assert.ok(years.every(({ year }, i) => year > (years[i - 1]?.year ?? 0)));
      }),
      { numRuns: 100 },
    ));

  it('tells the first and the last place with file and line, and counts by year', async () => {
    const live = liveSegment([
      documentOf('/b', ['推动构建新发展格局。'], { date: '2021-03-05' }),
      documentOf('/a', ['标题', '加快构建新发展格局，推动高质量发展。构建新发展格局。'], { date: '2020-10-29' }),
      documentOf('/law', ['构建新发展格局。'], { date: '2021-12-31', tier: 'primary' }),
    ]);
    const history = historyOf(await occurrencesOf([live], '新发展格局', pause), 2);
    assert.deepEqual(history.years, [
      { year: 2020, documents: 1, times: 2 },
      { year: 2021, documents: 2, times: 2 },
    ]);
    assert.equal(history.first?.document.path, '/a');
    assert.equal(history.first?.line, 3);
    assert.equal(history.first?.text, '加快构建新发展格局，推动高质量发展');
    assert.deepEqual(history.first?.match, { start: 4, end: 9 });
    assert.equal(history.last?.document.path, '/law');
    assert.deepEqual(
      history.best.map(({ document }) => document.path),
      ['/law', '/a'],
    );
  });

  it('is told of two characters, too', async () => {
    const live = liveSegment([documentOf('/a', ['新时代，新征程。新时代。'])]);
    assert.equal(historyOf(await occurrencesOf([live], '时代', pause), 1).times, 2);
    assert.equal(historyOf(await occurrencesOf([live], '代新', pause), 1).times, 0);
  });
});

function occurrencesIn(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}

/** Clauses that documents share, and how words stand in time, against plain counting. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import { historyOf } from '../../../server/src/engine/index/wording/history.ts';
import { occurrencesOf } from '../../../server/src/engine/index/wording/occurrences.ts';
import { HEADING } from '../../../server/src/engine/index/wording/prints.ts';
import { isSaidBy } from '../../../server/src/engine/index/wording/said.ts';
import { makeTable } from '../../../server/src/engine/index/wording/table.ts';
import { textOfClause } from '../../../server/src/engine/index/wording/words.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import { documentOf, liveSegment, printOfText, randomDocuments, randomFrom } from '../passages/make.ts';

const pause = async (): Promise<void> => undefined;

interface Counted {
  times: number;
  readonly documents: Set<number>;
  readonly prints: Set<number>;
}

/** Clauses of 4 to 40 content characters of running text in two independent documents or more, with what plain counting says. */
function sharedClauses(documents: readonly CorpusDocument[]): Map<string, Counted> {
  const found = new Map<string, Counted>();
  for (const [d, { paragraphs, info }] of documents.entries())
    for (const { text } of paragraphs) {
      const print = printOfText(text, info.date);
      if (print === HEADING) continue;
      for (const clause of text.split(/[，。；：！？“”‘’…,;!?\n]/u).map(fold)) {
        if (clause.length < 4 || clause.length > 40) continue;
        const known = found.get(clause) ?? { times: 0, documents: new Set(), prints: new Set() };
        found.set(clause, known);
        known.times++;
        known.documents.add(d);
        known.prints.add(print);
      }
    }
  return new Map([...found].filter(([, counted]) => independentOf(counted) > 1));
}

const independentOf = ({ documents, prints }: Counted): number => Math.min(documents.size, prints.size);

/** Few different characters make clauses that recur; some paragraphs are printed twice. */
const corpora = fc.record({
  seed: fc.integer(),
  alphabet: fc.constantFrom(2, 3),
  cut: fc.integer({ min: 0, max: 30 }),
});

function someReprinted(seed: number, count: number, alphabet: number): CorpusDocument[] {
  const random = randomFrom(seed + 1);
  const documents = randomDocuments(seed, count, alphabet);
  return documents.map((document) => {
    const { paragraphs = [] } = documents[random(count)] ?? {};
    return random(3) === 0 ? { ...document, paragraphs: [...document.paragraphs, ...paragraphs] } : document;
  });
}

describe('clauses that documents share', () => {
  it('are those that plain counting finds, in the order of their words, however documents are shared out', () =>
    fc.assert(
      fc.asyncProperty(corpora, async ({ seed, alphabet, cut }) => {
        const documents = someReprinted(seed, 30, alphabet);
        const table = await makeTable([liveSegment(documents.slice(0, cut)), liveSegment(documents.slice(cut))], pause);
        const found = Array.from({ length: table.size }, (_, i): [string, number, number] => [
          fold(textOfClause(table, i)),
          table.counts[i] ?? 0,
          table.documents[i] ?? 0,
        ]);
        const expected = [...sharedClauses(documents)]
          .map(([clause, { times, documents: of }]): [string, number, number] => [clause, times, of.size])
          .sort(([a], [b]) => (a < b ? -1 : 1));
        assert.deepEqual(found, expected);
      }),
      { numRuns: 100 },
    ));

  it('are said by as many independent documents as plain counting finds', () =>
    fc.assert(
      fc.asyncProperty(corpora, fc.integer({ min: 2, max: 8 }), async ({ seed, alphabet, cut }, least) => {
        const documents = someReprinted(seed, 30, alphabet);
        const segments = [liveSegment(documents.slice(0, cut)), liveSegment(documents.slice(cut))];
        const table = await makeTable(segments, pause);
        const counted = sharedClauses(documents);
        for (let i = 0; i < table.size; i++) {
          const expected = counted.get(fold(textOfClause(table, i)));
          assert.equal(isSaidBy(table, i, least), expected !== undefined && independentOf(expected) >= least);
        }
      }),
      { numRuns: 50 },
    ));

  it('leave out what is printed twice, and headings', async () => {
    const paragraph = '会议听取了汇报，河湖共治扎实推进，大家一致表示满意。';
    const reprint = '会议听取了汇报；河湖共治扎实推进；大家一致表示满意！';
    const table = async (...texts: readonly string[]) =>
      makeTable([liveSegment(texts.map((text, i) => documentOf(`/${i}`, [text])))], pause);
    assert.equal((await table(paragraph, reprint)).size, 0);
    assert.equal((await table('河湖共治扎实推进', '河湖共治扎实推进', '各地行动起来')).size, 0);
    const said = await table(paragraph, reprint, '今年以来，河湖共治扎实推进，群众拍手称快。');
    assert.deepEqual([said.size, textOfClause(said, 0), said.documents[0]], [1, '河湖共治扎实推进', 3]);
  });

  it('leave out what only documents that are gone say', async () => {
    const clause = '坚持以人民为中心的发展思想';
    const documents = ['会议强调', '会议提出', '代表们表示'].map((lead, i) =>
      documentOf(`/${i}`, [`${lead}，${clause}。`]),
    );
    const live = liveSegment(documents);
    assert.equal((await makeTable([live], pause)).size, 1);
    const oneLeft = { ...live, dead: Uint8Array.from([1, 0, 1]) };
    assert.equal((await makeTable([oneLeft], pause)).size, 0);
    const twoLeft = { ...live, dead: Uint8Array.from([1, 0, 0]) };
    assert.deepEqual([...(await makeTable([twoLeft], pause)).counts], [2]);
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

  it('is told of two characters, too, however they are written', async () => {
    const live = liveSegment([documentOf('/a', ['新时代，新征程。新時代。時代与时', '代。'])]);
    const times = async (words: string) => historyOf(await occurrencesOf([live], words, pause), 1).times;
    assert.deepEqual(await Promise.all(['时代', '時代', '代新', '征程'].map(times)), [3, 3, 0, 1]);
  });
});

function occurrencesIn(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}

/** How many documents say what is offered, against plain looking. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import { wordingIndex } from '../../../server/src/engine/index/wording/port.ts';
import { HEADING } from '../../../server/src/engine/index/wording/prints.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import type { Continuation } from '../../../server/src/engine/wording.ts';
import { documentOf, liveSegment, printOfText, randomFrom, randomText } from '../passages/make.ts';

/** Sentences of a few clauses; some paragraphs are printed twice, some texts are headings. */
function madeUp(seed: number): CorpusDocument[] {
  const random = randomFrom(seed);
  const clauses = Array.from({ length: 8 }, () => fold(randomText(random, 4 + random(6), 40)));
  const paragraph = (): string => {
    const own = () => fold(randomText(random, 5 + random(20), 900));
    const said = Array.from({ length: 2 + random(4) }, () => clauses[random(clauses.length)] ?? '');
    return [own(), ...said, own()].join('，') + (random(6) === 0 ? '' : '。');
  };
  const paragraphs = Array.from({ length: 30 }, paragraph);
  return Array.from({ length: 20 }, (_, i) =>
    documentOf(
      `/${i}`,
      Array.from({ length: 1 + random(3) }, () => paragraphs[random(paragraphs.length)] ?? ''),
      { date: `20${10 + random(3)}-01-01` },
    ),
  );
}

interface Said {
  readonly documents: number;
  readonly independent: number;
}

/** Documents in whose running text the words stand as they are; for a whole clause only where it is one. */
function plainly(documents: readonly CorpusDocument[], words: string, isClause: boolean): Said {
  const of = new Set<number>();
  const prints = new Set<number>();
  for (const [d, { paragraphs, info }] of documents.entries())
    for (const { text } of paragraphs) {
      const print = printOfText(text, info.date);
      const isThere = isClause ? text.split(/[，。]/u).includes(words) : text.includes(words);
      if (print === HEADING || !isThere) continue;
      of.add(d);
      prints.add(print);
    }
  return { documents: of.size, independent: Math.min(of.size, prints.size) };
}

const wordsOf = (before: string, { said, insert }: Continuation): string => {
  let at = before.length;
  for (let left = said; left > 0; ) if (fold(before.charAt(--at)) !== '') left--;
  return before.slice(at) + insert;
};

describe('the documents of what is offered', () => {
  it('are as many as say the very words, and enough of them independent', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 2, max: 5 }),
        async (seed, cut, least) => {
          const random = randomFrom(seed + 1);
          const documents = madeUp(seed);
          const index = wordingIndex([liveSegment(documents.slice(0, cut)), liveSegment(documents.slice(cut))]);
          const [{ text = '' } = {}] = documents[random(20)]?.paragraphs ?? [];
          for (let at = 3; at < text.length; at += 1 + random(4)) {
            const before = text.slice(0, at);
            const { rows } = await index.continuations({ before, limit: 20, minDocuments: least });
            for (const row of rows) {
              const said = plainly(documents, wordsOf(before, row), row.kind === 'clause');
              const told = `${before}|${row.insert} ${JSON.stringify(row)}`;
              assert.ok(!row.isLeast, told);
              assert.equal(row.documents, said.documents, told);
              assert.ok(said.independent >= least, told);
            }
          }
        },
      ),
      { numRuns: 40 },
    ));
});

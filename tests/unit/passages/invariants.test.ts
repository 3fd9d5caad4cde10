/** What holds of checking against passages, whatever the corpus. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { CheckResult } from '../../../server/src/engine/types.ts';
import { liveSegment, randomDocuments } from './make.ts';

/** Checks a draft against documents that lie in two segments. */
function check(documents: readonly CorpusDocument[], text: string): Promise<CheckResult> {
  const engine = createEngine({ packs: [], parseProse });
  const half = documents.length >> 1;
  engine.usePassages(passageIndex([liveSegment(documents.slice(0, half)), liveSegment(documents.slice(half))]));
  return engine.check({ text, languageId: 'plaintext' });
}

/** Every paragraph as a quotation; `change` is applied to its words. */
function quoting(documents: readonly CorpusDocument[], change: (words: string) => string): string {
  const quotations = documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.replace(/”/g, '')));
  return quotations.map((words) => `会议强调，“${change(words.slice(0, 60))}”。`).join('\n\n');
}

const withoutMarks = (documents: readonly CorpusDocument[]): CorpusDocument[] =>
  documents.map(({ info, paragraphs }) => ({
    info,
    paragraphs: paragraphs.map((each) => ({ ...each, text: each.text.replace(/”/g, '') })),
  }));

describe('checking against passages', () => {
  it('finds nothing in a draft that quotes the corpus itself', () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const documents = withoutMarks(randomDocuments(seed, 8, 2000));
        const { findings, quotations, problems } = await check(
          documents,
          quoting(documents, (words) => words),
        );
        assert.deepEqual([findings, problems], [[], []]);
        assert.ok(quotations.length > 0);
      }),
      { numRuns: 40 },
    ));

  it('does not depend on the order in which files were read', () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const documents = withoutMarks(randomDocuments(seed, 8, 2000));
        const draft = quoting(documents, (words) => words.slice(0, 7) + words.slice(8));
        const found = await check(documents, draft);
        assert.deepEqual(await check([...documents].reverse(), draft), found);
      }),
      { numRuns: 15 },
    ));

  it('would find what differs', async () => {
    const documents = withoutMarks(randomDocuments(1, 8, 2000));
    const { findings } = await check(
      documents,
      quoting(documents, (words) => words.slice(0, 7) + words.slice(8)),
    );
    assert.ok(findings.length > 5);
  });
});

/** Words that stand word for word in a passage, where the index says. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { PassageIndex } from '../../../server/src/engine/passages.ts';
import { witnessesIn } from '../../support/passage-index.ts';

const TEXT = '先说，河湖巡护，人人有责。后说，河湖巡护、人人有责。';

/** An index of one passage that says where the words stand. */
function indexWith(start: number, score: number): PassageIndex {
  const document = { path: '/a.md', article: 0, title: '讲话', tier: 'primary', known: {} } as const;
  const match = { start, end: start + '河湖巡护，人人有责'.length };
  const candidate = { document, text: TEXT, offset: 0, line: 1, score, match, exactDocuments: 1 };
  return {
    documents: 1,
    characters: TEXT.length,
    lookup: async (queries) => queries.map(() => [candidate]),
    frequency: async (runs) => runs.map(() => 9),
    witnesses: async (words) => words.map((each) => witnessesIn([TEXT], each)),
  };
}

describe('a quotation that stands word for word in a passage', () => {
  const second = TEXT.lastIndexOf('河湖');
  const table: readonly (readonly [says: string, start: number, score: number, verdict: string])[] = [
    ['is compared with the place that the index gives', second, 1, 'exact'],
    ['is looked for where the index gives another place', 2, 1, 'punctuation'],
    ['is looked for where the index does not say that it stands there', second, 0.9, 'punctuation'],
  ];
  for (const [says, start, score, verdict] of table)
    it(says, async () => {
      const engine = createEngine({ packs: [], parseProse });
      engine.usePassages(indexWith(start, score));
      const { quotations } = await engine.check({ text: '他说：“河湖巡护、人人有责。”', languageId: 'markdown' });
      assert.deepEqual(
        quotations.map((each) => each.verdict),
        [verdict],
      );
    });
});

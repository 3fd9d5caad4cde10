/** Words with more places in a service than are handed out: what is told of them is told as a part. */
import assert from 'node:assert/strict';
import { MOST } from '../../../server/src/adapters/service/portrayed.ts';
import type { Store } from '../../../server/src/adapters/service/store.ts';
import { serviceWording } from '../../../server/src/adapters/service/wording.ts';
import { timesIn } from '../../../server/src/engine/explain/counts.ts';
import { wordingPortrait } from '../../../server/src/engine/explain/portrait.ts';

const WORDS = '压实责任';

/** A service with so many fragments, each a document of its own. */
function holding(fragments: number): Store {
  const bodies = Array.from({ length: fragments }, (_, i) => ({
    info: { path: `${i}.md`, title: '通报', tier: 'media' as const, date: `20${10 + (i % 5)}-01-01` },
    paragraphs: [{ text: `会议要求${WORDS}。`, line: 1 }],
    offset: 0,
  }));
  return { search: async (asked: readonly object[]) => asked.map(() => ({ bodies, total: fragments })) } as never;
}

const SPAN = { first: '2010-01-01', last: '2024-12-31' };

describe('the history of words in a service', () => {
  it('is whole where all that has them was handed out', async () => {
    const [history] = await serviceWording(holding(3), SPAN).history([WORDS], 3);
    assert.deepEqual([history?.documents, history?.times, history?.isSample], [3, 3, undefined]);
    assert.match(history ? timesIn(history) : '', /^语料中 3 篇，共 3 次$/);
  });

  it('is told as a part where there is more, and what came to an end is not told', async () => {
    const wording = serviceWording(holding(MOST), SPAN);
    const { history, absence } = await wordingPortrait(wording, WORDS, { places: 1, neighbours: 0, variants: 0 });
    assert.deepEqual([history.documents, history.isSample, absence], [MOST, true, undefined]);
    assert.match(timesIn(history), /^语料中至少 4000 篇、4000 次（.*只数了一部分/);
  });
});

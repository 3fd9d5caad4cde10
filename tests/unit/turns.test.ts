/** A check of a long draft lets others have their turn, gives the same result, and is given up when nobody wants it. */
import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { parseInSteps, parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { batchesOf } from '../../server/src/engine/turns.ts';
import { packOf, RECORDS } from '../protocol/support/records.ts';

const packs = [packOf(RECORDS)];
const text = Array.from({ length: 2000 }, (_, i) => `第${i}段：“没有网络安全就没有国家安金”，切实加强组织领导。`).join(
  '\n\n',
);
const draft = { text, languageId: 'markdown' } as const;

describe('a check in turns', () => {
  let pauses = 0;
  const pause = (): Promise<void> => {
    pauses++;
    return setImmediate();
  };
  const engine = createEngine({ packs, parseProse, parseInSteps, pause });

  it('finds what a check at once finds, and lets others in', async () => {
    const [inTurns, atOnce] = [await engine.check(draft), await createEngine({ packs, parseProse }).check(draft)];
    assert.deepEqual(inTurns, atOnce);
    assert.equal(inTurns.findings.length, 2000);
    assert.ok(pauses > 3, `${pauses} pauses`);
  });

  it('stops when it is no longer wanted', async () => {
    const controller = new AbortController();
    const stopping = createEngine({ packs, parseProse, pause: async () => controller.abort() });
    await assert.rejects(stopping.check(draft, {}, controller.signal), { name: 'AbortError' });
  });

  it('puts items together by their size, and none alone into nothing', () => {
    const batches = [...batchesOf([1, 1, 5, 1, 1, 1], (size) => size, 2)];
    assert.deepEqual(batches, [[1, 1], [5], [1, 1], [1]]);
  });
});

/** What stands twice, counted on from draft to draft, against counting each draft by itself. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlacedScene } from '../../../../server/src/engine/rules/draft-rule.ts';
import { recurrence } from '../../../../server/src/engine/rules/drafting/recurrence.ts';

/** Blocks by the keys in them; the same keys are the same scene. */
const SCENES = [[1], [2], [1, 3], [3, 3], [4, 5, 6], [7], []].map(
  (keys) => ({ scene: keys, start: 0, kind: 'paragraph' }) as unknown as PlacedScene,
);
const keysIn = ({ scene }: PlacedScene): { readonly key: number }[] =>
  (scene as unknown as number[]).map((key) => ({ key }));

const recurring = (blocks: readonly PlacedScene[]): number[] => {
  const keys = blocks.flatMap(keysIn).map(({ key }) => key);
  return [...new Set(keys.filter((key, i) => keys.indexOf(key) < i))].sort();
};
const sorted = (keys: ReadonlySet<number>): number[] => [...keys].sort();

describe('what recurs in a draft', () => {
  it('is told as if each draft were the first', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...SCENES), { maxLength: 12 }), { maxLength: 12 }), (drafts) => {
        const counted = recurrence(keysIn);
        for (const blocks of drafts) assert.deepEqual(sorted(counted(blocks)), recurring(blocks));
      }),
    ));

  it('is told after one block of many has changed', () =>
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(SCENES.length - 1)), (numbers) => {
        const next = () => SCENES[numbers.next().value as number] as PlacedScene;
        const counted = recurrence(keysIn);
        const blocks = Array.from({ length: 10 }, next);
        for (let key = 0; key < 30; key++) {
          blocks[key % 10] = next();
          assert.deepEqual(sorted(counted([...blocks])), recurring(blocks));
        }
      }),
    ));
});

/** The rarest seeds that share no character against trying all sets of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seedsApart } from '../../../server/src/engine/index/passages/apart.ts';
import { prepareQuery, seedList } from '../../../server/src/engine/index/passages/query.ts';
import { liveSegment, randomDocuments } from './make.ts';

/** All sets of `count` places below `end` that are three apart at least, ascending. */
function setsOf(count: number, from: number, end: number): number[][] {
  if (count === 0) return [[]];
  const sets: number[][] = [];
  for (let first = from; first < end; first++)
    for (const rest of setsOf(count - 1, first + 3, end)) sets.push([first, ...rest]);
  return sets;
}

describe('seedsApart', () => {
  it('has the fewest postings of all sets of seeds that share no character', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(3, 20, 200),
        fc.integer({ min: 3, max: 17 }),
        (seed, alphabet, length) => {
          const segments = [
            liveSegment(randomDocuments(seed, 10, alphabet)),
            liveSegment(randomDocuments(seed + 1, 5, alphabet)),
          ];
          const [other] = randomDocuments(seed + 2, 1, alphabet);
          const words =
            other?.paragraphs
              .map(({ text }) => text.replace(/\P{L}/gu, ''))
              .join('')
              .slice(0, length) ?? '';
          const query = prepareQuery(words);
          if (!query) return;
          const sumOf = (seeds: readonly number[]) =>
            seeds.reduce((sum, at) => {
              const lists = segments.map(({ segment }) => seedList(query, segment, at));
              return lists.reduce((all, { from, to }) => all + to - from, sum);
            }, 0);
          const found = seedsApart(segments, query);
          const count = Math.min(4, Math.floor(words.length / 3));
          if (count < 2) return assert.equal(found, undefined);
          const sets = setsOf(count, 0, words.length - 2);
          assert.ok(found && sets.some((set) => set.join() === found.seeds.join()), `${found?.seeds}`);
          assert.equal(sumOf(found.seeds), Math.min(...sets.map(sumOf)));
          assert.equal(found.errors, count === 4 ? 2 : 1);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Stretches and their free places, against plain counting of every string of small texts. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LiveSegment } from '../../../server/src/engine/index/passages/hit.ts';
import { NUMBER, STOP } from '../../../server/src/engine/mine/paragraph.ts';
import { findStretches, type Stretches } from '../../../server/src/engine/mine/stretches.ts';
import { layText, type MinedText } from '../../../server/src/engine/mine/text.ts';
import { countUses } from '../../../server/src/engine/mine/uses.ts';
import { documentOf, liveSegment, randomFrom, randomText } from '../passages/make.ts';

const LIMITS = { minDocuments: 2, shortest: 2, longest: 6, minEntropy: 0.9 };

/** Documents of a few characters over and over, so that much recurs. */
function segmentOf(seed: number): LiveSegment {
  const random = randomFrom(seed);
  const paragraph = () => `${randomText(random, 5 + random(40), 2 + random(3))}。`;
  const documents = Array.from({ length: 2 + random(5) }, (_, d) =>
    documentOf(`/made/${d}.md`, Array.from({ length: 1 + random(3) }, paragraph), {
      date: `20${10 + random(9)}-01-01`,
    }),
  );
  return liveSegment(documents);
}

interface Place {
  readonly at: number;
  readonly document: number;
}

/** The places of every string of the text that reaches over no stop. */
function allStrings(text: MinedText): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const [p, document] of text.documentOf.entries()) {
    for (let at = text.starts[p] ?? 0; at < (text.starts[p + 1] ?? 0); at++) {
      let words = '';
      for (let end = at; end < at + LIMITS.longest && (text.units[end] ?? 0) > NUMBER; end++) {
        words += String.fromCharCode(text.units[end] ?? 0);
        found.set(words, [...(found.get(words) ?? []), { at, document }]);
      }
    }
  }
  return found;
}

/** Σ p·log(1/p) over what stands beside the places; behind a mark each is another one. */
function entropyOf(neighbours: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const each of neighbours) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum - (n / neighbours.length) * Math.log2(n / neighbours.length), 0);
}

function neighbours({ units, marks }: MinedText, places: readonly Place[], unitAt: number, markAt: number): string[] {
  return places.map(({ at }) =>
    marks[at + markAt] !== 0 ? `mark at ${at}` : String.fromCharCode(units[at + unitAt] ?? STOP),
  );
}

/** Strings that are stretches, with their documents and places, found by looking at each. */
function plainStretches(text: MinedText): Map<string, { documents: number; places: number[] }> {
  const found = new Map<string, { documents: number; places: number[] }>();
  for (const [words, places] of allStrings(text)) {
    const documents = new Set(places.map(({ document }) => document)).size;
    const before = entropyOf(neighbours(text, places, -1, 0));
    const behind = entropyOf(neighbours(text, places, words.length, words.length));
    if (words.length < LIMITS.shortest || documents < LIMITS.minDocuments) continue;
    if (before < LIMITS.minEntropy - 1e-9 || behind < LIMITS.minEntropy - 1e-9) continue;
    found.set(words, { documents, places: places.map(({ at }) => at) });
  }
  return found;
}

function wordsAt({ units }: MinedText, { lengths }: Stretches, stretch: number, at: number): string {
  return String.fromCharCode(...units.subarray(at, at + (lengths[stretch] ?? 0)));
}

describe('stretches that recur', () => {
  it('are those that plain counting finds, at their longest at each place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const text = layText([segmentOf(seed)]);
        const stretches = await findStretches(text, LIMITS);
        const plain = plainStretches(text);
        assert.equal(stretches.size, plain.size);
        const longest = new Map<number, string>();
        for (const [words, { places }] of plain)
          for (const at of places) if (words.length > (longest.get(at)?.length ?? 0)) longest.set(at, words);
        for (const [at, stretch] of stretches.at.entries()) {
          const words = stretch === 0 ? undefined : wordsAt(text, stretches, stretch, at);
          assert.equal(words, longest.get(at));
          if (words === undefined) continue;
          assert.equal(stretches.documents[stretch], plain.get(words)?.documents);
          assert.equal(stretches.times[stretch], plain.get(words)?.places.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('have the free places that no longer one covers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const text = layText([segmentOf(seed)]);
        const stretches = await findStretches(text, LIMITS);
        const plain = [...plainStretches(text)];
        const spans = plain.flatMap(([words, { places }]) =>
          places.map((at) => ({ words, at, end: at + words.length })),
        );
        const free = spans.filter(
          ({ at, end }) =>
            !spans.some((other) => other.at <= at && other.end >= end && other.end - other.at > end - at),
        );
        const uses = countUses(text, stretches);
        const left = [...stretches.at.entries()].filter(([, stretch]) => stretch !== 0);
        assert.deepEqual(
          left.map(([at, stretch]) => ({ words: wordsAt(text, stretches, stretch, at), at })),
          free.map(({ words, at }) => ({ words, at })).sort((a, b) => a.at - b.at),
        );
        for (const [at, stretch] of left) {
          const words = wordsAt(text, stretches, stretch, at);
          const places = free.filter((span) => span.words === words);
          assert.equal(uses.free[stretch], places.length);
          assert.equal(uses.ended[stretch], places.filter(({ end }) => text.units[end] === STOP).length);
        }
      }),
      { numRuns: 150 },
    );
  });
});

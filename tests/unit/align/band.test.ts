import assert from 'node:assert/strict';
import fc from 'fast-check';
import { infixMatch } from '../../../server/src/engine/align/infix.ts';
import { type Edit, editScript } from '../../../server/src/engine/align/script.ts';

const unit = fc.constantFrom(...'网络强国安');
const words = fc.string({ unit, maxLength: 24 });
/** A part of a text exchanged: near it, or far. */
const pair = fc
  .tuple(words, words, fc.nat(24), fc.nat(24))
  .map(([a, b, from, to]) => [a, a.slice(0, from) + b + a.slice(Math.max(from, to))] as const);

/** The least cost of an alignment by the whole table (Gotoh, 1982): substitution 4, a gap 4 for each unit and 1. */
function leastCost(source: string, draft: string): number {
  const far = 1e9;
  const table = Array.from({ length: source.length + 1 }, () =>
    Array.from({ length: draft.length + 1 }, () => [far, far, far]),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? [far, far, far];
  const best = (i: number, j: number, into: 0 | 1 | 2) =>
    Math.min(...at(i, j).map((cost, layer) => cost + (into === 0 ? 0 : layer === into ? 4 : 5)));
  for (let i = 0; i <= source.length; i++)
    for (let j = 0; j <= draft.length; j++) {
      const cell = table[i]?.[j] ?? [];
      if (!i && !j) cell[0] = 0;
      if (i && j) cell[0] = best(i - 1, j - 1, 0) + (source[i - 1] === draft[j - 1] ? 0 : 4);
      if (i) cell[1] = best(i - 1, j, 1);
      if (j) cell[2] = best(i, j - 1, 2);
    }
  return Math.min(...at(source.length, draft.length));
}

/** What the runs cost at least: each as substitutions and one gap. */
function costOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { sourceFrom, sourceTo, draftFrom, draftTo }) => {
    const [gone, added] = [sourceTo - sourceFrom, draftTo - draftFrom];
    return sum + 4 * Math.max(gone, added) + (gone === added ? 0 : 1);
  }, 0);
}

describe('alignment in a band', () => {
  it('costs as little as in the whole table', () => {
    fc.assert(
      fc.property(pair, ([source, draft]) => {
        assert.ok(costOf(editScript(source, draft)) <= leastCost(source, draft));
      }),
    );
  });

  it('makes the draft of the source', () => {
    fc.assert(
      fc.property(pair, ([source, draft]) => {
        let made = '';
        let at = 0;
        for (const { sourceFrom, sourceTo, draftFrom, draftTo } of editScript(source, draft)) {
          made += source.slice(at, sourceFrom) + draft.slice(draftFrom, draftTo);
          at = sourceTo;
        }
        assert.equal(made + source.slice(at), draft);
      }),
    );
  });
});

/** The fewest edits of the pattern anywhere in the text, by the whole table (Sellers, 1980). */
function fewestEdits(pattern: string, text: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  let least = text ? pattern.length : Number.POSITIVE_INFINITY;
  for (const char of text) {
    const next = [0];
    for (let i = 1; i <= pattern.length; i++) {
      const across = (column[i - 1] ?? 0) + (pattern[i - 1] === char ? 0 : 1);
      next.push(Math.min(across, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1));
    }
    column = next;
    least = Math.min(least, column.at(-1) ?? least);
  }
  return least;
}

describe('a match that is cut off', () => {
  it('has as few edits as one by the whole table, and none beyond the limit', () => {
    fc.assert(
      fc.property(words, words, fc.nat(8), (pattern, text, limit) => {
        const fewest = fewestEdits(pattern, text);
        assert.equal(infixMatch(pattern, text, limit)?.distance, fewest <= limit ? fewest : undefined);
      }),
    );
  });
});

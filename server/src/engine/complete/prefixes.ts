/** Phrases sorted by skeleton: all phrases with a given prefix are one range, found by two binary searches. */
import { firstThat } from '../first-that.ts';
import type { Phrase } from './phrases.ts';

export interface PrefixIndex {
  /** Length of the longest skeleton. */
  readonly longest: number;
  /** All phrases whose skeleton starts with `prefix`, in code unit order. */
  startingWith(prefix: string): readonly Phrase[];
}

export function createPrefixIndex(phrases: readonly Phrase[]): PrefixIndex {
  const sorted = [...phrases].sort((a, b) => compare(a.skeleton.text, b.skeleton.text));
  const longest = sorted.reduce((length, phrase) => Math.max(length, phrase.skeleton.text.length), 0);

  /** First position whose skeleton, cut to the length of `prefix`, is not below (or, `after`, is above) it. */
  const bound = (prefix: string, above: -1 | 0): number =>
    firstThat(sorted, ({ skeleton }) => compare(skeleton.text.slice(0, prefix.length), prefix) > above);

  return { longest, startingWith: (prefix) => sorted.slice(bound(prefix, -1), bound(prefix, 0)) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

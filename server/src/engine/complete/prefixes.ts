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

  /** Nothing begins with most of what is typed: known by two units at once. */
  const beginnings = new Set(phrases.map(({ skeleton }) => skeleton.text.slice(0, 2)));

  /** First position whose skeleton, cut to the length of `prefix`, is not below (or, `after`, is above) it. */
  const bound = (prefix: string, above: -1 | 0): number =>
    firstThat(sorted, ({ skeleton }) => compareBeginning(skeleton.text, prefix) > above);

  return {
    longest,
    startingWith: (prefix) =>
      prefix.length >= 2 && !beginnings.has(prefix.slice(0, 2))
        ? []
        : sorted.slice(bound(prefix, -1), bound(prefix, 0)),
  };
}

/** Compares the beginning of a text with a prefix; negative where it is below, 0 where it is the same. */
function compareBeginning(text: string, prefix: string): number {
  for (let i = 0; i < prefix.length; i++) {
    const difference = (text.charCodeAt(i) || 0) - prefix.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

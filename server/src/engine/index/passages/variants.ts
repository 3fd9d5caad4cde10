/**
 * Short words with one error may have no seed left. Two kinds of error can be undone by trying every place: neighbours
 * that have changed places, and a character too many.
 */
import { exactHits } from './exact.ts';
import type { Hit, LiveSegment } from './hit.ts';
import { MIN_QUERY, prepareQuery, type Query } from './query.ts';

/** Longer words keep a seed on one side of the error at least. */
const LONGEST = 7;
/** Hits wanted of each variant in each segment. */
const ENOUGH = 2;

export function isShort(query: Query): boolean {
  return query.units.length <= LONGEST;
}

/** Places with exactly the words that come from the query by undoing one such error. */
export function variantHits(segments: readonly LiveSegment[], query: Query): Hit[] {
  const text = String.fromCharCode(...query.units);
  const score = 1 - 1 / text.length;
  return variantsOf(text).flatMap((variant) => {
    const prepared = prepareQuery(variant);
    if (!prepared) return [];
    return segments.flatMap((live) => exactHits(live, prepared, ENOUGH).map((hit) => ({ ...hit, score })));
  });
}

function variantsOf(text: string): string[] {
  const variants = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    if (i > 0) variants.add(text.slice(0, i - 1) + (text[i] ?? '') + (text[i - 1] ?? '') + text.slice(i + 1));
    if (text.length > MIN_QUERY) variants.add(text.slice(0, i) + text.slice(i + 1));
  }
  variants.delete(text);
  return [...variants];
}

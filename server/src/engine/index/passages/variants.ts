/**
 * Short words with one error may have no seed left. All kinds of error can be undone by trying every place: neighbours that have changed
 * places, a character too many, and, where no seed is left, another character or one too few, of which the filter of trigrams leaves few to try.
 */
import { once } from '../../once.ts';
import { allReadings } from '../../text/readings.ts';
import { exactHits } from './exact.ts';
import type { Hit, LiveSegment } from './hit.ts';
import { prepareQuery, type Query } from './query.ts';
import { heardIn, heardInstead } from './unheard.ts';

/** Longer words keep a seed on one side of the error at least. */
const LONGEST = 7;
/** Words that come from others by leaving a character out have so many at least. */
const SHORTEST = 4;
/** Characters of a seed: with fewer on both sides an error leaves none. */
const SEED = 3;
/** Hits wanted of each variant in each segment. */
const ENOUGH = 2;

export function isShort(query: Query): boolean {
  return query.units.length <= LONGEST;
}

/** Places with exactly the words that come from the query by undoing one such error; a character is put in where nothing else helps. */
export function variantHits(segments: readonly LiveSegment[], query: Query): Hit[] {
  const text = String.fromCharCode(...query.units);
  const found = hitsOf(segments, variantsOf(text), text.length);
  return found.length > 0 ? found : hitsOf(segments, restored(segments, text), text.length);
}

/** `length` is that of the query. */
function hitsOf(segments: readonly LiveSegment[], variants: readonly string[], length: number): Hit[] {
  const score = 1 - 1 / length;
  return variants.flatMap((variant) => {
    const prepared = prepareQuery(variant);
    if (!prepared) return [];
    return segments.flatMap((live) => exactHits(live, prepared, ENOUGH).map((hit) => ({ ...hit, score })));
  });
}

function variantsOf(text: string): string[] {
  const variants = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    if (i > 0) variants.add(text.slice(0, i - 1) + (text[i] ?? '') + (text[i - 1] ?? '') + text.slice(i + 1));
    if (text.length > SHORTEST) variants.add(text.slice(0, i) + text.slice(i + 1));
  }
  variants.delete(text);
  return [...variants];
}

/** With another character in the place of one, or with one more, where the error leaves no seed; most of them stand somewhere. */
function restored(segments: readonly LiveSegment[], text: string): string[] {
  const heard = heardIn(segments);
  const others = characters();
  const filled = (before: string, after: string): string[] =>
    before.length < SEED && after.length < SEED
      ? Array.from(
          heardInstead(heard, { text: `${before} ${after}`, place: before.length, others }),
          (char) => before + char + after,
        )
      : [];
  const found: string[] = [];
  for (let i = 1; i < text.length; i++) {
    found.push(...filled(text.slice(0, i), text.slice(i)));
    if (text.length >= SHORTEST && i < text.length - 1) found.push(...filled(text.slice(0, i), text.slice(i + 1)));
  }
  return found.filter((variant) => variant !== text);
}

/** Those that texts are written with. */
const characters = once(() => [...allReadings().keys()].join(''));

/** What a service is asked about a wording that somebody wants to know more of: pairs of its characters. */
import { pairsOf, phrase, point } from './questions.ts';
import { SEED } from './seeds.ts';

/** Fragments with some words, of which there may be more: then those of documents drawn by their hash. */
export const MOST = 4_000;

/** The document of the first or the last day. */
export function beginning(order: 'asc' | 'desc'): object {
  const query = { exists: { field: 'date' } };
  return { size: 1, query, sort: [{ date: order }], docvalue_fields: ['info'], track_total_hits: false };
}

export function holding(words: string): object {
  return {
    size: MOST,
    query: { constant_score: { filter: phrase(words) } },
    sort: ['document'],
    track_total_hits: false,
  };
}

/** Some words with the runs of three characters in their first quarter and their last: what is nearly the same has some of those. */
export interface Quarters {
  readonly words: string;
  readonly runs: readonly string[];
}

export function quartersOf(words: string): Quarters {
  const last = words.length - SEED;
  const quarter = Math.floor(last / 4);
  const places = Array.from({ length: last + 1 }, (_, place) => place);
  const outer = places.filter((place) => place <= quarter || place >= last - quarter);
  return { words, runs: [...new Set(outer.map((place) => words.slice(place, place + SEED)))] };
}

/** Those with most of the pairs first. */
export function likeThese({ words, runs }: Quarters): object {
  const pairs = [...new Set(pairsOf(words))];
  return {
    size: MOST,
    query: {
      bool: {
        filter: [{ bool: { should: runs.map(phrase) } }],
        should: pairs.map(point),
      },
    },
    track_total_hits: false,
  };
}

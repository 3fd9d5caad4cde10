/** What a service is asked, made of pairs of folded characters and of nothing else that a draft says. */
import { MAX_QUERY } from '../../engine/index/passages/query.ts';
import type { Seeded } from './seeds.ts';

/** Fragments that one search may look at, of the very words. */
const MOST_COUNTED = 4_000;
/** Beyond this number documents are counted roughly. */
const COUNTED = 1_000;
/** Fragments that come into question for words that stand nowhere. */
const NEAR = 24;
/** Shorter words have one error at most: all that may be meant with one error is asked for. */
const LONG = 8;
/** The same of longer words, where many fragments have most of them. */
const HIDDEN = 24;
/** One error leaves two of four pieces. */
const FOUR_PIECES = 12;
/** Share of the pairs of longer words below which a fragment has hardly more in common with them than any other. */
const LEAST_SHARE = 0.34;
/** Stands where a pair is left out: those on both sides hold its characters. Not searched for (see mapping.ts). */
export const LEFT_OUT = '_';

/** Pairs of neighbouring characters, one after the other; by characters, not by units, as the engine cuts them. */
export function pairsOf(text: string): string[] {
  const characters = [...text.slice(0, MAX_QUERY)];
  return characters.slice(1).map((_, i) => characters.slice(i, i + 2).join(''));
}

/** The very words: every other pair, and the last, in their places. */
export function phrase(text: string): object {
  const pairs = pairsOf(text);
  return inPlaces(pairs.map((pair, i) => (i % 2 === 0 || i === pairs.length - 1 ? pair : LEFT_OUT)));
}

function inPlaces(pairs: readonly string[]): object {
  return pairs.length === 1 ? term(pairs[0] ?? '') : { match_phrase: { pairs: pairs.join(' ') } };
}

const within = (documents: readonly string[] | undefined): object[] =>
  documents ? [{ terms: { document: documents } }] : [];

const documentCount = { documents: { cardinality: { field: 'document', precision_threshold: COUNTED } } };

/** All fragments that have enough seeds of one of these, `most` at most. */
export function anyOfThese(all: readonly Seeded[], most: number): object {
  const query = { constant_score: { filter: { bool: { should: all.map(seeds) } } } };
  return { size: most, query, track_total_hits: false };
}

/** A run of three characters is told by both of its pairs, in whatever places. */
function seeds({ text, places, least }: Seeded): object {
  const pairs = (place: number) => [text.slice(place, place + 2), text.slice(place + 1, place + 3)];
  if (least === places.length) return { bool: { filter: [...new Set(places.flatMap(pairs))].map(term) } };
  return {
    bool: {
      should: places.map((place) => ({ bool: { filter: pairs(place).map(term) } })),
      minimum_should_match: least,
    },
  };
}

const term = (pair: string): object => ({ term: { pairs: pair } });
/** A fragment is the nearer the more of the pairs it has, however rare they are. */
export const point = (pair: string): object => ({ constant_score: { filter: term(pair) } });

/** Of each document that has the very words one fragment, best sources first, and how many documents have them. */
export function exactly(text: string, limit: number, documents?: readonly string[]): object {
  return {
    size: limit,
    query: { bool: { filter: [phrase(text), ...within(documents)] } },
    sort: ['rank', 'part'],
    collapse: { field: 'document' },
    aggs: documentCount,
    track_total_hits: false,
    terminate_after: MOST_COUNTED,
  };
}

/** How many documents have the very words. */
export function countOf(text: string): object {
  return {
    size: 0,
    query: { bool: { filter: [phrase(text)] } },
    aggs: documentCount,
    track_total_hits: false,
    terminate_after: MOST_COUNTED,
  };
}

/** Whether any document has the very words. */
export function anyOf(text: string): object {
  return { size: 0, query: { bool: { filter: [phrase(text)] } }, track_total_hits: 1, terminate_after: 1 };
}

/** Fragments with what may be meant by words that stand nowhere: those that have most of their pairs first, then the best sources. */
export function near(text: string, documents?: readonly string[]): object {
  const characters = [...text.slice(0, MAX_QUERY)];
  if (characters.length < LONG) return nearest(text, documents);
  const pairs = [...new Set(pairsOf(text))];
  return {
    size: NEAR,
    query: {
      bool: {
        filter: [{ bool: { should: pieces(characters).map(phrase) } }, ...within(documents)],
        should: pairs.map(point),
      },
    },
    min_score: Math.ceil(LEAST_SHARE * pairs.length),
    sort: ['_score', 'rank', 'part'],
    track_total_hits: false,
  };
}

/**
 * Fragments with what may be meant with one error, best sources first: those where both sides of it are told before those that have one
 * side of it, which may go on otherwise.
 */
export function nearest(text: string, documents?: readonly string[]): object {
  const queries = withOneError([...text.slice(0, MAX_QUERY)]).map(({ pairs, isWhole }) => ({
    constant_score: { filter: inPlaces(pairs), boost: isWhole ? 2 : 1 },
  }));
  const query = { bool: { must: [{ dis_max: { queries } }], filter: within(documents) } };
  return { size: NEAR, query, sort: ['_score', 'rank', 'part'], track_total_hits: false };
}

/**
 * Whether `near` may have hidden what is nearest: so many have a piece of the words that others come before, or two neighbours that have
 * changed places left none of a few pieces. Of long words hardly anything has half of the pairs that does not mean them.
 */
export function isHidden(text: string, found: number): boolean {
  return (found === NEAR && text.length >= LONG && text.length <= HIDDEN) || (found === 0 && text.length < FOUR_PIECES);
}

/** Of so many others may be as near. */
export const isFull = (found: number): boolean => found === NEAR;

/** Errors that words of so many characters are expected to have at most, as `near` of the index of a machine has it. */
function expectedErrors(length: number): number {
  return length < 16 ? 2 : 3 + ((length - 16) >> 4);
}

/** Two pieces more than there are errors: one of them is as it was, even where a little more is wrong. */
function pieces(characters: readonly string[]): string[] {
  const count = Math.min(expectedErrors(characters.length) + 2, Math.floor(characters.length / 3));
  const border = (k: number) => Math.floor((characters.length * k) / count);
  return Array.from({ length: count }, (_, k) => characters.slice(border(k), border(k + 1)).join(''));
}

interface Variant {
  readonly pairs: readonly string[];
  /** All that is known of it stands in the pairs. */
  readonly isWhole: boolean;
}

/** The words with one character exchanged, put in, or left out, or with two neighbours in the other order. */
function withOneError(characters: readonly string[]): Variant[] {
  const text = (from: number, to?: number) => characters.slice(from, to).join('');
  const whole = (written: string): Variant => ({ pairs: pairsOf(written), isWhole: true });
  const variants = characters.flatMap((_, i) => [
    withGap(text(0, i), text(i + 1)),
    ...(i > 0 ? [withGap(text(0, i), text(i))] : []),
    whole(text(0, i) + text(i + 1)),
    ...(i > 0 ? [whole(text(0, i - 1) + characters[i] + characters[i - 1] + text(i + 1))] : []),
  ]);
  // Three characters at least: a single pair stands everywhere.
  const telling = variants.filter(({ pairs }) => pairs.filter((pair) => pair !== LEFT_OUT).length > 1);
  return [...new Map(telling.map((each) => [each.pairs.join(' '), each])).values()];
}

/** Pairs of two stretches and the places of the two pairs of the one character between them that is not known. */
function withGap(before: string, after: string): Variant {
  const [first, second] = [pairsOf(before), pairsOf(after)];
  const isWhole = (first.length > 0 || !before) && (second.length > 0 || !after);
  if (!first.length || !second.length) return { pairs: first.length ? first : second, isWhole };
  return { pairs: [...first, LEFT_OUT, LEFT_OUT, ...second], isWhole };
}

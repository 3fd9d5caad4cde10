/** What a service is asked, made of pairs of folded characters and of nothing else that a draft says. */
import { MAX_QUERY } from '../../engine/index/passages/query.ts';

/** Fragments that one search may look at, of the very words. */
const MOST_COUNTED = 4_000;
/** Beyond this number documents are counted roughly. */
const COUNTED = 1_000;
/** Fragments that come into question for words that stand nowhere. */
const NEAR = 24;
/** Shorter words have one error at most: all that may be meant with one error is asked for. */
const LONG = 8;
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
function phrase(text: string): object {
  const pairs = pairsOf(text);
  return inPlaces(pairs.map((pair, i) => (i % 2 === 0 || i === pairs.length - 1 ? pair : LEFT_OUT)));
}

function inPlaces(pairs: readonly string[]): object {
  return pairs.length === 1 ? { term: { pairs: pairs[0] } } : { match_phrase: { pairs: pairs.join(' ') } };
}

const within = (documents: readonly string[] | undefined): object[] =>
  documents ? [{ terms: { document: documents } }] : [];

const documentCount = { documents: { cardinality: { field: 'document', precision_threshold: COUNTED } } };

/** All fragments that have one of these texts, `most` at most: of words so rare that these are all there are. */
export function anyOfThese(texts: readonly string[], most: number): object {
  const query = { constant_score: { filter: { bool: { should: texts.map(phrase) } } } };
  return { size: most, query, track_total_hits: false };
}

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

/** Fragments with what may be meant by words that stand nowhere: those that have most of their pairs first. */
export function near(text: string, documents?: readonly string[]): object {
  const characters = [...text.slice(0, MAX_QUERY)];
  const pairs = [...new Set(pairsOf(text))];
  const known = characters.length < LONG ? withOneError(characters) : pieces(characters).map(phrase);
  return {
    size: NEAR,
    query: {
      bool: {
        filter: [{ bool: { should: known } }, ...within(documents)],
        should: pairs.map((pair) => ({ constant_score: { filter: { term: { pairs: pair } } } })),
      },
    },
    min_score: characters.length < LONG ? 0 : Math.ceil(LEAST_SHARE * pairs.length),
    track_total_hits: false,
  };
}

/** Errors that words of so many characters are expected to have at most, as `near` of the index of a machine has it. */
function expectedErrors(length: number): number {
  return length < 16 ? 2 : 3 + ((length - 16) >> 4);
}

/** One piece more than there are errors: one of them is as it was. */
function pieces(characters: readonly string[]): string[] {
  const count = Math.min(expectedErrors(characters.length) + 1, Math.floor(characters.length / 3));
  const border = (k: number) => Math.floor((characters.length * k) / count);
  return Array.from({ length: count }, (_, k) => characters.slice(border(k), border(k + 1)).join(''));
}

/** The words with one character exchanged, put in, or left out, or with two neighbours in the other order. */
function withOneError(characters: readonly string[]): object[] {
  const text = (from: number, to?: number) => characters.slice(from, to).join('');
  const variants = characters.flatMap((_, i) => [
    withGap(text(0, i), text(i + 1)),
    ...(i > 0 ? [withGap(text(0, i), text(i))] : []),
    pairsOf(text(0, i) + text(i + 1)),
    ...(i > 0 ? [pairsOf(text(0, i - 1) + characters[i] + characters[i - 1] + text(i + 1))] : []),
  ]);
  // Three characters at least: a single pair stands everywhere.
  const telling = variants.filter((pairs) => pairs.filter((pair) => pair !== LEFT_OUT).length > 1);
  return [...new Map(telling.map((pairs) => [pairs.join(' '), pairs])).values()].map(inPlaces);
}

/** Pairs of two stretches and the places of the two pairs of the one character between them that is not known. */
function withGap(before: string, after: string): string[] {
  const [first, second] = [pairsOf(before), pairsOf(after)];
  if (!first.length || !second.length) return first.length ? first : second;
  return [...first, LEFT_OUT, LEFT_OUT, ...second];
}

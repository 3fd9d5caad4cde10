/** What a service is asked, made of runs of three folded characters and of nothing else that a draft says. */
import { MAX_QUERY } from '../../engine/index/passages/query.ts';

/** Fragments that one search may look at, of the very words. */
const MOST_COUNTED = 4_000;
/** Beyond this number documents are counted roughly. */
const COUNTED = 1_000;
/** Fragments that come into question for words that stand nowhere. */
const NEAR = 40;
/** Short words with one error may have no run of three left: these are tried. */
const SHORT = 7;

/** Runs of three characters, one after the other; by characters, not by units, as the engine cuts them. */
export function runsOf(text: string): string[] {
  const characters = [...text.slice(0, MAX_QUERY)];
  return characters.slice(2).map((_, i) => characters.slice(i, i + 3).join(''));
}

function phrase(text: string): object {
  const runs = runsOf(text);
  if (runs.length === 1) return { term: { grams: runs[0] } };
  return { match_phrase: { grams: runs.join(' ') } };
}

const within = (documents: readonly string[] | undefined): object[] =>
  documents ? [{ terms: { document: documents } }] : [];

const documentCount = { documents: { cardinality: { field: 'document', precision_threshold: COUNTED } } };

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
    _source: false,
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

/** Fragments with most of the rare runs of the words, in any order. */
export function near(text: string, documents?: readonly string[]): object {
  const runs = [...new Set(runsOf(text))];
  const least = text.length < 10 ? 1 : 2;
  const variants =
    text.length > SHORT
      ? []
      : variantsOf(text).map((each) => ({ constant_score: { filter: phrase(each), boost: 50 } }));
  const some = {
    bool: { should: runs.map((run) => ({ term: { grams: run } })), minimum_should_match: Math.min(least, runs.length) },
  };
  return {
    size: NEAR,
    query: { bool: { should: [some, ...variants], minimum_should_match: 1, filter: within(documents) } },
    track_total_hits: false,
    _source: false,
  };
}

/** The words with one character left out, or two neighbours exchanged. */
function variantsOf(text: string): string[] {
  const variants = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    if (i > 0) variants.add(text.slice(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.slice(i + 1));
    variants.add(text.slice(0, i) + text.slice(i + 1));
  }
  return [...variants].filter((each) => each.length > 2);
}

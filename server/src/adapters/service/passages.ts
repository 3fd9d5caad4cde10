/**
 * The port to passages for a corpus that a search engine holds: it names the fragments that come into question and counts documents,
 * the engine's own search looks at them as it does at the index of this machine.
 */
import { buildSegment } from '../../engine/index/passages/build.ts';
import type { LiveSegment } from '../../engine/index/passages/hit.ts';
import { prepareQuery } from '../../engine/index/passages/query.ts';
import { MAX_EXACT, searchSegments } from '../../engine/index/passages/search.ts';
import { witnessesOf } from '../../engine/index/passages/witnesses.ts';
import {
  type DocumentInfo,
  documentKey,
  type PassageCandidate,
  type PassageIndex,
  type PassageQuery,
} from '../../engine/passages.ts';
import { type Body, hashOf, joined } from './fragment.ts';
import { askDocuments, serviceLibrary } from './library.ts';
import { anyOf, countOf, exactly, near } from './questions.ts';
import type { Store } from './store.ts';

/** Answers and counts that are kept: of a draft that is being written most quotations stay as they are. */
const KEPT = 20_000;
/** Those with a score so far behind the best one have little in common with the words. */
const NOT_FAR_BEHIND = 0.3;

export interface ServiceSize {
  readonly documents: number;
  readonly characters: number;
}

export function servicePassages(store: Store, size: ServiceSize): PassageIndex {
  const answers = new Map<string, readonly PassageCandidate[]>();
  const counts = new Map<string, number>();
  return {
    ...size,
    lookup: async (queries, signal) => {
      const keys = queries.map(
        ({ text, limit, within }) => `${limit} ${text} ${within?.map(documentKey).join('\n') ?? ''}`,
      );
      const due = new Map(queries.flatMap((query, i) => (answers.has(keys[i] ?? '') ? [] : [[keys[i] ?? '', query]])));
      const known = keys.map((key) => answers.get(key)); // another check may clear the memory while this one waits
      const found = await lookUp(store, [...due.values()], signal);
      const fresh = new Map([...due.keys()].map((key, i) => [key, found[i] ?? []]));
      keep(answers, fresh);
      return keys.map((key, i) => known[i] ?? fresh.get(key) ?? []);
    },
    frequency: async (runs, most = MAX_EXACT) => {
      const isOne = most === 1;
      const keys = runs.map((run) => (isOne ? `1 ${run}` : run));
      const known = keys.map((key) => counts.get(key));
      const due = [...new Set(runs.filter((run, i) => known[i] === undefined && isCounted(run)))];
      const told = await store.search(due.map(isOne ? anyOf : countOf));
      const fresh = new Map(
        due.map((run, i) => [isOne ? `1 ${run}` : run, (isOne ? told[i]?.total : told[i]?.documents) ?? 0]),
      );
      keep(counts, fresh);
      return keys.map((key, i) => Math.min(known[i] ?? fresh.get(key) ?? 0, most, MAX_EXACT));
    },
    witnesses: async (words) => {
      const found = await store.search(words.map((each) => exactly(each, MAX_EXACT)));
      const bodies = await store.bodies(found.flatMap(({ ids }) => ids));
      return words.map((each, i) => witnessesOf([segmentOf(some(bodies, found[i]?.ids ?? [])).live], each, MAX_EXACT));
    },
    documentsBy: (queries) => askDocuments(store, queries),
    library: serviceLibrary(store),
  };
}

const isCounted = (run: string): boolean => prepareQuery(run, 3) !== undefined;

function keep<T>(kept: Map<string, T>, fresh: ReadonlyMap<string, T>): void {
  if (kept.size > KEPT) kept.clear();
  for (const [key, value] of fresh) kept.set(key, value);
}

/** First the very words of all queries in one request, then what is near those that stand nowhere, then the text of both. */
async function lookUp(
  store: Store,
  queries: readonly PassageQuery[],
  signal: AbortSignal | undefined,
): Promise<readonly (readonly PassageCandidate[])[]> {
  const asked = queries.map((query) => (prepareQuery(query.text) ? query : undefined));
  const places = asked.flatMap((query, i) => (query ? [i] : []));
  const ask = async (of: readonly number[], question: (query: PassageQuery) => object) => {
    const found = await store.search(
      of.map((i) => question(asked[i] as PassageQuery)),
      signal,
    );
    return new Map(of.map((i, k) => [i, found[k]]));
  };
  const exact = await ask(places, ({ text, limit, within }) => exactly(text, limit, hashes(within)));
  const open = places.filter((i) => !exact.get(i)?.ids.length);
  const alike = await ask(open, ({ text, within }) => near(text, hashes(within)));
  const wanted = asked.map((_, i) => {
    const { ids = [], scores = [] } = alike.get(i) ?? {};
    const enough = (scores[0] ?? 0) * NOT_FAR_BEHIND;
    return [...(exact.get(i)?.ids ?? []), ...ids.filter((_, k) => (scores[k] ?? 0) >= enough)];
  });
  const bodies = await store.bodies(wanted.flat(), signal);
  return asked.map((query, i) => {
    if (!query || !wanted[i]?.length) return [];
    return search(some(bodies, wanted[i]), query, exact.get(i)?.documents ?? 0);
  });
}

const hashes = (documents: readonly DocumentInfo[] | undefined): string[] | undefined =>
  documents?.map((each) => hashOf(documentKey(each)));

function some(bodies: ReadonlyMap<string, Body>, ids: readonly string[]): Body[] {
  return ids.flatMap((id) => bodies.get(id) ?? []);
}

interface Laid {
  readonly live: LiveSegment;
  /** Where in its document each piece begins. */
  readonly offsets: ReadonlyMap<DocumentInfo, number>;
}

function segmentOf(bodies: readonly Body[]): Laid {
  const known = joined(bodies);
  const segment = buildSegment(known.map(({ document }) => document));
  return {
    live: { segment, dead: new Uint8Array(segment.documents) },
    offsets: new Map(known.map(({ document, offset }) => [document.info, offset])),
  };
}

/** The search of this machine over what the service named; how many documents have the very words only the service knows. */
function search(bodies: readonly Body[], query: PassageQuery, documents: number): PassageCandidate[] {
  const { live, offsets } = segmentOf(bodies);
  const found = searchSegments([live], query);
  const isExact = found[0]?.exactDocuments !== undefined;
  const seen = new Set<string>();
  return found.flatMap((candidate) => {
    const { document, offset } = candidate;
    const placed = { ...candidate, offset: offset + (offsets.get(document) ?? 0) };
    if (!isExact) return [placed];
    const key = documentKey(document); // of two pieces of a document the first one counts
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...placed, exactDocuments: Math.min(Math.max(documents, found.length), MAX_EXACT) }];
  });
}

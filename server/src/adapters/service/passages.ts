/**
 * The port to passages for a corpus that a search engine holds: it names the fragments that come into question and counts documents,
 * the engine's own search looks at them as it does at the index of this machine.
 */
import type { CorpusDocument } from '../../engine/corpus.ts';
import { smallSegment } from '../../engine/index/passages/build.ts';
import type { LiveSegment } from '../../engine/index/passages/hit.ts';
import { MAX_QUERY, prepareQuery } from '../../engine/index/passages/query.ts';
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
import type { Frequencies } from './frequencies.ts';
import { askDocuments, serviceLibrary } from './library.ts';
import { foldedOf, withNearest, withWords } from './places.ts';
import { anyOf, anyOfThese, countOf, exactly, isHidden, near, nearest } from './questions.ts';
import { type Found, type Store, slices } from './store.ts';

/** Answers and counts that are kept: of a draft that is being written most quotations stay as they are. */
const KEPT = 20_000;
/** Quotations with a run that stands at so few places are asked for together: many in one search, since a search costs as much as all of them. */
const RARE = 60;
const TOGETHER = 16;

export interface ServiceSize {
  readonly documents: number;
  readonly characters: number;
}

export function servicePassages(store: Store, size: ServiceSize, frequencies: Frequencies): PassageIndex {
  const answers = new Map<string, readonly PassageCandidate[]>();
  const counts = new Map<string, number>();
  return {
    ...size,
    lookup: async (queries, signal) => {
      const keys = queries.map(
        ({ text, limit, within }) => `${limit} ${text} ${within?.map(documentKey).join('\n') ?? ''}`,
      );
      const due = new Map(queries.flatMap((query, i) => (answers.has(keys[i] ?? '') ? [] : [[keys[i] ?? '', query]])));
      const before = keys.map((key) => answers.get(key)); // another check may clear the memory while this one waits
      const found = await lookUp(store, frequencies, [...due.values()], signal);
      const fresh = new Map([...due.keys()].map((key, i) => [key, found[i] ?? []]));
      keep(answers, fresh);
      return keys.map((key, i) => before[i] ?? fresh.get(key) ?? []);
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
      return words.map((each, i) => witnessesOf([segmentOf(withWords(known(found[i]), each)).live], each, MAX_EXACT));
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

/** First the very words of all queries in one request, then what is near those that stand nowhere. */
async function lookUp(
  store: Store,
  frequencies: Frequencies,
  queries: readonly PassageQuery[],
  signal: AbortSignal | undefined,
): Promise<readonly (readonly PassageCandidate[])[]> {
  const asked = queries.filter(({ text }) => prepareQuery(text));
  const exact = await exactBodies(store, frequencies, asked, signal);
  const open = asked.filter((query) => !exact.get(query)?.bodies.length);
  const alike = await nearBodies(store, open, signal);
  return queries.map((query) => {
    const { bodies = [], documents = 0 } = exact.get(query) ?? {};
    if (bodies.length) return search(segmentOf(withWords(bodies, query.text)), query, documents);
    const near = withNearest(alike.get(query) ?? [], query.text);
    return near.length ? search(segmentOf(near, BITS), query, 0) : [];
  });
}

/** Fragments with the very words of a query, and how many documents have them. */
interface Exact {
  readonly bodies: readonly Body[];
  readonly documents: number;
}

async function exactBodies(
  store: Store,
  frequencies: Frequencies,
  queries: readonly PassageQuery[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<PassageQuery, Exact>> {
  const isRare = ({ text, within }: PassageQuery) => !within && frequencies.most(text) <= RARE;
  const groups = slices(queries.filter(isRare), TOGETHER);
  const single = queries.filter((query) => !isRare(query));
  const found = await store.search([...groups.map(together), ...single.map(alone)], signal);
  const cut = groups.filter((_, i) => found[i]?.bodies.length === MOST_TOGETHER).flat(); // more than was thought
  const again = await store.search(cut.map(alone), signal);
  return new Map([
    ...groups.flatMap((group, i) => sharedOut(group, known(found[i]))),
    ...single.map((query, i) => exactIn(query, found[groups.length + i])),
    ...cut.map((query, i) => exactIn(query, again[i])),
  ]);
}

const MOST_TOGETHER = RARE * TOGETHER;
const together = (group: readonly PassageQuery[]): object =>
  anyOfThese(
    group.map(({ text }) => text),
    MOST_TOGETHER,
  );
const alone = ({ text, limit, within }: PassageQuery): object => exactly(text, limit, hashes(within));

const known = (found: Found | undefined): readonly Body[] => found?.bodies ?? [];
const exactIn = (query: PassageQuery, found: Found | undefined) =>
  [query, { bodies: known(found), documents: found?.documents ?? 0 }] as const;

/** Which of some fragments have the words of which query. */
function sharedOut(group: readonly PassageQuery[], bodies: readonly Body[]) {
  const inOrder = bodies.toSorted((a, b) => a.offset - b.offset);
  return group.map((query) => {
    const words = query.text.slice(0, MAX_QUERY);
    const own = new Map<string, Body>(); // of each document the first one
    for (const body of inOrder)
      if (foldedOf(body).some((text) => text.includes(words)) && !own.has(documentKey(body.info)))
        own.set(documentKey(body.info), body);
    return [query, { bodies: [...own.values()], documents: own.size }] as const;
  });
}

/** Fragments with something in common with the words, best first. */
async function nearBodies(
  store: Store,
  queries: readonly PassageQuery[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<PassageQuery, readonly Body[]>> {
  const asked = queries.map(({ text, within }) => near(text, hashes(within)));
  const found = await store.search(asked, signal);
  const hiding = queries.filter(({ text }, i) => isHidden(text, found[i]?.bodies.length ?? 0));
  const others = await store.search(
    hiding.map(({ text, within }) => nearest(text, hashes(within))),
    signal,
  );
  const hidden = new Map(hiding.map((query, i) => [query, known(others[i])]));
  return new Map(queries.map((query, i) => [query, [...(hidden.get(query) ?? []), ...known(found[i])]]));
}

const hashes = (documents: readonly DocumentInfo[] | undefined): string[] | undefined =>
  documents?.map((each) => hashOf(documentKey(each)));

interface Laid {
  readonly live: LiveSegment;
  /** Of each piece its document and where in it the piece begins. */
  readonly places: ReadonlyMap<DocumentInfo, { readonly document: DocumentInfo; readonly offset: number }>;
}

/** Pieces of one document lie in its order, each as a document of its own: no match goes over what is not known between them. */
function segmentOf(bodies: readonly Body[], leastBits = 0): Laid {
  const places: [DocumentInfo, { document: DocumentInfo; offset: number }][] = [];
  const pieces = joined(bodies).map(({ document: { info, paragraphs }, offset }): CorpusDocument => {
    const piece = { ...info, article: info.article + offset / LONGEST };
    places.push([piece, { document: info, offset }]);
    return { info: piece, paragraphs };
  });
  const segment = smallSegment(pieces, leastBits);
  return { live: { segment, dead: new Uint8Array(segment.documents) }, places: new Map(places) };
}

/** So many that two runs of a few paragraphs hardly ever share a bucket. */
const BITS = 15;
/** UTF-16 units that no document has. */
const LONGEST = 2 ** 32;

/** The search of this machine over what the service named; how many documents have the very words only the service knows. */
function search({ live, places }: Laid, query: PassageQuery, documents: number): PassageCandidate[] {
  const found = searchSegments([live], query).map((candidate): PassageCandidate => {
    const { document = candidate.document, offset = 0 } = places.get(candidate.document) ?? {};
    return { ...candidate, document, offset: candidate.offset + offset };
  });
  const isExact = found[0]?.exactDocuments !== undefined;
  if (!isExact) return found;
  const first = new Map(found.toReversed().map((each) => [documentKey(each.document), each])); // of two pieces of a document
  const all = [...first.values()].reverse();
  return all.map((each) => ({ ...each, exactDocuments: Math.min(Math.max(documents, all.length), MAX_EXACT) }));
}

/**
 * Quotations looked up in a few rounds, each of which is one request: the very words, then what is near those that stand nowhere. What a round
 * has brought is searched as an index of this machine is.
 */
import { prepareQuery } from '../../engine/index/passages/query.ts';
import { MAX_EXACT } from '../../engine/index/passages/search.ts';
import { compareSources } from '../../engine/index/passages/sources.ts';
import { once } from '../../engine/once.ts';
import { type DocumentInfo, documentKey, type PassageCandidate, type PassageQuery } from '../../engine/passages.ts';
import { fold } from '../../engine/text/skeleton.ts';
import { hashOf } from './fragment.ts';
import type { Frequencies } from './frequencies.ts';
import { search, segmentOf } from './laid.ts';
import type { Body } from './packed.ts';
import { distanceIn, nearestIn, RIVALS, withNearest, withWords } from './places.ts';
import { exactly, isFull, isHidden, near, nearest } from './questions.ts';
import { anywhere, nearSeedsOf, type Seeded, seedsOf } from './seeds.ts';
import { type Shared, sharedOut } from './standing.ts';
import type { Found, Store } from './store.ts';
import { askTogether } from './together.ts';
import { type Verbatim, verbatimOf } from './verbatim.ts';

/** Quotations with a run that stands at so few places are asked for together; with what is near them those that so few may mean. */
export const RARE = 60;
const NEARLY_RARE = 100;

/** How a quotation is asked for in a round: with others by its seeds, or in a search of its own. */
type Way =
  | { readonly what: 'exact' | 'near'; readonly seeded: Seeded }
  | { readonly what: 'exact' | 'near' }
  /** What one error may have hidden, beside what was found before. */
  | { readonly what: 'nearest'; readonly before: readonly Body[] }
  /** The best sources of the words that are nearest, where there were more fragments than were told. */
  | { readonly what: 'same'; readonly before: readonly Body[]; readonly words: string };

/** What a round has brought of a quotation. */
interface Brought {
  /** Paragraphs to be searched; the answer itself where that is known. */
  readonly parts: readonly Body[];
  readonly answer?: readonly PassageCandidate[];
  /** Of a search of its own. */
  readonly bodies: readonly Body[];
  /** There are more than was thought. */
  readonly isCut: boolean;
}

export async function lookUp(
  store: Store,
  frequencies: Frequencies,
  queries: readonly PassageQuery[],
  signal: AbortSignal | undefined,
): Promise<readonly (readonly PassageCandidate[])[]> {
  const asked = queries.filter(({ text }) => prepareQuery(text));
  const answers = new Map<PassageQuery, readonly PassageCandidate[]>();
  let ways = new Map(asked.map((query): [PassageQuery, Way] => [query, firstWay(query, frequencies)]));
  while (ways.size) {
    const brought = await askRound(store, ways, signal);
    const laid = once(() => segmentOf([...brought.values()].flatMap(({ parts }) => parts)));
    const next = new Map<PassageQuery, Way>();
    for (const [query, way] of ways) {
      const known = brought.get(query) ?? NOTHING;
      const answer = known.answer ?? search(laid(), query);
      answers.set(query, answer);
      const then = nextWay(query, way, known, answer[0], frequencies);
      if (then) next.set(query, then);
    }
    ways = next;
  }
  return queries.map((query) => answers.get(query) ?? []);
}

const NOTHING: Brought = { parts: [], bodies: [], isCut: false };

/** What the table of frequencies has nowhere is not asked for as it is. */
function firstWay(query: PassageQuery, frequencies: Frequencies): Way {
  const seeded = query.within ? undefined : seedsOf(query.text, frequencies);
  if (!seeded || seeded.most > RARE) return { what: 'exact' };
  return seeded.most === 0 ? nearWay(query, frequencies) : { what: 'exact', seeded };
}

function nearWay(query: PassageQuery, frequencies: Frequencies): Way {
  const seeded = query.within ? undefined : nearSeedsOf(query.text, frequencies);
  return seeded && seeded.most <= NEARLY_RARE ? { what: 'near', seeded } : { what: 'near' };
}

/** Nothing where the answer stands. */
function nextWay(
  query: PassageQuery,
  way: Way,
  { parts, bodies, isCut }: Brought,
  best: PassageCandidate | undefined,
  frequencies: Frequencies,
): Way | undefined {
  if (best?.exactDocuments !== undefined) return undefined;
  if (isCut) return { what: way.what === 'exact' ? 'exact' : 'near' };
  if (way.what === 'exact') return nearWay(query, frequencies);
  if (way.what === 'same') return undefined;
  if ('seeded' in way) return best && isWithin(best, way.seeded) ? undefined : { what: 'near' };
  if (way.what === 'near' && isHidden(query.text, bodies.length)) return { what: 'nearest', before: bodies };
  const isOneOfMany = isFull(bodies.length) || (way.what === 'nearest' && isFull(way.before.length));
  return best && isOneOfMany ? { what: 'same', before: parts, words: wordsOf(best) } : undefined;
}

const wordsOf = ({ text, match }: PassageCandidate): string => fold(text.slice(match?.start, match?.end));

/** So few errors leave a fragment its seeds: nothing nearer has been overlooked. */
const isWithin = (best: PassageCandidate, { text, errors }: Seeded): boolean =>
  distanceIn(text, wordsOf(best)) <= errors;

async function askRound(
  store: Store,
  ways: ReadonlyMap<PassageQuery, Way>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<PassageQuery, Brought>> {
  const together = [...ways].flatMap(([query, way]) => ('seeded' in way ? [{ query, seeded: way.seeded }] : []));
  const single = [...ways].flatMap(([query, way]) => ('seeded' in way ? [] : [{ query, way }]));
  const [shared, found] = await Promise.all([
    askTogether(
      store,
      together.map(({ seeded }) => seeded),
      signal,
    ),
    store.search(
      single.map(({ query, way }) => alone(query, way)),
      signal,
    ),
  ]);
  return new Map([
    ...together.map(({ query, seeded }, i) => [query, ofRare(shared[i], query, seeded)] as const),
    ...single.map(({ query, way }, i) => [query, ofOne(found[i], query, way)] as const),
  ]);
}

function alone({ text, limit, within }: PassageQuery, way: Way): object {
  const documents = within?.map((each: DocumentInfo) => hashOf(documentKey(each)));
  if (way.what === 'exact') return exactly(text, limit, documents);
  if (way.what === 'same') return exactly(way.words, limit, documents);
  return way.what === 'near' ? near(text, documents) : nearest(text, documents);
}

function ofOne(found: Found | undefined, query: PassageQuery, way: Way): Brought {
  const { text } = query;
  const { bodies = [], documents = 0 } = found ?? {};
  if (way.what === 'exact') {
    const [{ exact } = { exact: [] }] = sharedOut(bodies, [anywhere(query.text)]);
    return { ...NOTHING, bodies, ...(exact.length && { answer: answerOf(exact, query, documents) }) };
  }
  if (way.what === 'same') return { ...NOTHING, parts: [...withWords(bodies, way.words), ...way.before], bodies };
  const all = way.what === 'nearest' ? [...bodies, ...way.before] : bodies;
  return { ...NOTHING, parts: withNearest(all, text), bodies };
}

function ofRare(shared: Shared | undefined, query: PassageQuery, { errors }: Seeded): Brought {
  if (!shared) return { ...NOTHING, isCut: true };
  if (shared.exact.length) return { ...NOTHING, answer: answerOf(shared.exact, query) };
  return { ...NOTHING, parts: errors ? nearestIn(shared.near, query.text, errors + RIVALS) : [] };
}

/** The very words at their first place in each document, best documents first; `documents` have them, where there are more than these. */
function answerOf(places: readonly Verbatim[], { limit }: PassageQuery, documents = 0): PassageCandidate[] {
  const first = new Map<string, Verbatim>();
  for (const each of places) {
    const key = documentKey(each.body.info);
    const known = first.get(key);
    if (!known || each.body.offset < known.body.offset) first.set(key, each);
  }
  const best = [...first.values()].sort((a, b) => compareSources(a.body.info, b.body.info)).slice(0, limit);
  const count = Math.min(Math.max(documents, first.size), MAX_EXACT);
  return best.map((each) => verbatimOf(each, count));
}

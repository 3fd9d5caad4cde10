/** The passage index over segments in memory: the port `PassageIndex` for the corpus of this machine. */
import {
  type DocumentInfo,
  documentKey,
  type PassageCandidate,
  type PassageIndex,
  type PassageQuery,
} from '../../passages.ts';
import { FOLD } from '../../text/fold.ts';
import { fold } from '../../text/skeleton.ts';
import { type Mine, wordingIndex } from '../wording/port.ts';
import { documentsBy, onlyWithin } from './documents.ts';
import { exactHits } from './exact.ts';
import { fillingsOf } from './fillings.ts';
import { documentFrequency } from './frequency.ts';
import type { Hit, LiveSegment } from './hit.ts';
import type { Segment } from './layout.ts';
import { documentLibrary } from './library.ts';
import { nearHits } from './near.ts';
import { MIN_NEAR, prepareQuery } from './query.ts';
import { textAt } from './reading.ts';
import { compareSources } from './sources.ts';
import { heardIn, heardInstead, unheardIn } from './unheard.ts';
import { isShort, variantHits } from './variants.ts';
import { candidateOf, wordsOf } from './window.ts';
import { witnessesOf } from './witnesses.ts';

/** Documents with exactly the words are counted up to this number. */
export const MAX_EXACT = 200;
/** Candidates with the same words that are handed out, where the words are not the very ones of the query. */
const SAME_WORDS = 3;
/** Milliseconds that a look-up of many queries may hold the thread. */
const SLICE = 8;
/** Answers that are kept: of a draft that is being written most quotations stay as they are. */
const KEPT_ANSWERS = 2_000;
/** Small indexes of single documents that are kept. */
const KEPT_PARTS = 20;
/** Counts of runs that are kept. */
const KEPT_COUNTS = 20_000;

export interface PassageIndexOptions {
  /** Lets other work of the thread go on between two queries. */
  readonly pause?: () => Promise<void>;
  /** Mines the segments elsewhere (see ../wording/port.ts). */
  readonly mine?: Mine;
}

/** An index over these segments; they must not change afterwards. */
export function passageIndex(segments: readonly LiveSegment[], options: PassageIndexOptions = {}): PassageIndex {
  let documents = 0;
  let characters = 0;
  for (const { segment, dead } of segments) {
    documents += segment.documents - dead.reduce((sum, flag) => sum + flag, 0);
    characters += segment.characters - goneCharacters(segment, dead);
  }
  const counts = new Map<string, { readonly most: number; readonly documents: number }>();
  const count = (run: string, most: number): number => {
    const known = counts.get(run);
    if (known && (known.documents < known.most || known.most >= most)) return Math.min(known.documents, most);
    const documents = documentFrequency(segments, run, most);
    if (counts.size >= KEPT_COUNTS) counts.clear();
    counts.set(run, { most, documents });
    return documents;
  };
  const parts = new Map<string, LiveSegment[]>();
  const within = (some: readonly DocumentInfo[]): LiveSegment[] => {
    const key = some.map(documentKey).join('\n');
    const known = parts.get(key) ?? onlyWithin(segments, some);
    if (parts.size >= KEPT_PARTS) parts.clear();
    parts.set(key, known);
    return known;
  };
  const kept = new Map<string, readonly PassageCandidate[]>();
  const answer = (query: PassageQuery): readonly PassageCandidate[] => {
    if (query.within) return searchSegments(within(query.within), query);
    const key = `${query.limit} ${query.text}`;
    const known = kept.get(key) ?? searchSegments(segments, query);
    kept.delete(key); // the one used last goes to the end
    kept.set(key, known);
    if (kept.size > KEPT_ANSWERS) kept.delete(kept.keys().next().value ?? key);
    return known;
  };
  return {
    documents,
    characters,
    lookup: async (queries, signal) => {
      const answers: (readonly PassageCandidate[])[] = [];
      let since = performance.now();
      for (const query of queries) {
        signal?.throwIfAborted();
        answers.push(answer(query));
        if (!options.pause || performance.now() - since < SLICE) continue;
        await options.pause();
        since = performance.now();
      }
      return answers;
    },
    library: documentLibrary(segments),
    wording: wordingIndex(segments, options.pause, options.mine),
    usage: {
      unheard: async (texts) => {
        const heard = heardIn(segments);
        return texts.map((text) => unheardIn(heard, text));
      },
      instead: async (places) => {
        const heard = heardIn(segments);
        return places.map((place) => heardInstead(heard, place));
      },
      fillings: async (slots) => slots.map((slot) => fillingsOf(segments, slot)),
    },
    frequency: async (runs, most = MAX_EXACT) => runs.map((run) => count(run, Math.min(most, MAX_EXACT))),
    documentsBy: async (queries) => queries.map((query) => documentsBy(segments, query)),
    witnesses: async (words) => words.map((each) => witnessesOf(segments, each, MAX_EXACT)),
  };
}

/** Content characters of the documents that are gone. */
function goneCharacters(segment: Segment, dead: Uint8Array): number {
  const { documentStarts } = segment;
  let count = 0;
  for (let document = dead.indexOf(1); document >= 0; document = dead.indexOf(1, document + 1)) {
    const end = documentStarts[document + 1] ?? 0;
    const start = documentStarts[document] ?? 0;
    const units = textAt(segment, start);
    for (let i = start; i < end; i++) if (FOLD[units[i] ?? 0]) count++;
  }
  return count;
}

/** Exact places if there are any, near ones otherwise; best score, then best source, first. */
export function searchSegments(segments: readonly LiveSegment[], { text, limit }: PassageQuery): PassageCandidate[] {
  const query = prepareQuery(text);
  if (!query) return [];
  const exact: Hit[] = [];
  // Of each segment the best ones, which come first in it; of all together no more than are counted.
  for (const live of segments)
    for (const hit of exactHits(live, query, Math.max(limit, MAX_EXACT - exact.length))) exact.push(hit);
  if (exact.length > 0)
    return exact
      .sort(compareHits)
      .slice(0, limit)
      .map((hit) => candidateOf(hit, Math.min(exact.length, MAX_EXACT)));
  const near = query.units.length < MIN_NEAR ? [] : nearHits(segments, query);
  const isClose = near.some((hit) => hit.score > 1 - 2 / query.units.length);
  if (!isClose && isShort(query)) near.push(...variantHits(segments, query));
  return distinct(near.sort(compareHits), limit);
}

function compareHits(a: Hit, b: Hit): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.segment === b.segment && a.document === b.document) return a.start - b.start;
  const infoA = a.segment.infos[a.document];
  const infoB = b.segment.infos[b.document];
  return infoA && infoB ? compareSources(infoA, infoB) : 0;
}

/** Candidates, of which only a few have the same words. */
function distinct(hits: readonly Hit[], limit: number): PassageCandidate[] {
  const seen = new Map<string, number>();
  const candidates: PassageCandidate[] = [];
  let last: Hit | undefined;
  for (const hit of hits) {
    if (candidates.length === limit) break;
    if (last && last.segment === hit.segment && last.start === hit.start) continue;
    last = hit;
    const words = fold(wordsOf(hit));
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    if (count <= SAME_WORDS) candidates.push(candidateOf(hit));
  }
  return candidates;
}

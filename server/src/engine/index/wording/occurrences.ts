/** All places of some words in the living documents of segments, punctuation aside. */
import { FOLD } from '../../text/fold.ts';
import { fold } from '../../text/skeleton.ts';
import { documentAt, type LiveSegment } from '../passages/hit.ts';
import type { Segment } from '../passages/layout.ts';
import { eachMatch, endOf } from '../passages/matches.ts';
import { MIN_RUN, prepareQuery, type Query } from '../passages/query.ts';

/** One place. */
export interface Occurrence {
  readonly segment: Segment;
  readonly document: number;
  /** Offsets in the text of the segment. */
  readonly start: number;
  readonly end: number;
}

/** All places in a segment, ascending: columns, because there may be a hundred thousand. */
export interface Occurrences {
  readonly segment: Segment;
  readonly query: Query;
  readonly documents: readonly number[];
  readonly starts: readonly number[];
}

/** Units that are read for two characters, which have no trigram, before other work may go on. */
const STRETCH = 1 << 20;

/** Reads the postings of the rarest trigrams; the whole text where there are but two characters. */
export async function occurrencesOf(
  segments: readonly LiveSegment[],
  words: string,
  pause: () => Promise<void>,
): Promise<Occurrences[]> {
  const query = prepareQuery(fold(words), 2);
  if (!query) return [];
  if (query.units.length < MIN_RUN) return ofTwo(segments, query, pause);
  return segments.map((live) => {
    const { found, add } = collect(live, query);
    eachMatch(live.segment, query, add);
    return found;
  });
}

export function occurrenceAt({ segment, query, documents, starts }: Occurrences, i: number): Occurrence {
  const start = starts[i] ?? 0;
  return { segment, document: documents[i] ?? 0, start, end: endOf(segment, query, start) };
}

async function ofTwo(
  segments: readonly LiveSegment[],
  query: Query,
  pause: () => Promise<void>,
): Promise<Occurrences[]> {
  const all: Occurrences[] = [];
  const [first, second] = query.units;
  for (const live of segments) {
    const { units } = live.segment;
    const { found, add } = collect(live, query);
    for (let from = 0; from < units.length; from += STRETCH) {
      const to = Math.min(units.length - 1, from + STRETCH);
      for (let at = from; at < to; at++)
        if (FOLD[units[at] ?? 0] === first && FOLD[units[at + 1] ?? 0] === second) add(at);
      await pause();
    }
    all.push(found);
  }
  return all;
}

interface Collecting {
  readonly found: Occurrences;
  /** Places come in ascending order. */
  readonly add: (start: number) => void;
}

function collect({ segment, dead }: LiveSegment, query: Query): Collecting {
  const { documentStarts } = segment;
  const documents: number[] = [];
  const starts: number[] = [];
  let document = 0;
  let next = 0;
  const add = (start: number): void => {
    if (start >= next) {
      document = documentAt(segment, start);
      next = documentStarts[document + 1] ?? Number.POSITIVE_INFINITY;
    }
    if (dead[document] === 1) return;
    documents.push(document);
    starts.push(start);
  };
  return { found: { segment, query, documents, starts }, add };
}

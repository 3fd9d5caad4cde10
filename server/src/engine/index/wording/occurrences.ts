/** All places of some words in the living documents of segments, punctuation aside. */
import { FOLD } from '../../text/fold.ts';
import { fold } from '../../text/skeleton.ts';
import { eachMatch } from '../passages/exact.ts';
import { documentAt, type LiveSegment } from '../passages/hit.ts';
import type { Segment } from '../passages/layout.ts';
import { MIN_RUN, prepareQuery } from '../passages/query.ts';

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
  readonly documents: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Units that are read for two characters, which have no trigram, before other work may go on. */
const STRETCH = 1 << 20;

/** Reads the postings of the rarest trigrams; the whole text where there are but two characters. */
export async function occurrencesOf(
  segments: readonly LiveSegment[],
  words: string,
  pause: () => Promise<void>,
): Promise<Occurrences[]> {
  const folded = fold(words);
  if (folded.length === 2) return ofTwo(segments, folded, pause);
  const query = prepareQuery(folded, MIN_RUN);
  if (!query) return [];
  return segments.map((live) => {
    const { found, add } = collect(live);
    eachMatch(live.segment, query, add);
    return found;
  });
}

export function occurrenceAt({ segment, documents, starts, ends }: Occurrences, i: number): Occurrence {
  return { segment, document: documents[i] ?? 0, start: starts[i] ?? 0, end: ends[i] ?? 0 };
}

async function ofTwo(
  segments: readonly LiveSegment[],
  folded: string,
  pause: () => Promise<void>,
): Promise<Occurrences[]> {
  const all: Occurrences[] = [];
  const [first, second] = [folded.charCodeAt(0), folded.charCodeAt(1)];
  for (const live of segments) {
    const { units } = live.segment;
    const { found, add } = collect(live);
    for (let from = 0; from < units.length; from += STRETCH) {
      const to = Math.min(units.length - 1, from + STRETCH);
      for (let at = from; at < to; at++)
        if (FOLD[units[at] ?? 0] === first && FOLD[units[at + 1] ?? 0] === second) add(at, at + 2);
      await pause();
    }
    all.push(found);
  }
  return all;
}

interface Collecting {
  readonly found: Occurrences;
  /** Places come in ascending order. */
  readonly add: (start: number, end: number) => void;
}

function collect({ segment, dead }: LiveSegment): Collecting {
  const { documentStarts } = segment;
  const documents: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let document = 0;
  let next = 0;
  const add = (start: number, end: number): void => {
    if (start >= next) {
      document = documentAt(segment, start);
      next = documentStarts[document + 1] ?? Number.POSITIVE_INFINITY;
    }
    if (dead[document] === 1) return;
    documents.push(document);
    starts.push(start);
    ends.push(end);
  };
  return { found: { segment, documents, starts, ends }, add };
}

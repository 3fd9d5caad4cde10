/** All places of some words in the living documents of segments, punctuation aside. */
import { memo } from '../../memo.ts';
import { FOLD } from '../../text/fold.ts';
import { fold } from '../../text/skeleton.ts';
import type { LiveSegment } from '../passages/hit.ts';
import type { Segment } from '../passages/layout.ts';
import { eachMatch, endOf } from '../passages/matches.ts';
import { MIN_QUERY, prepareQuery, type Query } from '../passages/query.ts';
import { textOver } from '../passages/reading.ts';
import { gallop } from '../passages/sorted.ts';

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
  if (query.units.length < MIN_QUERY) return ofTwo(segments, query, pause);
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
  const [first = 0, second = 0] = query.units;
  for (const live of segments) {
    const written = unitsFoldedTo(first).filter((unit) => usedIn(live.segment)[unit] === 1);
    const starts: number[] = [];
    for (const unit of written)
      for (let from = 0; from < live.segment.text; from += STRETCH) {
        const units = textOver(live.segment, from, from + STRETCH + 1);
        const part = units.subarray(from, from + STRETCH); // looking for one number in memory is fast
        for (let at = part.indexOf(unit); at >= 0; at = part.indexOf(unit, at + 1))
          if (FOLD[units[from + at + 1] ?? 0] === second) starts.push(from + at);
        await pause();
      }
    const { found, add } = collect(live, query);
    for (const start of written.length > 1 ? starts.sort((a, b) => a - b) : starts) add(start);
    all.push(found);
  }
  return all;
}

/** The ways in which a folded character may be written. */
function unitsFoldedTo(folded: number): number[] {
  const units: number[] = [];
  for (let unit = FOLD.indexOf(folded); unit >= 0; unit = FOLD.indexOf(folded, unit + 1)) units.push(unit);
  return units;
}

/** Which units a segment has at all: 1. */
const usedIn = memo((segment: Segment): Uint8Array => {
  const used = new Uint8Array(0x10000);
  const units = textOver(segment, 0, segment.text);
  for (let at = 0; at < units.length; at++) used[units[at] ?? 0] = 1;
  return used;
});

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
      document = gallop(documentStarts, document, documentStarts.length, start + 1) - 1;
      next = documentStarts[document + 1] ?? Number.POSITIVE_INFINITY;
    }
    if (dead[document] === 1) return;
    documents.push(document);
    starts.push(start);
  };
  return { found: { segment, query, documents, starts }, add };
}

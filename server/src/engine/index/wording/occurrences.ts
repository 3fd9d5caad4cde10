/** All places of some words in the living documents of segments, punctuation aside. */
import { FOLD } from '../../text/fold.ts';
import { fold } from '../../text/skeleton.ts';
import { endOfMatch, startOfMatch } from '../passages/exact.ts';
import type { LiveSegment } from '../passages/hit.ts';
import type { Segment } from '../passages/layout.ts';
import { MIN_RUN, prepareQuery, rarestSeeds } from '../passages/query.ts';

export interface Occurrence {
  readonly segment: Segment;
  readonly document: number;
  /** Offsets in the text of the segment. */
  readonly start: number;
  readonly end: number;
}

/** Units that are read for two characters, which have no trigram, before other work may go on. */
const STRETCH = 1 << 20;

/** In the order of segments and places. Reads the postings of the rarest trigram; the whole text where there are but two characters. */
export async function occurrencesOf(
  segments: readonly LiveSegment[],
  words: string,
  pause: () => Promise<void>,
): Promise<Occurrence[]> {
  const folded = fold(words);
  if (folded.length === 2) return ofTwo(segments, folded, pause);
  const query = prepareQuery(folded, MIN_RUN);
  if (!query) return [];
  return segments.flatMap((live) => {
    const { segment } = live;
    const [rarest] = rarestSeeds(query, segment.buckets, segment.bits);
    const found: Occurrence[] = [];
    const add = collector(live, found);
    for (let i = rarest?.from ?? 0; rarest && i < rarest.to; i++) {
      const place = segment.entries[i] ?? 0;
      const start = startOfMatch(segment.units, query.units, place, rarest.seed);
      const end = start < 0 ? -1 : endOfMatch(segment.units, query.units, place, rarest.seed);
      if (end >= 0) add(start, end);
    }
    return found;
  });
}

async function ofTwo(
  segments: readonly LiveSegment[],
  folded: string,
  pause: () => Promise<void>,
): Promise<Occurrence[]> {
  const found: Occurrence[] = [];
  const [first, second] = [folded.charCodeAt(0), folded.charCodeAt(1)];
  for (const live of segments) {
    const { units } = live.segment;
    const add = collector(live, found);
    for (let from = 0; from < units.length; from += STRETCH) {
      const to = Math.min(units.length - 1, from + STRETCH);
      for (let at = from; at < to; at++)
        if (FOLD[units[at] ?? 0] === first && FOLD[units[at + 1] ?? 0] === second) add(at, at + 2);
      await pause();
    }
  }
  return found;
}

/** Places come in ascending order: the document of one is that of the place before or a later one. */
function collector({ segment, dead }: LiveSegment, found: Occurrence[]): (start: number, end: number) => void {
  const { documentStarts } = segment;
  let document = 0;
  return (start, end) => {
    while ((documentStarts[document + 1] ?? Number.POSITIVE_INFINITY) <= start) document++;
    if (dead[document] !== 1) found.push({ segment, document, start, end });
  };
}

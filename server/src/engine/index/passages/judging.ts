/** Turns places that are near a query into hits: where they begin and end, and how near they are. */
import { once } from '../../once.ts';
import { readBlock, region, type Shape } from './blocks.ts';
import { commonUnits, type Nearest, nearest, type Pattern, preparePattern, releasePattern } from './distance.ts';
import { documentAt, type Hit, type LiveSegment } from './hit.ts';
import type { Segment } from './layout.ts';
import { MAX_QUERY, type Query } from './query.ts';
import { reverseInto } from './region.ts';
import { bestSeedWindow, mostShare, NO_WINDOW, numberSeeds, type SeedNumbers } from './share.ts';

/** Below this a place has hardly more in common with the query than any other text. */
const LEAST_SCORE = 0.34;

const reversed = new Uint16Array(2 * MAX_QUERY + 64);

/** Where the words of a query nearly stand. */
export interface Place extends Nearest {
  readonly live: LiveSegment;
  readonly block: number;
  /** Characters of the query that stand there in order, where that matters. */
  readonly common: number;
  /** Of the end of the match. */
  readonly document: number;
}

/** Turns places into hits: bounds by reading backward from the end, or by the seeds where their order is another. */
export function judgePlaces(query: Query, places: readonly Place[], shape: Shape): Hit[] {
  const seeds = once(() => numberSeeds(query)); // hardly ever asked for
  const pattern = preparePattern(query.units.toReversed());
  const shares = new Map<Segment, number>();
  const hits: Hit[] = [];
  for (const place of places) {
    const { segment } = place.live;
    const most = shares.get(segment) ?? mostShare(segment, query);
    shares.set(segment, most);
    readBlock(place.live, place.block, shape, query.units.length);
    const hit = judge(query, seeds, most, pattern, place);
    if (hit && hit.score >= LEAST_SCORE) hits.push(hit);
  }
  releasePattern(pattern);
  return hits;
}

/** `most` is the share of the seeds that the segment has at all. */
function judge(
  query: Query,
  seeds: () => SeedNumbers,
  most: number,
  pattern: Pattern,
  { live, distance, end }: Place,
): Hit | undefined {
  const length = query.units.length;
  const least = 1 - distance / length;
  const window = least >= most ? NO_WINDOW : bestSeedWindow(region, seeds(), Math.ceil(1.25 * length) + 4);
  const inOrder = least >= window.share;
  const last = inOrder ? end : window.end;
  const count = reverseInto(reversed, region, last, 2 * length);
  const first = inOrder ? end - nearest(pattern, reversed, count, 1).end : window.start;
  if (last <= first) return undefined;
  const start = region.at[first] ?? 0;
  const document = documentAt(live.segment, start);
  if (live.dead[document] === 1) return undefined;
  // All seeds without all the words in order are not the words.
  const likeness = inOrder
    ? likenessOf(distance, length, commonUnits(pattern, reversed, 0, last - first))
    : window.share;
  const score = distance === 0 ? 1 : Math.min(likeness, 1 - 0.5 / length);
  return { segment: live.segment, document, start, end: (region.at[last - 1] ?? 0) + 1, score };
}

/** Of places at the same distance the one with more of the words of the query is more like it. */
function likenessOf(distance: number, length: number, common: number): number {
  return 1 - (distance + (length - common) / (length + 1)) / length;
}

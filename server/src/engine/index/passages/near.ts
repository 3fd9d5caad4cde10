/**
 * Approximate search: the rarest seeds of a query vote for blocks of the text, in any order; the best blocks are read and
 * compared. Seeds of three characters that an error destroys cast no vote, so enough of them are taken that, with the
 * expected number of errors, some are left. A query of 4 or 5 characters with an error in the middle has none left and
 * is not found.
 */
import { type Nearest, nearest, type Pattern, preparePattern, releasePattern } from './distance.ts';
import { documentAt, type Hit, type LiveSegment } from './hit.ts';
import type { Segment } from './layout.ts';
import { MAX_QUERY, type Query, type SeedList, seedLists } from './query.ts';
import { createRegion, readRegion, reverseInto } from './region.ts';
import { bestSeedWindow, numberSeeds, type SeedNumbers } from './share.ts';
import {
  castVotes,
  clearVotes,
  createVotes,
  MAX_VOTES,
  NOT_FAR_BEHIND,
  type VotedBlock,
  votedBlocks,
} from './votes.ts';

/** Postings read of one list; the first ones are of the best documents. */
const MAX_LIST = 20_000;
/** Postings that are cheap enough to be read beyond the seeds that are needed. */
const CHEAP_VOTES = 3_000;
/** Steps of the distance (a unit of text times a word of the pattern) that one look-up may cost. */
const MAX_STEPS = 30_000;
/** The same for short queries, whose few seeds say less. */
const MAX_STEPS_SHORT = 60_000;
const MAX_BLOCKS = 2_000;
/** Places of which more than their distance is looked at. */
const FINALISTS = 20;
/** Below this a place has hardly more in common with the query than any other text. */
const LEAST_SCORE = 0.34;

const votes = createVotes();
const region = createRegion();
const reversed = new Uint16Array(2 * MAX_QUERY + 64);

interface Place extends Nearest {
  readonly live: LiveSegment;
  readonly block: number;
}

interface Shape {
  readonly shift: number;
  /** Units of text read on both sides of a block. */
  readonly margin: number;
}

/** Errors that a quotation of `length` characters is expected to have at most. */
function expectedErrors(length: number): number {
  if (length < 8) return 1;
  return length < 16 ? 2 : 3 + ((length - 16) >> 4);
}

/** Places near the words of the query, the best at least; exactly the words only where they stand over a paragraph end. */
export function nearHits(segments: readonly LiveSegment[], query: Query): Hit[] {
  const length = query.units.length;
  const shape = { shift: Math.ceil(Math.log2(Math.max(32, 1.5 * length))), margin: Math.ceil(1.3 * length) + 8 };
  const places = comparePlaces(query, promisingBlocks(segments, query, shape), shape);
  return judgePlaces(query, places, shape);
}

interface Block extends VotedBlock {
  readonly live: LiveSegment;
}

/** The blocks of all segments with most votes: as many as may be read. */
function promisingBlocks(segments: readonly LiveSegment[], query: Query, { shift, margin }: Shape): Block[] {
  const length = query.units.length;
  const steps = (2 ** shift + 2 * margin) * Math.ceil(length / 32);
  const limit = Math.max(6, Math.min(MAX_BLOCKS, Math.floor((length < 10 ? MAX_STEPS_SHORT : MAX_STEPS) / steps)));
  const blocks: Block[] = [];
  for (const live of segments) {
    vote(live.segment, query, shift);
    for (const voted of votedBlocks(votes, length < 10 ? 1 : 2, limit)) blocks.push({ ...voted, live });
    clearVotes(votes);
  }
  const top = blocks.reduce((most, block) => Math.max(most, block.votes), 0);
  return blocks
    .filter((block) => block.votes >= top * NOT_FAR_BEHIND)
    .sort((a, b) => b.votes - a.votes)
    .slice(0, limit);
}

function vote(segment: Segment, query: Query, shift: number): void {
  const lists = seedLists(query, segment.buckets, segment.bits);
  const needed = 3 * expectedErrors(query.units.length) + 2;
  let cast = 0;
  for (let i = 0; i < lists.length; i++) {
    const list = lists[i] as SeedList;
    const size = Math.min(MAX_LIST, list.to - list.from);
    if (cast + size > (i < needed ? MAX_VOTES : CHEAP_VOTES)) break;
    castVotes(votes, list.seed, segment.entries, list.from, list.from + size, shift);
    cast += size;
  }
}

/** The places nearest to the query and those with most votes. */
function comparePlaces(query: Query, blocks: readonly Block[], shape: Shape): Place[] {
  const pattern = preparePattern(query.units);
  const places = blocks.map(({ live, block }): Place => {
    readBlock(live.segment, block, shape, query.units.length);
    const { distance, end } = nearest(pattern, region.units, region.length, 0);
    return { live, block, distance, end };
  });
  releasePattern(pattern);
  const finalists = new Set(places.slice(0, FINALISTS >> 2));
  places.sort((a, b) => a.distance - b.distance);
  const enough = (places[0]?.distance ?? 0) + 2;
  for (const place of places.slice(0, FINALISTS)) if (place.distance <= enough) finalists.add(place);
  return [...finalists];
}

function readBlock(segment: Segment, block: number, { shift, margin }: Shape, gap: number): void {
  const start = block * 2 ** shift;
  readRegion(region, segment.units, start - margin, start + 2 ** shift + margin, gap);
}

/** Turns places into hits: bounds by reading backward from the end, or by the seeds where their order is another. */
function judgePlaces(query: Query, places: readonly Place[], shape: Shape): Hit[] {
  const seeds = numberSeeds(query);
  const pattern = preparePattern(query.units.toReversed());
  const hits: Hit[] = [];
  for (const place of places) {
    readBlock(place.live.segment, place.block, shape, query.units.length);
    const hit = judge(query, seeds, pattern, place);
    if (hit && hit.score >= LEAST_SCORE) hits.push(hit);
  }
  releasePattern(pattern);
  return hits;
}

function judge(query: Query, seeds: SeedNumbers, pattern: Pattern, { live, distance, end }: Place): Hit | undefined {
  const length = query.units.length;
  const window = bestSeedWindow(region, seeds, Math.ceil(1.25 * length) + 4);
  const likeness = 1 - distance / length;
  const inOrder = likeness >= window.share;
  const last = inOrder ? end : window.end;
  const first = inOrder
    ? end - nearest(pattern, reversed, reverseInto(reversed, region, end, 2 * length), 1).end
    : window.start;
  if (last <= first) return undefined;
  const start = region.at[first] ?? 0;
  const document = documentAt(live.segment, start);
  if (live.dead[document] === 1) return undefined;
  // All seeds without all the words in order are not the words.
  const score = distance === 0 ? 1 : Math.min(Math.max(likeness, window.share), 1 - 0.5 / length);
  return { segment: live.segment, document, start, end: (region.at[last - 1] ?? 0) + 1, score };
}

/**
 * Approximate search: the rarest seeds of a query vote for blocks of the text, in any order; the best blocks are read and
 * compared. Seeds of three characters that an error destroys cast no vote: at first a few are asked that one error or two leave
 * (apart.ts); where nothing is as near as that, enough of them that, with the expected number of errors, some are left. A query of 4 or 5
 * characters with an error in the middle has none left: see variants.ts.
 */

import { type Apart, seedsApart } from './apart.ts';
import { commonBefore, nearestInBlock, type Shape } from './blocks.ts';
import { preparePattern, releasePattern } from './distance.ts';
import { documentAt, type Hit, hasGone, isGone, type LiveSegment } from './hit.ts';
import { judgePlaces, type Place } from './judging.ts';
import type { Segment } from './layout.ts';
import { pairedBlocks } from './pairs.ts';
import { type Query, type SeedList, seedList, seedLists } from './query.ts';
import { mayStand, postingsIn } from './reading.ts';
import { compareSources } from './sources.ts';
import {
  castVotes,
  clearVotes,
  createVotes,
  expectVotes,
  NOT_FAR_BEHIND,
  type VotedBlock,
  votedBlocks,
} from './votes.ts';

/** Postings read of one list; the first ones are of the best documents. */
const MAX_LIST = 10_000;
/** The same where a list only tells known blocks apart, or its seed shares no character with the others that are asked. */
const MAX_SIDE_LIST = 4_000;
/** Postings read of one segment in all. */
const MAX_READ = 20_000;
/** As long as there are fewer blocks, further seeds may bring new ones. */
const FEW_BLOCKS = 16;
/** Steps of the distance (a unit of text times a word of the pattern) that one look-up may cost. */
const MAX_STEPS = 20_000;
/** The same for short queries, whose few seeds say less. */
const MAX_STEPS_SHORT = 30_000;
const MAX_BLOCKS = 2_000;
/** Seeds that one error destroys: two characters that have changed places. */
const SEEDS_AN_ERROR = 4;
/** So many places close to the query are enough to choose from. */
const CLOSE_PLACES = 120;
/** Places of which more than their distance is looked at, and those among them that are chosen by votes alone. */
const FINALISTS = 20;
const MOST_VOTED = FINALISTS >> 2;
/** Places so much farther than the nearest one are candidates as well. */
const FARTHER = 1;
/** Where one is close, no more blocks than these are compared. */
const ENOUGH_BLOCKS = 64;

const votes = createVotes();

/** Errors that a quotation of `length` characters is expected to have at most. */
function expectedErrors(length: number): number {
  if (length < 10) return 1;
  return length < 16 ? 2 : 3 + ((length - 16) >> 4);
}

/** Places near the words of the query, the best at least; exactly the words only where they stand over a paragraph end. */
export function nearHits(segments: readonly LiveSegment[], query: Query): Hit[] {
  const length = query.units.length;
  const shift = Math.ceil(Math.log2(Math.max(32, 1.5 * length)));
  const shape = { shift, width: 2 ** shift, margin: Math.ceil(1.2 * length) + 6 };
  const apart = seedsApart(segments, query);
  if (apart) {
    const places = comparePlaces(query, blocksApart(segments, query, shape, apart), shape);
    if (isFound(places, apart.errors)) return judgePlaces(query, places, shape);
  }
  const { blocks, cut } = promisingBlocks(segments, query, shape);
  const places = comparePlaces(query, blocks, shape);
  if (cut && !isFound(places, 1)) places.push(...comparePlaces(query, besideEachOther(segments, query, shape), shape));
  return judgePlaces(query, places, shape);
}

const isFound = (places: readonly Place[], errors: number): boolean =>
  places.some(({ distance }) => distance <= errors);

interface Block extends VotedBlock {
  readonly live: LiveSegment;
}

interface Promising {
  readonly blocks: readonly Block[];
  /** Lists that matter were not read to their ends. */
  readonly cut: boolean;
}

/** The blocks of all segments that have as many of the seeds as the errors leave. */
function blocksApart(segments: readonly LiveSegment[], query: Query, shape: Shape, { seeds, errors }: Apart): Block[] {
  const most = Math.floor(MAX_SIDE_LIST * shareOf(segments));
  const needed = seeds.length - errors;
  const blocks = segments.flatMap((live) => {
    // Where one vote is enough, those of strangers count as well: they are as good a guess as any.
    const there = needed < 2 ? seeds : seeds.filter((seed) => mayStand(live.segment, query.seeds[seed] as number));
    if (there.length < needed) return [];
    const lists = there.map((seed) => seedList(query, live.segment, seed)).sort(byLength);
    expectVotes(votes, postingsOf(lists, most));
    for (const { seed, from, to } of lists)
      castVotes(votes, seed, postingsIn(live.segment, from, Math.min(to, from + most)), shape.shift, 'open');
    return takeBlocks(live, needed, query, shape);
  });
  return mostVoted(blocks, limitOf(query, shape));
}

/** The blocks of all segments with most votes: as many as may be read. */
function promisingBlocks(segments: readonly LiveSegment[], query: Query, shape: Shape): Promising {
  const share = shareOf(segments);
  let cut = false;
  const blocks = segments.flatMap((live) => {
    cut = vote(live.segment, query, shape.shift, share) || cut;
    return takeBlocks(live, leastVotes(query), query, shape);
  });
  return { blocks: mostVoted(blocks, limitOf(query, shape)), cut };
}

/** How many blocks may be compared. */
function limitOf({ units: { length } }: Query, { width, margin }: Shape): number {
  const steps = (width + 2 * margin) * Math.ceil(length / 32);
  return Math.max(6, Math.min(MAX_BLOCKS, Math.floor((length < 10 ? MAX_STEPS_SHORT : MAX_STEPS) / steps)));
}

/** The blocks of one segment that have been voted for. */
function takeBlocks(live: LiveSegment, least: number, query: Query, shape: Shape): Block[] {
  const { width, margin } = shape;
  const isDead = (block: number) => isGone(live, block * width - margin, (block + 1) * width + margin);
  const voted = votedBlocks(votes, least, limitOf(query, shape), hasGone(live) ? isDead : undefined);
  clearVotes(votes);
  return voted.map(({ block, votes: count }) => ({ block, votes: count, live }));
}

/** At most `limit` of them that are not far behind the best, most votes first; of equal ones the first. */
function mostVoted(blocks: readonly Block[], limit: number): Block[] {
  let top = 0;
  for (let i = 0; i < blocks.length; i++) top = Math.max(top, (blocks[i] as Block).votes);
  const best: Block[] = [];
  for (let count = top; count > 0 && count >= top * NOT_FAR_BEHIND && best.length < limit; count--)
    for (let i = 0; i < blocks.length && best.length < limit; i++) {
      const block = blocks[i] as Block;
      if (block.votes === count) best.push(block);
    }
  return best;
}

/** How much of what may be read of one segment is read of each: two may be read in full, so that a look-up in many costs no more. */
function shareOf(segments: readonly LiveSegment[]): number {
  return Math.min(1, 2 / segments.length);
}

/** The blocks in which two seeds stand as in the query, whose votes do not count. */
function besideEachOther(segments: readonly LiveSegment[], query: Query, { shift }: Shape): Block[] {
  const share = shareOf(segments);
  return segments.flatMap((live) =>
    pairedBlocks(live, query, shift, share).map((block) => ({ block, votes: 0, live })),
  );
}

/**
 * The rarest seeds, so many that some are left after the errors, bring blocks into the table; of the others those that
 * are cheap to read tell these blocks apart.
 */
function vote(segment: Segment, query: Query, shift: number, share: number): boolean {
  const needed = SEEDS_AN_ERROR * expectedErrors(query.units.length) + leastVotes(query);
  let spare = Math.floor(MAX_READ * share);
  let cut = false;
  const lists = seedLists(query, segment);
  expectVotes(votes, Math.min(spare, postingsOf(lists, MAX_LIST * share)));
  for (let i = 0; i < lists.length; i++) {
    const list = lists[i] as SeedList;
    const open = i < needed || votes.size < FEW_BLOCKS;
    const size = Math.min(list.to - list.from, Math.floor((open ? MAX_LIST : MAX_SIDE_LIST) * share), spare);
    const isWhole = size === list.to - list.from;
    if (!isWhole && !open) break;
    if (!isWhole) cut = true;
    const places = postingsIn(segment, list.from, list.from + size);
    castVotes(votes, list.seed, places, shift, open ? 'open' : 'closed');
    spare -= size;
  }
  return cut;
}

/** Postings of some lists, of each no more than `most`. */
const postingsOf = (lists: readonly SeedList[], most: number): number =>
  lists.reduce((sum, { from, to }) => sum + Math.min(to - from, most), 0);

const byLength = (a: SeedList, b: SeedList): number => a.to - a.from - (b.to - b.from);

/** Votes that a block needs: very short queries may have but one seed left. */
function leastVotes(query: Query): number {
  return query.units.length < 10 ? 1 : 2;
}

/** The places nearest to the query and those with most votes, which come first. */
function comparePlaces(query: Query, blocks: readonly Block[], shape: Shape): Place[] {
  const pattern = preparePattern(query.units);
  const places: Place[] = [];
  const most = mostDistant(query.units.length);
  let nearest = query.units.length;
  let close = 0;
  for (let i = 0; i < blocks.length; i++) {
    const { live, block } = blocks[i] as Block;
    if (close === CLOSE_PLACES || (close > 0 && i >= ENOUGH_BLOCKS)) break;
    const within = i < MOST_VOTED ? pattern.units.length : Math.min(most.distance, nearest + FARTHER);
    const { distance, end, place } = nearestInBlock(pattern, live, block, shape, within);
    if (distance > within) continue;
    most.add(distance);
    nearest = Math.min(nearest, distance);
    const common = distance <= 2 ? commonBefore(pattern, live, block, shape, end, place) : 0;
    places.push({ live, block, distance, end, common, document: documentAt(live.segment, place) });
    if (distance <= 1) close++;
  }
  releasePattern(pattern);
  const finalists = new Set(places.slice(0, MOST_VOTED));
  const near = places.filter(({ distance }) => distance <= nearest + FARTHER);
  near.sort((a, b) => a.distance - b.distance || b.common - a.common || bySource(a, b));
  for (const place of near.slice(0, FINALISTS)) finalists.add(place);
  return [...finalists];
}

/** The distance that so many places as are finalists have at most: what is farther is none of them. */
function mostDistant(length: number) {
  const counts = new Uint32Array(length + 1);
  let distance = length;
  let within = 0;
  return {
    get distance() {
      return distance;
    },
    add: (found: number) => {
      counts[found] = (counts[found] as number) + 1;
      if (found <= distance) within++;
      for (; within - (counts[distance] as number) >= FINALISTS; distance--) within -= counts[distance] as number;
    },
  };
}

/** The best source first, in whatever segment it lies: files that were merely touched lie in another one. */
function bySource(a: Place, b: Place): number {
  if (a.live === b.live) return a.document - b.document;
  const first = a.live.segment.infos[a.document];
  const second = b.live.segment.infos[b.document];
  return first && second ? compareSources(first, second) : 0;
}

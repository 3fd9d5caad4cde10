/**
 * All places of some words in a segment. Where all their trigrams are frequent, the lists of postings alone tell most of them:
 * trigrams that stand as far apart as in the words, with nothing between them, are the words. What stands apart because of
 * punctuation is read.
 */
import { endOfMatch, expected, SHORT_LIST, startOfMatch } from './exact.ts';
import { FREQUENT, type TrigramList, trigramList } from './frequent.ts';
import type { Segment } from './layout.ts';
import { type Query, rarestSeeds, type SeedList } from './query.ts';
import { paragraphAt, postingsIn } from './reading.ts';
import { gallop } from './sorted.ts';

const SEED = 3;

/** Offset after the last of the words that begin at `start`. */
export function endOf(segment: Segment, query: Query, start: number): number {
  return endOfMatch(paragraphAt(segment, start), query.units, start, 0);
}

/** Calls `found` with the start of each place, those of gone documents too, ascending. */
export function eachMatch(segment: Segment, query: Query, found: (start: number) => void): void {
  const [rarest, second] = rarestSeeds(query, segment);
  if (!rarest) return;
  const links = rarest.to - rarest.from < FREQUENT ? undefined : linksOf(segment, query, rarest);
  if (links) matchLinks(segment, query, rarest, links, found);
  else readMatches(segment, query, rarest, second, found);
}

function readMatches(
  segment: Segment,
  query: Query,
  { seed, from, to }: SeedList,
  second: SeedList | undefined,
  found: (start: number) => void,
): void {
  const isThinned = second !== undefined && to - from > SHORT_LIST;
  const [low, high] = isThinned ? expected(second.seed - seed) : [0, 0];
  const others = isThinned ? postingsIn(segment, second.from, second.to) : undefined;
  let cursor = 0;
  for (const place of postingsIn(segment, from, to)) {
    if (others) {
      cursor = gallop(others, cursor, others.length, place + low);
      if (cursor === others.length || (others[cursor] ?? 0) > place + high) continue;
    }
    const start = startOf(segment, query, place, seed);
    if (start >= 0) found(start);
  }
}

/** Where the words begin whose trigram `seed` stands at a place; -1 where they do not stand there. */
function startOf(segment: Segment, query: Query, place: number, seed: number): number {
  const text = paragraphAt(segment, place);
  const start = startOfMatch(text, query.units, place, seed);
  return start >= 0 && endOfMatch(text, query.units, place, seed) >= 0 ? start : -1;
}

/** A trigram of the words, how far it stands behind the rarest one, and how far its list has been read. */
interface Link {
  readonly apart: number;
  readonly list: TrigramList;
  readonly least: number;
  readonly most: number;
  cursor: number;
}

/** Trigrams that cover the words, the rarest one first; `undefined` where the lists do not tell. */
function linksOf(segment: Segment, query: Query, rarest: SeedList): Link[] | undefined {
  const cover = coverOf(query.units);
  if (!cover) return undefined;
  const links: Link[] = [];
  for (const seed of new Set([rarest.seed, ...cover])) {
    const list = trigramList(segment, (query.seeds[seed] ?? 0) >>> (32 - segment.bits), query.units, seed);
    if (!list) return undefined;
    const apart = seed - rarest.seed;
    const [least, most] = expected(apart);
    links.push({ apart, list, least, most, cursor: 0 });
  }
  return links;
}

/**
 * Places in the words of trigrams that cover them. Two of them that stand as far apart in the text as in the words might still
 * have a mark between them where the words say the same character twice: then there is no such cover.
 */
function coverOf(units: Uint16Array): number[] | undefined {
  const last = units.length - SEED;
  const seeds: number[] = [];
  for (let seed = 0; seed < last; seed += SEED) seeds.push(seed);
  seeds.push(last);
  for (const [i, seed] of seeds.entries()) {
    const next = seeds[i + 1] ?? seed;
    for (let between = seed + 1; between < next; between++) if (units[between] === units[next]) return undefined;
  }
  return seeds;
}

function matchLinks(
  segment: Segment,
  query: Query,
  { seed }: SeedList,
  [rarest, ...links]: readonly Link[],
  found: (start: number) => void,
): void {
  if (!rarest) return;
  const { list } = rarest;
  let stranger = 0;
  for (const place of list.places) {
    while ((list.strangers[stranger] ?? Number.POSITIVE_INFINITY) < place) stranger++;
    if (list.strangers[stranger] === place) continue;
    const told = toldByLists(place, links);
    if (told === 'beside') found(place - seed);
    if (told !== 'apart') continue;
    const start = startOf(segment, query, place, seed);
    if (start >= 0) found(start);
  }
}

function isStranger({ strangers }: TrigramList, place: number): boolean {
  return strangers.length > 0 && strangers[gallop(strangers, 0, strangers.length, place)] === place;
}

/** Whether the other trigrams stand where the words have them, or farther away, or at least one does neither. */
function toldByLists(place: number, links: readonly Link[]): 'beside' | 'apart' | 'none' {
  let isBeside = true;
  for (const link of links) {
    const { list, apart, least, most } = link;
    const { places } = list;
    link.cursor = gallop(places, link.cursor, places.length, place + least);
    if (link.cursor === places.length || (places[link.cursor] ?? 0) > place + most) return 'none';
    if (!isBeside) continue;
    const at = apart > 0 ? link.cursor : gallop(places, link.cursor, places.length, place + apart);
    isBeside = places[at] === place + apart && !isStranger(list, place + apart);
  }
  return isBeside ? 'beside' : 'apart';
}

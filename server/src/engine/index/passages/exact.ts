/** Exact search: the rarest seed of a query, thinned out by the second rarest, each place then read. */
import { FOLD } from '../../text/fold.ts';
import { documentAt, type Hit, type LiveSegment } from './hit.ts';
import { type Query, rarestSeeds } from './query.ts';
import { paragraphAt, postingsIn } from './reading.ts';
import { gallop } from './sorted.ts';
import { DOCUMENT_END, PARAGRAPH_END } from './trigram.ts';

/** A list shorter than this is read place by place without thinning it out. */
export const SHORT_LIST = 48;
/** More punctuation than this between two seeds (and three marks a character) is not looked through. */
const SLACK = 64;

/**
 * The first place of each document that holds exactly the words of the query, whatever punctuation stands between them;
 * best documents first, at most `limit` of them.
 */
export function exactHits(live: LiveSegment, query: Query, limit: number): Hit[] {
  const hits: Hit[] = [];
  const { segment } = live;
  countExact(live, query, limit, (document, start, end) => hits.push({ segment, document, start, end, score: 1 }));
  return hits;
}

/** In how many documents such a place is, counted up to `limit`; each is told to `found`. */
export function countExact(
  { segment, dead }: LiveSegment,
  query: Query,
  limit: number,
  found?: (document: number, start: number, end: number) => void,
): number {
  const lists = rarestSeeds(query, segment);
  const rarest = lists[0]; // one by one: a look-up of words with an error comes here many times
  const second = lists[1];
  if (!rarest || rarest.from === rarest.to) return 0;
  const isLong = rarest.to - rarest.from > SHORT_LIST;
  const [low, high] = second ? expected(second.seed - rarest.seed) : [0, 0];
  let count = 0;
  let document = -1;
  let cursor = 0;
  const entries = postingsIn(segment, rarest.from, rarest.to);
  const others = second && isLong ? postingsIn(segment, second.from, second.to) : undefined;
  for (let i = 0; i < entries.length && count < limit; i++) {
    const place = entries[i] as number;
    if (document >= 0 && place < (segment.documentStarts[document + 1] ?? 0)) continue; // has its hit
    if (others) {
      cursor = gallop(others, cursor, others.length, place + low);
      if ((cursor < others.length ? (others[cursor] as number) : Infinity) > place + high) continue;
    }
    const text = paragraphAt(segment, place);
    const start = startOfMatch(text, query.units, place, rarest.seed);
    const end = start < 0 ? -1 : endOfMatch(text, query.units, place, rarest.seed);
    if (end < 0) continue;
    const at = documentAt(segment, place);
    if (dead[at] === 1) continue;
    document = at;
    count++;
    found?.(document, start, end);
  }
  return count;
}

/** Between which distances from the first seed the other one must start, so many characters apart in the query. */
export function expected(apart: number): readonly [number, number] {
  const slack = 3 * Math.abs(apart) + SLACK;
  return apart > 0 ? [apart, apart + slack] : [apart - slack, apart];
}

/** Offset of the first character of the query, read backward from its unit `seed` at `place`; -1 where words differ. */
export function startOfMatch(text: Uint16Array, query: Uint16Array, place: number, seed: number): number {
  let at = place;
  let start = place;
  for (let i = seed - 1; i >= 0; i--) {
    do {
      at--;
      if (at < 0 || isBorder(text[at] ?? 0)) return -1;
    } while (FOLD[text[at] ?? 0] === 0);
    if (FOLD[text[at] ?? 0] !== query[i]) return -1;
    start = at;
  }
  return start;
}

/** Offset after the last character of the query, read forward; -1 where words differ. */
export function endOfMatch(text: Uint16Array, query: Uint16Array, place: number, seed: number): number {
  let at = place;
  for (let i = seed; i < query.length; i++, at++) {
    while (FOLD[text[at] ?? 0] === 0) {
      if (isBorder(text[at] ?? 0)) return -1;
      at++;
    }
    if (FOLD[text[at] ?? 0] !== query[i]) return -1;
  }
  return at;
}

function isBorder(unit: number): boolean {
  return unit === PARAGRAPH_END || unit === DOCUMENT_END;
}

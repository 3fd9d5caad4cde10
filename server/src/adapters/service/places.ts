/** Of fragments only what is to be looked at: an index of everything in them would cost more than the service does. */
import { infixMatch } from '../../engine/align/infix.ts';
import { nearest, preparePattern, releasePattern } from '../../engine/index/passages/distance.ts';
import { MAX_QUERY } from '../../engine/index/passages/query.ts';
import { compareSources } from '../../engine/index/passages/sources.ts';
import { fold } from '../../engine/text/skeleton.ts';
import type { Body } from './packed.ts';
import { part } from './standing.ts';

/** Share of the characters of words that may differ in what is compared with them. */
const FAR = 0.4;
/** As many as the search looks at closely. */
const PLACES = 16;
/** As it hands out of the same words; more of them would hide others. */
const SAME_WORDS = 3;
/** Of those that have most of the words: clauses may stand there in another order. */
const REORDERED = 6;

/** Errors of some words in a folded text at the place that is nearest to them; two neighbours that have changed places are one, as the search has it. */
export function distanceIn(words: string, text: string): number {
  const pattern = preparePattern(unitsOf(words));
  const { distance } = nearest(pattern, unitsOf(text), text.length, 0);
  releasePattern(pattern);
  return distance;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** Of each fragment the first paragraph that has the words: of a document one place counts. */
export function withWords(bodies: readonly Body[], text: string): Body[] {
  const words = text.slice(0, MAX_QUERY);
  return bodies.flatMap((body) => {
    const first = body.paragraphs.findIndex(({ text }) => fold(text).includes(words));
    return first < 0 ? [] : [part(body, first, first)];
  });
}

/** Of fragments that have most of some words what is near them, and the first ones whole: clauses may stand there in another order. */
export function withNearest(bodies: readonly Body[], text: string): Body[] {
  const most = Math.ceil(FAR * Math.min(text.length, MAX_QUERY));
  return [...nearestIn(bodies, text, most), ...bodies.slice(0, REORDERED)];
}

/** Paragraphs about as near to the words as the nearest, best sources first among those that are as near; none with more than `most` errors. */
export function nearestIn(bodies: readonly Body[], text: string, most: number): Body[] {
  const words = text.slice(0, MAX_QUERY);
  const pattern = preparePattern(unitsOf(words));
  const places: Place[] = [];
  let bound = most;
  for (const body of new Set(bodies)) {
    const texts = body.paragraphs.map((each) => fold(each.text));
    const units = unitsOf(texts.join(''));
    if (nearest(pattern, units, units.length, 0).distance > bound) continue;
    for (const place of placesIn(body, texts, words, bound)) {
      places.push(place);
      bound = Math.min(bound, place.distance + RIVALS);
    }
  }
  releasePattern(pattern);
  const near = places.filter(({ distance }) => distance <= bound);
  near.sort((a, b) => a.distance - b.distance || compareSources(a.body.info, b.body.info));
  return near
    .filter(fewOfEach())
    .slice(0, PLACES)
    .map(({ body }) => body);
}

/** What has more errors than the nearest is no rival of it. */
export const RIVALS = 3;

/** The search hands out a few places with the same words. */
function fewOfEach(): (place: Place) => boolean {
  const counts = new Map<string, number>();
  return ({ words }) => {
    counts.set(words, (counts.get(words) ?? 0) + 1);
    return (counts.get(words) ?? 0) <= SAME_WORDS;
  };
}

interface Place {
  readonly body: Body;
  /** As they stand there, folded. */
  readonly words: string;
  readonly distance: number;
}

/** Paragraphs that are near by themselves, or where none is, those that are together. */
function placesIn(body: Body, texts: readonly string[], words: string, most: number): Place[] {
  const single = texts.flatMap((text, i): Place[] => {
    const match = infixMatch(words, text, most);
    return match ? [{ body: part(body, i, i), words: text.slice(match.from, match.to), distance: match.distance }] : [];
  });
  if (single.length) return single;
  const all = texts.join('');
  const match = infixMatch(words, all, most);
  if (!match) return [];
  const { from, to, distance } = match;
  return [{ body: around(body, texts, from, to), words: all.slice(from, to), distance }];
}

/** The paragraphs with a stretch of the folded words of a fragment. */
function around(body: Body, texts: readonly string[], from: number, to: number): Body {
  let first = 0;
  let last = 0;
  let at = 0;
  for (const [i, { length }] of texts.entries()) {
    if (at <= from) first = i;
    if (at < to) last = i;
    at += length;
  }
  return part(body, first, last);
}

/** Of fragments only what is to be looked at: an index of everything in them would cost more than the service does. */
import { infixMatch } from '../../engine/align/infix.ts';
import { MAX_QUERY } from '../../engine/index/passages/query.ts';
import { compareSources } from '../../engine/index/passages/sources.ts';
import { fold } from '../../engine/text/skeleton.ts';
import type { Body } from './fragment.ts';

/** Share of the characters of words that may differ in what is compared with them. */
const FAR = 0.4;
/** What has more errors than the nearest is no rival of it. */
const RIVALS = 3;

/** As many as the search looks at closely. */
const PLACES = 16;
/** As it hands out of the same words; more of them would hide others. */
const SAME_WORDS = 3;
/** Of those that have most of the words: clauses may stand there in another order. */
const REORDERED = 3;

const folded = new WeakMap<Body, readonly string[]>();

/** The folded words of each paragraph. */
export function foldedOf(body: Body): readonly string[] {
  const known = folded.get(body) ?? body.paragraphs.map(({ text }) => fold(text));
  folded.set(body, known);
  return known;
}

/** Of each fragment the first paragraph that has the words: of a document one place counts. */
export function withWords(bodies: readonly Body[], text: string): Body[] {
  const words = text.slice(0, MAX_QUERY);
  return bodies.flatMap((body) => {
    const first = foldedOf(body).findIndex((each) => each.includes(words));
    return first < 0 ? [] : [part(body, first, first)];
  });
}

/** Paragraphs about as near to the words as the nearest, best sources first among those that are as near. */
export function withNearest(bodies: readonly Body[], text: string): Body[] {
  const words = text.slice(0, MAX_QUERY);
  const most = Math.ceil(FAR * words.length);
  const places = [...new Set(bodies)].flatMap((body) => placesIn(body, words, most));
  const ordered = places.toSorted((a, b) => a.distance - b.distance || compareSources(a.body.info, b.body.info));
  const near = ordered.filter(({ distance }) => distance <= (ordered[0]?.distance ?? 0) + RIVALS).filter(fewOfEach());
  return [...near.slice(0, PLACES).map(({ body }) => body), ...bodies.slice(0, REORDERED)];
}

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
function placesIn(body: Body, words: string, most: number): Place[] {
  const texts = foldedOf(body);
  const single = texts.flatMap((text, i): Place[] => {
    const match = infixMatch(words, text, most);
    return match ? [{ body: part(body, i, i), words: text.slice(match.from, match.to), distance: match.distance }] : [];
  });
  if (single.length) return single;
  const all = texts.join('');
  const match = infixMatch(words, all, most);
  if (!match) return [];
  const { from, to, distance } = match;
  return [{ body: around(body, from, to), words: all.slice(from, to), distance }];
}

/** The paragraphs with a stretch of the folded words of a fragment. */
function around(body: Body, from: number, to: number): Body {
  let first = 0;
  let last = 0;
  let at = 0;
  for (const [i, { length }] of foldedOf(body).entries()) {
    if (at <= from) first = i;
    if (at < to) last = i;
    at += length;
  }
  return part(body, first, last);
}

/** Some paragraphs of a fragment. */
function part(body: Body, first: number, last: number): Body {
  const { info, paragraphs } = body;
  const offset = paragraphs.slice(0, first).reduce((sum, { text }) => sum + text.length + 1, body.offset);
  return { info, paragraphs: paragraphs.slice(first, last + 1), offset };
}

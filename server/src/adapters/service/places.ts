/** Of fragments only what is to be looked at: an index of everything in them would cost more than the service does. */
import { infixMatch } from '../../engine/align/infix.ts';
import { MAX_QUERY } from '../../engine/index/passages/query.ts';
import { fold } from '../../engine/text/skeleton.ts';
import type { Body } from './fragment.ts';

/** Share of the characters of words that may differ in what is compared with them. */
const FAR = 0.4;
/** What has more errors than the nearest is no rival of it. */
const RIVALS = 3;

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

/** Paragraphs around the place of each fragment that is nearest to the words, where it is about as near as that of the best one. */
export function withNearest(bodies: readonly Body[], text: string): Body[] {
  const words = text.slice(0, MAX_QUERY);
  const most = Math.ceil(FAR * words.length);
  const places = bodies.flatMap((body) => {
    const match = infixMatch(words, foldedOf(body).join(''), most);
    return match ? [{ body, match }] : [];
  });
  const nearest = Math.min(...places.map(({ match }) => match.distance));
  return places
    .filter(({ match }) => match.distance <= nearest + RIVALS)
    .flatMap(({ body, match }) => around(body, match.from - words.length, match.to + words.length));
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

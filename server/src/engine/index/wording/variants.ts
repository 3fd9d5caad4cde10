/**
 * Wording of the corpus that is nearly some words: before and behind one stretch it is the same. A trigram near the beginning and
 * one near the end lead there, since one of them is outside of the stretch; what stands around their places is read, of very
 * frequent ones a part. What is found is counted in full.
 */
import { FOLD } from '../../text/fold.ts';
import { fold, skeletonOf } from '../../text/skeleton.ts';
import type { VariantKind, WordingVariant } from '../../wording.ts';
import { documentAt, type LiveSegment } from '../passages/hit.ts';
import { MIN_NEAR, prepareQuery, type Query, seedLists } from '../passages/query.ts';
import { postingsIn, startOfBucket, textAt } from '../passages/reading.ts';
import { textOf } from '../passages/window.ts';
import { historyOf } from './history.ts';
import { occurrencesOf } from './occurrences.ts';
import { readSide, type Side } from './stretch.ts';

/** Characters of a trigram. */
const SEED = 3;
/** Places of a trigram that are read in one segment, evenly spaced. */
const PLACES = 4_000;
/** Found ones that are counted, for each one that is wanted. */
const COUNTED = 4;
/** In an enumeration of fewer members, hardly anything is the same when one of them is another. */
const MEMBERS = 3;
/** Fewer documents make no wording. */
const DOCUMENTS = 2;

/** What goes on alike at so many of its places is a piece of something longer; of fewer places nothing can be said. */
const ALIKE = 0.8;
const PLACES_TO_TELL = 5;

interface Seen {
  readonly kind: VariantKind;
  readonly words: string;
  readonly documents: Set<string>;
  /** How often each character of content, or a mark (0), follows. */
  readonly next: Map<number, number>;
}

/** Most documents first, at most `limit`; none for words of three characters and fewer. */
export async function variantsOf(
  segments: readonly LiveSegment[],
  words: string,
  limit: number,
  pause: () => Promise<void>,
): Promise<WordingVariant[]> {
  const query = prepareQuery(fold(words), MIN_NEAR);
  if (!query) return [];
  const borders = bordersIn(words);
  const seen = new Map<string, Seen>();
  for (const [number, live] of segments.entries()) {
    for (const seed of anchorsOf(query, live)) {
      readAround(live, number, query, seed, borders, seen);
      await pause();
    }
  }
  const often = [...seen]
    .filter(([, each]) => each.documents.size >= DOCUMENTS && !isPiece(each))
    .sort(([a, x], [b, y]) => y.documents.size - x.documents.size || (a < b ? -1 : 1))
    .slice(0, COUNTED * limit);
  const variants: WordingVariant[] = [];
  for (const [folded, { kind, words: shown }] of often) {
    const { documents, times, years } = historyOf(await occurrencesOf(segments, folded, pause), 0);
    variants.push({ kind, words: shown, documents, times, years });
  }
  return variants
    .filter((each) => !variants.some((other) => isPart(each, other)))
    .sort((a, b) => b.documents - a.documents || (a.words < b.words ? -1 : 1))
    .slice(0, limit);
}

/** Hardly ever said but as a part of the other one. */
function isPart(one: WordingVariant, other: WordingVariant): boolean {
  return one !== other && fold(other.words).includes(fold(one.words)) && other.documents >= ALIKE * one.documents;
}

/** Numbers of the characters before which a member of an enumeration begins. */
function bordersIn(words: string): number[] {
  const { text, at } = skeletonOf(words);
  const starts = Array.from(text, (_, i) => i).filter((i) => i > 0 && /[、，；]/.test(words.slice(at[i - 1], at[i])));
  return starts.length + 1 >= MEMBERS ? [0, ...starts] : [];
}

/** The rarest trigram of the first quarter and of the last: a short stretch leaves one of them as it is. */
function anchorsOf(query: Query, { segment }: LiveSegment): number[] {
  const last = query.seeds.length - 1;
  const quarter = Math.floor(last / 4);
  const lists = seedLists(query, segment);
  const first = lists.find(({ seed }) => seed <= quarter);
  const other = lists.find(({ seed }) => seed >= last - quarter);
  return [...new Set([first, other].flatMap((list) => list?.seed ?? []))];
}

function readAround(
  { segment, dead }: LiveSegment,
  number: number,
  query: Query,
  seed: number,
  borders: readonly number[],
  seen: Map<string, Seen>,
): void {
  const bucket = (query.seeds[seed] ?? 0) >>> (32 - segment.bits);
  const [from, to] = [startOfBucket(segment, bucket), startOfBucket(segment, bucket + 1)];
  const entries = postingsIn(segment, from, to);
  const middle = sideOf(query.units.subarray(seed, seed + SEED), 1, []);
  const behind = sideOf(
    query.units.subarray(seed + SEED),
    1,
    borders.map((border) => border - seed - SEED),
  );
  const before = sideOf(
    query.units.slice(0, seed).reverse(),
    -1,
    [...borders, query.units.length].map((border) => seed - border).reverse(),
  );
  const step = Math.max(1, entries.length / PLACES);
  for (let i = 0; i < entries.length; i += step) {
    const place = entries[Math.floor(i)] ?? 0;
    const units = textAt(segment, place);
    const inside = readSide(units, place, middle);
    if (inside?.kind !== 'same') continue;
    const end = readSide(units, inside.at, behind);
    const start = end && readSide(units, place - 1, before);
    if (!start || !end || (start.kind === 'same') === (end.kind === 'same')) continue;
    const document = documentAt(segment, place);
    if (dead[document] === 1) continue;
    const words = textOf(units, start.at + 1, end.at);
    const folded = fold(words);
    const kind = start.kind === 'same' ? end.kind : start.kind;
    if (kind === 'same') continue;
    const known = seen.get(folded) ?? { kind, words, documents: new Set(), next: new Map() };
    seen.set(folded, known);
    const next = FOLD[units[end.at] ?? 0] ?? 0;
    known.next.set(next, (known.next.get(next) ?? 0) + 1);
    known.documents.add(`${number} ${document}`);
  }
}

function isPiece({ next }: Seen): boolean {
  const counts = [...next];
  const places = counts.reduce((sum, [, count]) => sum + count, 0);
  return places >= PLACES_TO_TELL && counts.some(([unit, count]) => unit !== 0 && count >= ALIKE * places);
}

function sideOf(units: Uint16Array, step: 1 | -1, borders: readonly number[]): Side {
  return { units, step, borders: borders.filter((border) => border >= 0 && border < units.length) };
}

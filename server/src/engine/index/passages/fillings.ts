/** What documents have between the same words: a slot, and all that fills it. */
import type { Filling, Slot } from '../../passages.ts';
import { FOLD } from '../../text/fold.ts';
import { fold } from '../../text/skeleton.ts';
import { CLAUSE_KIND } from '../wording/clauses.ts';
import { documentAt, type LiveSegment } from './hit.ts';
import { paragraphAt, postingsIn, startOfBucket } from './reading.ts';
import { gallop } from './sorted.ts';
import { DOCUMENT_END, hashTrigram, PARAGRAPH_END } from './trigram.ts';
import { textOf } from './window.ts';

/** Characters on a side by which places are found: one trigram. */
const SEED = 3;
/** Places of the rarer trigram that are looked at in one segment; of more a sample. */
const MOST_PLACES = 1_500;
/** Marks that may stand between two trigrams. */
const SLACK = 6;
const APART = /^[^\p{L}\p{N}].*[^\p{L}\p{N}]$/su;
const MARKS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** By the folded words that fill the slot. */
type Found = Map<string, { readonly words: string; readonly documents: Map<string, InDocument> }>;

interface InDocument {
  /** Most characters around it that are the same there. */
  readonly same: number;
  /** Marks stand on both sides. */
  readonly isApart: boolean;
}

/** Most frequent first. Reads the postings of the rarer one of the trigrams before and behind the slot. */
export function fillingsOf(segments: readonly LiveSegment[], slot: Slot): Filling[] {
  const found: Found = new Map();
  for (const [number, live] of segments.entries())
    for (const { start, end, same } of placesIn(live, slot)) {
      const document = documentAt(live.segment, start);
      if (live.dead[document] === 1) continue;
      const printed = textOf(paragraphAt(live.segment, start), start, end);
      const words = printed.replace(MARKS_AROUND, '');
      const known = found.get(fold(words)) ?? { words, documents: new Map<string, InDocument>() };
      found.set(fold(words), known);
      const { documents } = known;
      const key = `${number} ${document}`;
      const before = documents.get(key);
      if (!before || before.same < same) documents.set(key, { same, isApart: APART.test(printed) });
    }
  return [...found.values()]
    .map(({ words, documents }) => filling(words, [...documents.values()], slot.least))
    .sort(byDocuments);
}

function filling(words: string, documents: readonly InDocument[], least: number): Filling {
  const same = documents.map((each) => each.same).sort((a, b) => b - a);
  const apart = documents.filter(({ isApart }) => isApart).length;
  const enough = same[Math.min(same.length, least) - 1] ?? 0;
  return { words, documents: documents.length, same: enough, isApart: 2 * apart > documents.length };
}

const byDocuments = (a: Filling, b: Filling): number =>
  b.documents - a.documents || b.same - a.same || (a.words < b.words ? -1 : 1);

/** What fills the slot at one place, with the marks around it, and how many characters around are the same. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly same: number;
}

interface List {
  readonly from: number;
  readonly to: number;
}

function placesIn(live: LiveSegment, slot: Slot): Place[] {
  const head = slot.before.length >= SEED ? listOf(live, slot.before.slice(-SEED)) : undefined;
  const tail = slot.after.length >= SEED ? listOf(live, slot.after.slice(0, SEED)) : undefined;
  const isByHead = head !== undefined && (!tail || head.to - head.from <= tail.to - tail.from);
  const [list, other] = isByHead ? [head, tail] : [tail, head];
  if (!list) return [];
  const far = SEED + slot.most + SLACK;
  const [low, high] = isByHead ? [SEED, far] : [-far, -SEED];
  const places: Place[] = [];
  const entries = postingsIn(live.segment, list.from, list.to);
  const others = other && postingsIn(live.segment, other.from, other.to);
  const stride = Math.max(1, entries.length / MOST_PLACES);
  let cursor = 0;
  for (let next = 0; next < entries.length; next += stride) {
    const at = entries[Math.floor(next)] ?? 0;
    if (others) {
      cursor = gallop(others, cursor, others.length, at + low);
      if (cursor >= others.length || (others[cursor] ?? 0) > at + high) continue;
    }
    const units = paragraphAt(live.segment, at);
    const place = isByHead ? behindHead(units, at, slot) : beforeTail(units, at, slot);
    if (place) places.push(place);
  }
  return places;
}

function listOf({ segment }: LiveSegment, seed: string): List {
  const bucket = hashTrigram(seed.charCodeAt(0), seed.charCodeAt(1), seed.charCodeAt(2)) >>> (32 - segment.bits);
  return { from: startOfBucket(segment, bucket), to: startOfBucket(segment, bucket + 1) };
}

/** The shortest filling behind the last `SEED` characters before the slot, which should begin at `at`. */
function behindHead(units: Uint16Array, at: number, slot: Slot): Place | undefined {
  const { before, after, most, agree = SEED } = slot;
  if (sameFrom(units, at, before.slice(-SEED)) < SEED) return undefined;
  const start = nth(units, at, SEED - 1) + 1;
  for (let last = start - 1, length = 0; length <= most && last >= 0; length++, last = step(units, last, 1)) {
    const behind = sameFrom(units, step(units, last, 1), after);
    const isThere = after ? behind >= Math.min(agree, after.length) : isEnd(units, last, 1, length, slot);
    if (!isThere) continue;
    const same = SEED + sameBefore(units, at, before.slice(0, -SEED));
    const end = after ? step(units, last, 1) : last + 1;
    return same < Math.min(agree, before.length) ? undefined : { start, end, same: same + behind };
  }
  return undefined;
}

/** The shortest filling before the first `SEED` characters behind the slot, which should begin at `at`. */
function beforeTail(units: Uint16Array, at: number, slot: Slot): Place | undefined {
  const { before, after, most, agree = SEED } = slot;
  const behind = sameFrom(units, at, after);
  if (behind < Math.min(agree, after.length)) return undefined;
  for (let first = at, length = 0; length <= most && first >= 0; length++, first = step(units, first, -1)) {
    const same = sameBefore(units, first, before);
    const isThere = before ? same >= Math.min(agree, before.length) : isEnd(units, first, -1, length, slot);
    const start = before ? step(units, first, -1) + 1 : first;
    if (isThere) return { start, end: at, same: same + behind };
  }
  return undefined;
}

/** How many characters of `words` stand from the content character at `at` on; none where there is no such character. */
function sameFrom(units: Uint16Array, at: number, words: string): number {
  let same = 0;
  for (let place = at; place >= 0 && same < words.length; place = step(units, place, 1), same++)
    if (FOLD[units[place] ?? 0] !== words.charCodeAt(same)) break;
  return same;
}

/** How many of the last characters of `words` stand right before `at`. */
function sameBefore(units: Uint16Array, at: number, words: string): number {
  let same = 0;
  for (let place = step(units, at, -1); place >= 0 && same < words.length; place = step(units, place, -1), same++)
    if (FOLD[units[place] ?? 0] !== words.charCodeAt(words.length - 1 - same)) break;
  return same;
}

/** Offset of the content character so many behind the one at `at`. */
function nth(units: Uint16Array, at: number, count: number): number {
  let place = at;
  for (let i = 0; i < count; i++) place = step(units, place, 1);
  return place;
}

/** Offset of the content character behind (or before) the one at `place`; -1 where the paragraph has no more. */
function step(units: Uint16Array, place: number, by: 1 | -1): number {
  for (let at = place + by; ; at += by) {
    const unit = units[at] ?? DOCUMENT_END;
    if (unit === PARAGRAPH_END || unit === DOCUMENT_END) return -1;
    if (FOLD[unit] !== 0) return at;
  }
}

/** What fills a slot without words on one side ends there. */
function isEnd(units: Uint16Array, place: number, by: 1 | -1, count: number, { length }: Slot): boolean {
  return length === undefined ? isBorder(units, place, by) : count === length;
}

/** A clause ends behind (or begins before) the content character at `place`. */
function isBorder(units: Uint16Array, place: number, by: 1 | -1): boolean {
  for (let at = place + by; ; at += by) {
    const kind = CLAUSE_KIND[units[at] ?? 0];
    if (kind !== 0) return kind === BORDER;
  }
}

const BORDER = 2;

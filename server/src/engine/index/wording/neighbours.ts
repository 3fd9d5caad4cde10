/** What often stands right before and behind some words. */
import { FOLD } from '../../text/fold.ts';
import type { Neighbour, Neighbours } from '../../wording.ts';
import { endOf } from '../passages/matches.ts';
import { paragraphAt } from '../passages/reading.ts';
import { CLAUSE_KIND } from './clauses.ts';
import { type Occurrence, type Occurrences, occurrenceAt } from './occurrences.ts';

/** Places from which neighbours are chosen, evenly spaced; content characters on each side. */
const PLACES = 2_000;
const SHORTEST = 2;
const LONGEST = 12;
/** Fewer say nothing. */
const OFTEN = 2;
/** Chosen ones that are counted, for each one that is wanted: some are in one document only. */
const COUNTED = 2;
/** Places that are counted before other work may go on. */
const SLICE = 1 << 12;
/** A longer neighbour that has so much of the places of a shorter one takes its place. */
const MOST = 0.8;
/** Bits of what stands beyond a neighbour: less, and it is a piece of a longer one. A mark is a symbol of its own each time. */
const ENTROPY = 1.5;
/** Marks that no neighbour goes over, beside those that end a clause; digits are of numbers that would be cut. */
const STOPS = new Set(Array.from('、—《》〈〉（）()0123456789', (mark) => mark.charCodeAt(0)));

/** What is shown is counted in full. */
export async function neighboursOf(
  all: readonly Occurrences[],
  limit: number,
  pause: () => Promise<void>,
): Promise<Neighbours> {
  const read = spread(all, PLACES);
  const countedOn = async (side: Direction): Promise<readonly Neighbour[]> => {
    const counted = await countBeside(all, frequent(read, side).slice(0, COUNTED * limit), side, pause);
    return counted.filter(({ documents }) => documents >= OFTEN).slice(0, limit);
  };
  return { before: await countedOn(-1), after: await countedOn(1) };
}

/** So many places of all at most, evenly spaced. */
function spread(all: readonly Occurrences[], most: number): Occurrence[] {
  const step = Math.max(1, all.reduce((sum, { starts }) => sum + starts.length, 0) / most);
  const read: Occurrence[] = [];
  let at = 0;
  for (const found of all) {
    for (; at < found.starts.length; at += step) read.push(occurrenceAt(found, Math.floor(at)));
    at -= found.starts.length;
  }
  return read;
}

type Direction = -1 | 1;

/** Those that say most first: long ones count more. */
function frequent(read: readonly Occurrence[], side: Direction): string[] {
  const counts = new Map<string, number>();
  for (const occurrence of read) {
    const words = wordsBeside(occurrence, side);
    for (let length = SHORTEST; length <= words.length; length++) {
      const part = cut(words, side, length);
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  const beyond = whatStandsBeyond(counts, side);
  return [...counts]
    .filter(([part, times]) => times >= OFTEN && part.length <= LONGEST && isWhole(times, beyond.get(part)))
    .sort(([a, x], [b, y]) => y * b.length - x * a.length || (a < b ? -1 : 1))
    .map(([words]) => words);
}

interface Beyond {
  /** Places at which the neighbour goes on, the most of one kind, and their part of the entropy. */
  readonly times: number;
  readonly most: number;
  readonly bits: number;
}

function whatStandsBeyond(counts: ReadonlyMap<string, number>, side: Direction): Map<string, Beyond> {
  const beyond = new Map<string, Beyond>();
  for (const [part, count] of counts) {
    const shorter = cut(part, side, part.length - 1);
    const share = count / (counts.get(shorter) ?? count);
    const { times, most, bits } = beyond.get(shorter) ?? { times: 0, most: 0, bits: 0 };
    beyond.set(shorter, {
      times: times + count,
      most: Math.max(most, count),
      bits: bits - share * Math.log2(share),
    });
  }
  return beyond;
}

function isWhole(times: number, { times: onward, most, bits }: Beyond = { times: 0, most: 0, bits: 0 }): boolean {
  const atMarks = ((times - onward) / times) * Math.log2(times);
  return most < MOST * times && bits + atMarks >= Math.min(ENTROPY, Math.log2(times));
}

/** The part of a word that is next to what it stands beside. */
const cut = (words: string, side: Direction, length: number): string =>
  side === 1 ? words.slice(0, length) : words.slice(words.length - length);

/** Words by their characters, from what they stand beside outward. */
interface Twig {
  readonly next: Map<number, Twig>;
  counted?: Counted;
}

interface Counted {
  readonly words: string;
  times: number;
  documents: number;
  /** The last document with it, of the segment that is being read. */
  last: number;
}

const twig = (): Twig => ({ next: new Map() });

/** Counts all of them in one pass. */
async function countBeside(
  all: readonly Occurrences[],
  chosen: readonly string[],
  side: Direction,
  pause: () => Promise<void>,
): Promise<Neighbour[]> {
  const root = twig();
  const counts = chosen.map((words) => grow(root, words, side));
  for (const { segment, query, documents, starts } of all) {
    for (const counted of counts) counted.last = -1;
    for (let i = 0; i < starts.length; i++) {
      const start = starts[i] ?? 0;
      const from = side === 1 ? endOf(segment, query, start) : start - 1;
      climb(root, paragraphAt(segment, start), from, side, documents[i] ?? 0);
      if (i % SLICE === SLICE - 1) await pause();
    }
  }
  return counts.map(({ words, times, documents }) => ({ words, times, documents }));
}

function grow(root: Twig, words: string, side: Direction): Counted {
  let at = root;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(side === 1 ? i : words.length - 1 - i);
    const next = at.next.get(unit) ?? twig();
    at.next.set(unit, next);
    at = next;
  }
  at.counted = { words, times: 0, documents: 0, last: -1 };
  return at.counted;
}

/** Counts what stands at one place. */
function climb(root: Twig, units: Uint16Array, from: number, side: Direction, document: number): void {
  let on: Twig | undefined = root;
  for (let at = from; on; at += side) {
    const unit: number = units[at] ?? 0;
    if (isStop(unit)) return;
    if (FOLD[unit] === 0) continue;
    on = on.next.get(unit);
    const counted = on?.counted;
    if (!counted) continue;
    counted.times++;
    if (counted.last !== document) counted.documents++;
    counted.last = document;
  }
}

/** Content characters up to the next mark on this side; one more than a neighbour has, for what stands beyond. */
function wordsBeside({ segment, start, end }: Occurrence, side: Direction): string {
  const units = paragraphAt(segment, start);
  let words = '';
  for (let at = side === 1 ? end : start - 1; words.length <= LONGEST; at += side) {
    const unit = units[at] ?? 0;
    if (side === -1 && isDigit(unit)) return words.slice(1); // what the number counts (5日下午) is cut with it
    if (isStop(unit)) break;
    if (FOLD[unit] === 0) continue;
    words = side === 1 ? words + String.fromCharCode(unit) : String.fromCharCode(unit) + words;
  }
  return words;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isStop = (unit: number): boolean => CLAUSE_KIND[unit] === 2 || STOPS.has(unit);

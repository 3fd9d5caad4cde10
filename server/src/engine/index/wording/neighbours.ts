/** What often stands right before and behind some words. */
import { FOLD } from '../../text/fold.ts';
import type { Neighbour, Neighbours } from '../../wording.ts';
import { CLAUSE_KIND } from './clauses.ts';
import type { Occurrence } from './occurrences.ts';

/** Places that are read, evenly spaced; content characters on each side. */
const PLACES = 2_000;
const SHORTEST = 2;
const LONGEST = 12;
/** Fewer say nothing. */
const OFTEN = 2;
/** A longer neighbour that has so much of the places of a shorter one takes its place. */
const MOST = 0.8;

export function neighboursOf(occurrences: readonly Occurrence[], limit: number): Neighbours {
  const step = Math.max(1, occurrences.length / PLACES);
  const read: Occurrence[] = [];
  for (let at = 0; at < occurrences.length; at += step) read.push(occurrences[Math.floor(at)] as Occurrence);
  return { before: frequent(read, -1, step, limit), after: frequent(read, 1, step, limit) };
}

interface Counted {
  times: number;
  readonly documents: Set<string>;
}

function frequent(read: readonly Occurrence[], side: -1 | 1, step: number, limit: number): readonly Neighbour[] {
  const counts = new Map<string, Counted>();
  const segments = new Map(read.map(({ segment }, i) => [segment, i]));
  for (const occurrence of read) {
    const words = wordsBeside(occurrence, side);
    for (let length = SHORTEST; length <= words.length; length++) {
      const part = side === 1 ? words.slice(0, length) : words.slice(-length);
      const counted = counts.get(part) ?? { times: 0, documents: new Set() };
      counts.set(part, counted);
      counted.times++;
      counted.documents.add(`${segments.get(occurrence.segment)} ${occurrence.document}`);
    }
  }
  const often = [...counts].filter(([, { times }]) => times >= OFTEN);
  const longest = new Map<string, number>();
  for (const [part, { times }] of often) {
    const shorter = side === 1 ? part.slice(0, -1) : part.slice(1);
    longest.set(shorter, Math.max(longest.get(shorter) ?? 0, times));
  }
  return often
    .filter(([part, { times }]) => (longest.get(part) ?? 0) < MOST * times)
    .sort(([a, x], [b, y]) => y.times * b.length - x.times * a.length || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([words, { times, documents }]) => ({
      words,
      times: Math.round(times * step),
      documents: Math.min(Math.round(documents.size * step), Math.round(times * step)),
    }));
}

/** Content characters up to the next mark on this side. */
function wordsBeside({ segment: { units }, start, end }: Occurrence, side: -1 | 1): string {
  let words = '';
  for (let at = side === 1 ? end : start - 1; words.length < LONGEST; at += side) {
    const unit = units[at] ?? 0;
    if (CLAUSE_KIND[unit] === 2) break;
    if (FOLD[unit] === 0) continue;
    words = side === 1 ? words + String.fromCharCode(unit) : String.fromCharCode(unit) + words;
  }
  return words;
}

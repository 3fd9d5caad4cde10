/**
 * Which of the stretches that recur are formulations, and in which order: what stands by itself between marks, ends sentences, is
 * said rather than reported, in many documents of many seasons, comes first.
 */

import { anyOf } from '../text/literal.ts';
import { DEICTICS, DEPENDENT_ENDS, DEPENDENT_STARTS, OFFICES, TRENDS } from '../text/words.generated.ts';
import type { Contexts } from './contexts.ts';
import type { Stretches } from './stretches.ts';
import type { Uses } from './uses.ts';

/** Characters of what is no label between quotation marks. */
const SHORTEST = 6;
/** A shorter one is told by fewer documents only where there are more of them. */
const LONG = 9;
/** Characters beyond which length says no more. */
const LONG_ENOUGH = 18;
const MANY_DOCUMENTS = 120;

/** Tells what has happened; tells what is to be done now. */
const DONE = '了';
const DEMAND = '要';

const starts = new Set(DEPENDENT_STARTS);
const ends = new Set(DEPENDENT_ENDS);
const trend = new RegExp(`.${anyOf(TRENDS)}..$`, 'u');
const deictic = new RegExp(anyOf(DEICTICS), 'u');
const office = new RegExp(`${anyOf(OFFICES)}$`, 'u');
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A share of `of`, as if `seen` more places had been seen with the share `usual`: few places say little. */
function share(count: number, of: number, usual: number, seen = 3): number {
  return (count + usual * seen) / (of + seen);
}

/** Whether the numbers of a stretch allow it to be a formulation: looked at before any text is. */
export function mayBeFormulation(stretches: Stretches, uses: Uses, stretch: number, minDocuments: number): boolean {
  const of = (column: Uint32Array) => column[stretch] ?? 0;
  const free = of(uses.free);
  const length = stretches.lengths[stretch] ?? 0;
  const isQuoted = of(uses.quoted) + of(uses.titled) >= 0.6 * free;
  if (length < SHORTEST && !isQuoted) return false;
  if (of(uses.documents) < minDocuments + (length < LONG ? 1 : 0)) return false;
  if (free < 0.15 * (stretches.times[stretch] ?? 0)) return false;
  if (of(uses.closed) + 0.5 * of(uses.halfClosed) < 0.45 * free) return false;
  if (of(uses.opened) + of(uses.demanded) + 0.5 * of(uses.halfOpened) < 0.4 * free) return false;
  if (of(uses.alone) > 0.85 * free || of(uses.numbered) > 0.1 * free) return false;
  return of(uses.said) >= 0.7 * uses.saidOfAll * free;
}

/** Whether folded words begin and end as what is whole does, and do not tell of a person who is named. */
export function isWhole(folded: string, names: ReadonlySet<string>): boolean {
  const words = wordsOf(folded);
  if (starts.has(words[0] ?? '') || ends.has(words.at(-1) ?? '') || /^[要是]/u.test(folded)) return false;
  for (let from = 0; from < folded.length; from++) {
    for (let to = from + 2; to <= from + 4 && to <= folded.length; to++) {
      if (!names.has(folded.slice(from, to))) continue;
      if (from === 0 || to === folded.length || office.test(folded.slice(0, from))) return false;
    }
  }
  return true;
}

/** What is to be done now, or how things stood: 各级党委要……, 经济结构持续优化. */
function isOfTheDay(folded: string): boolean {
  return wordsOf(folded).includes(DEMAND) || trend.test(folded);
}

function wordsOf(folded: string): string[] {
  return Array.from(segmenter.segment(folded), ({ segment }) => segment);
}

/** How much a stretch looks like a formulation; comparable within a text only. */
export function scoreOf(uses: Uses, stretch: number, folded: string, contexts: Contexts): number {
  const of = (column: Uint32Array) => column[stretch] ?? 0;
  const free = of(uses.free);
  const opened = share(of(uses.opened) + of(uses.demanded) + 0.3 * of(uses.halfOpened), free, 0.5);
  const closed = share(of(uses.closed) + 0.5 * of(uses.halfClosed), free, 0.6);
  const ended = Math.min(0.4, share(of(uses.ended), free, 0.25));
  const said = (share(of(uses.said), free, uses.saidOfAll) + 0.2) / (Math.min(1, 1.8 * uses.saidOfAll) + 0.2);
  const led = share(of(uses.led), free, uses.ledOfAll) - Math.max(0.3, 1.6 * uses.ledOfAll);
  const seen = Math.min(free, 60);
  const varied = [contexts.before, contexts.behind].map(
    (each) => Math.min(1, share(each * seen, seen, 0.8) / 0.7) ** 1.2,
  );
  return (
    Math.log2(1 + Math.min(of(uses.documents), MANY_DOCUMENTS)) ** 0.7 *
    (Math.min(folded.length, LONG_ENOUGH) - 2) ** 0.9 *
    (0.1 + opened) ** 1.3 *
    (0.2 + closed) *
    (0.4 + ended) *
    Math.min(1.2, said) *
    (1 - Math.max(0, led)) *
    varied.reduce((a, b) => a * b, 1) *
    Math.min(1, (of(uses.quarters) + 3) / 10) *
    (1 - (0.5 * of(uses.alone)) / free) *
    (deictic.test(folded) ? 0.5 : 1) *
    (folded.includes(DONE) ? 0.7 : 1) *
    (isOfTheDay(folded) ? 0.6 : 1)
  );
}

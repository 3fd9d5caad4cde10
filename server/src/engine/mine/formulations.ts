/**
 * Which of the stretches that recur are formulations, and in which order: what stands by itself between marks, ends sentences, is
 * said rather than reported, in many documents of many seasons, comes first. The numbers were chosen by reading lists mined from
 * news of 2018 to 2021; docs/mining.md says what readers found.
 */

import { once } from '../once.ts';
import { anyOf } from '../text/literal.ts';
import { DEICTICS, DEPENDENT_ENDS, DEPENDENT_STARTS, OFFICES, TRENDS } from '../text/words.generated.ts';
import type { Contexts } from './contexts.ts';
import type { Stretches } from './stretches.ts';
import type { Uses } from './uses.ts';

/** Characters of what does not mostly stand in quotation marks. */
const SHORTEST = 6;
/** What is shorter needs one document more. */
const LONG = 9;

/** Least shares of the free places of a formulation. A place before or behind 、 or a quotation mark counts half. */
const CLOSED = 0.45;
const OPENED = 0.4;
const QUOTED = 0.6;
/** Of all its places so many are no part of a longer stretch. */
const FREE = 0.15;
/** As often in what is said as the text is, times this. */
const SAID = 0.7;
/** Most shares: sentences of their own are boilerplate; what stands beside numbers is a slot. */
const ALONE = 0.85;
const NUMBERED = 0.1;

/** Beyond these, more characters, documents and ends of sentences say no more. */
const LONG_ENOUGH = 18;
const MANY_DOCUMENTS = 120;
const OFTEN_ENDED = 0.4;
/** Places whose contexts are looked at (see contexts.ts), and the share of different ones that is enough. */
const SEEN = 60;
const VARIED = 0.7;

/** Tells what has happened; tells what is to be done now. */
const DONE = '了';
const DEMAND = '要';

const starts = new Set(DEPENDENT_STARTS);
const ends = new Set(DEPENDENT_ENDS);
const trend = new RegExp(`.${anyOf(TRENDS)}..$`, 'u');
const deictic = new RegExp(anyOf(DEICTICS), 'u');
const office = new RegExp(`${anyOf(OFFICES)}$`, 'u');
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/** Whether the numbers of a stretch allow it to be a formulation: looked at before any text is. */
export function mayBeFormulation(stretches: Stretches, uses: Uses, stretch: number, minDocuments: number): boolean {
  const of = (column: Uint32Array) => column[stretch] ?? 0;
  const free = of(uses.free);
  const length = of(stretches.lengths);
  return (
    (length >= SHORTEST || of(uses.quoted) + of(uses.titled) >= QUOTED * free) &&
    of(uses.documents) >= minDocuments + (length < LONG ? 1 : 0) &&
    free >= FREE * of(stretches.times) &&
    of(uses.closed) + 0.5 * of(uses.halfClosed) >= CLOSED * free &&
    of(uses.opened) + of(uses.demanded) + 0.5 * of(uses.halfOpened) >= OPENED * free &&
    of(uses.alone) <= ALONE * free &&
    of(uses.numbered) <= NUMBERED * free &&
    of(uses.said) >= SAID * uses.saidOfAll * free
  );
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

/** How much a stretch looks like a formulation; comparable within a text only. */
export function scoreOf(uses: Uses, stretch: number, folded: string, contexts: Contexts): number {
  const of = (column: Uint32Array) => column[stretch] ?? 0;
  const free = of(uses.free);
  const opened = share(of(uses.opened) + of(uses.demanded) + 0.3 * of(uses.halfOpened), free, 0.5);
  const closed = share(of(uses.closed) + 0.5 * of(uses.halfClosed), free, 0.6);
  const ended = Math.min(OFTEN_ENDED, share(of(uses.ended), free, 0.25));
  const borders = (0.1 + opened) ** 1.3 * (0.2 + closed) * (0.4 + ended);
  const documents = Math.log2(1 + Math.min(of(uses.documents), MANY_DOCUMENTS)) ** 0.7;
  const quarters = Math.min(1, (of(uses.quarters) + 3) / 10);
  const length = (Math.min(folded.length, LONG_ENOUGH) - 2) ** 0.9;
  const said = (share(of(uses.said), free, uses.saidOfAll) + 0.2) / (Math.min(1, 1.8 * uses.saidOfAll) + 0.2);
  const led = share(of(uses.led), free, uses.ledOfAll) - Math.max(0.3, 1.6 * uses.ledOfAll);
  const speech = Math.min(1.2, said) * (1 - Math.max(0, led)) * (1 - (0.5 * of(uses.alone)) / free);
  const varied = variety(contexts.before, free) * variety(contexts.behind, free);
  return documents * quarters * length * borders * speech * varied * bearing(folded);
}

/** A share of `of`, as if three more places had been seen with the share `usual`: few places say little. */
function share(count: number, of: number, usual: number): number {
  return (count + 3 * usual) / (of + 3);
}

/** A border behind which the same words always follow is none: a piece of a longer text. */
function variety(different: number, free: number): number {
  const seen = Math.min(free, SEEN);
  return Math.min(1, share(different * seen, seen, 0.8) / VARIED) ** 1.2;
}

/** Less than 1 for what leans on the day and the place where it is said. */
function bearing(folded: string): number {
  return (deictic.test(folded) ? 0.5 : 1) * (folded.includes(DONE) ? 0.7 : 1) * (isOfTheDay(folded) ? 0.6 : 1);
}

/** What is to be done now, or how things stood: 各级党委要……, 经济结构持续优化. */
function isOfTheDay(folded: string): boolean {
  return wordsOf(folded).includes(DEMAND) || trend.test(folded);
}

function wordsOf(folded: string): string[] {
  return Array.from(segmenter().segment(folded), ({ segment }) => segment);
}

/** Blocks of the text of segments, read and compared with a query. */
import { FOLD } from '../../text/fold.ts';
import { commonUnits, mayBeWithin, type NearestInText, nearest, nearestInText, type Pattern } from './distance.ts';
import { documentAt, hasGone, isGone, type LiveSegment } from './hit.ts';
import { MAX_QUERY } from './query.ts';
import { textOver } from './reading.ts';
import { blankGone, CAPACITY, createRegion, readRegion } from './region.ts';
import { DOCUMENT_END } from './trigram.ts';

export interface Shape {
  /** A block is 2^shift units of text, which are `width`. */
  readonly shift: number;
  readonly width: number;
  /** Units of text read on both sides of a block. */
  readonly margin: number;
}

/** What `readBlock` has read last. */
export const region = createRegion();
const before = new Uint16Array(MAX_QUERY + 1);

/** Any distance that is more than `within` where the nearest place is farther than that. */
export function nearestInBlock(
  pattern: Pattern,
  live: LiveSegment,
  block: number,
  shape: Shape,
  within: number,
): NearestInText {
  const gap = pattern.units.length;
  if (pattern.words > 1) {
    readBlock(live, block, shape, gap);
    const found = nearest(pattern, region.units, region.length, 0);
    return { ...found, place: region.at[found.end - 1] ?? 0 };
  }
  const { segment, dead } = live;
  const from = startOf(block, shape);
  const end = endOf(block, shape);
  const text = textOver(segment, from, end);
  const gone = hasGone(live) ? { dead, document: documentAt(segment, from) } : NONE_GONE;
  const to = Math.min(end, text.length);
  if (!mayBeWithin(pattern, text, from, to, within)) return FAR;
  return nearestInText(pattern, { text, from, to, gap, capacity: CAPACITY - gap, ...gone });
}

const FAR: NearestInText = { distance: Number.POSITIVE_INFINITY, end: 0, place: 0 };
const NONE_GONE = { dead: undefined, document: 0 };

/** How many characters of the query stand in order in as many before the end of a match, one more than it has, of its document. */
export function commonBefore(
  pattern: Pattern,
  live: LiveSegment,
  block: number,
  shape: Shape,
  end: number,
  place: number,
): number {
  const { units } = pattern;
  if (pattern.words > 1) return commonUnits(pattern, region.units, Math.max(0, end - units.length - 1), end);
  const first = startOf(block, shape);
  const text = textOver(live.segment, first, place + 1);
  const isLeft = !hasGone(live) || !isGone(live, place, place + 1);
  let at = units.length + 1;
  for (let i = end === 0 || !isLeft ? -1 : place; i >= first && at > 0 && text[i] !== DOCUMENT_END; i--) {
    const folded = FOLD[text[i] as number] as number;
    if (folded !== 0) before[--at] = folded;
  }
  return commonUnits(pattern, before, at, units.length + 1);
}

const startOf = (block: number, { width, margin }: Shape): number => Math.max(0, block * width - margin);
const endOf = (block: number, { width, margin }: Shape): number => (block + 1) * width + margin;

export function readBlock(live: LiveSegment, block: number, shape: Shape, gap: number): void {
  const from = startOf(block, shape);
  const to = endOf(block, shape);
  readRegion(region, textOver(live.segment, from, to), from, to, gap);
  if (hasGone(live)) blankGone(region, live);
}

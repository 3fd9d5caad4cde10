/** Blocks of the text of segments, read and compared with a query. */
import { FOLD } from '../../text/fold.ts';
import { commonUnits, mayBeWithin, type NearestInText, nearest, nearestInText, type Pattern } from './distance.ts';
import { documentAt, hasGone, isGone, type LiveSegment } from './hit.ts';
import { MAX_QUERY } from './query.ts';
import { textOver } from './reading.ts';
import { blankGone, CAPACITY, createRegion, readRegion } from './region.ts';
import { DOCUMENT_END } from './trigram.ts';

export interface Shape {
  readonly shift: number;
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
  const [start, end] = boundsOf(block, shape);
  const from = Math.max(0, start);
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
  const [start] = boundsOf(block, shape);
  const text = textOver(live.segment, Math.max(0, start), place + 1);
  const isLeft = !hasGone(live) || !isGone(live, place, place + 1);
  let at = units.length + 1;
  const first = Math.max(0, start);
  for (let i = end === 0 || !isLeft ? -1 : place; i >= first && at > 0 && text[i] !== DOCUMENT_END; i--) {
    const folded = FOLD[text[i] as number] as number;
    if (folded !== 0) before[--at] = folded;
  }
  return commonUnits(pattern, before, at, units.length + 1);
}

const boundsOf = (block: number, { shift, margin }: Shape): readonly [from: number, to: number] => [
  block * 2 ** shift - margin,
  (block + 1) * 2 ** shift + margin,
];

export function readBlock(live: LiveSegment, block: number, shape: Shape, gap: number): void {
  const [from, to] = boundsOf(block, shape);
  readRegion(region, textOver(live.segment, from, to), from, to, gap);
  if (hasGone(live)) blankGone(region, live);
}

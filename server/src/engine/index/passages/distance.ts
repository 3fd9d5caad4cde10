/**
 * The nearest place of a pattern inside a text by edit distance: the bit-parallel algorithm of Myers (1999) and Hyyrö
 * (2003), 32 characters of the pattern a word, the text read once. In a pattern of one word two neighbours that have
 * changed places are one error.
 */
import { FOLD } from '../../text/fold.ts';
import { MAX_QUERY } from './query.ts';
import { DOCUMENT_END } from './trigram.ts';

const WORDS = Math.ceil(MAX_QUERY / 32);

/** A pattern made ready; `read` of a text may be called any number of times. */
export interface Pattern {
  readonly units: Uint16Array;
  readonly words: number;
  /** 1-based row of masks for each unit, 0 for units that are not in the pattern. */
  readonly rows: Uint16Array;
  readonly masks: Uint32Array;
}

/** Where the distance is least; `end` is the index after the last unit of the match. */
export interface Nearest {
  readonly distance: number;
  readonly end: number;
}

const sharedRows = new Uint16Array(0x10000);

/** Only one pattern may be in use at a time: `releasePattern` takes its rows out of the common table. */
export function preparePattern(units: Uint16Array): Pattern {
  const words = Math.ceil(units.length / 32);
  const masks = new Uint32Array((units.length + 1) * words);
  let rows = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? 0;
    let row = sharedRows[unit] ?? 0;
    if (row === 0) {
      row = ++rows;
      sharedRows[unit] = row;
    }
    const at = row * words + (i >>> 5);
    masks[at] = (masks[at] ?? 0) | (1 << (i & 31));
  }
  return { units, words, rows: sharedRows, masks };
}

export function releasePattern(pattern: Pattern): void {
  const { units } = pattern;
  for (let i = 0; i < units.length; i++) sharedRows[units[i] as number] = 0;
}

const plus = new Int32Array(WORDS);
const minus = new Int32Array(WORDS);

/** What a unit of the text before the match costs: nothing in a search, 1 where the match must begin with the text. */
export type Before = 0 | 1;

/**
 * The nearest match of the pattern in `text[0..length)`. Of equal ones it takes one that ends as the pattern does; then a
 * search takes the first, a comparison from the beginning the one nearest to the length of the pattern.
 */
export function nearest(pattern: Pattern, text: Uint16Array, length: number, before: Before): Nearest {
  return pattern.words === 1
    ? nearestOfWord(pattern, text, length, before)
    : nearestOfWords(pattern, text, length, before);
}

/** `candidate` and `known` are ends of matches at the same distance. */
function isBetterEnd(units: Uint16Array, text: Uint16Array, candidate: number, known: number, before: Before): boolean {
  const last = units[units.length - 1];
  const ends = text[candidate - 1] === last;
  if (ends !== (text[known - 1] === last)) return ends;
  return before === 1 && Math.abs(candidate - units.length) < Math.abs(known - units.length);
}

function nearestOfWord(pattern: Pattern, text: Uint16Array, length: number, before: Before): Nearest {
  const { rows, masks } = pattern;
  const size = pattern.units.length;
  const last = size - 1;
  let distance = size;
  let best = distance;
  let end = 0;
  let pv = -1;
  let mv = 0;
  let previous = 0;
  let d0 = -1;
  for (let i = 0; i < length; i++) {
    const eq = masks[rows[text[i] ?? 0] ?? 0] ?? 0;
    const swap = ((~d0 & eq) << 1) & previous;
    d0 = (((eq & pv) + pv) ^ pv) | eq | mv | swap;
    const ph = mv | ~(d0 | pv);
    const mh = pv & d0;
    distance += ((ph >>> last) & 1) - ((mh >>> last) & 1);
    if (distance < best || (distance === best && isBetterEnd(pattern.units, text, i + 1, end, before))) {
      best = distance;
      end = i + 1;
    }
    const shifted = (ph << 1) | before;
    pv = (mh << 1) | ~(d0 | shifted);
    mv = shifted & d0;
    previous = eq;
  }
  return { distance: best, end };
}

/** A stretch of text as it is read for a comparison: its content folded, `gap` units that match nothing between two documents. */
export interface Stretch {
  readonly text: Uint16Array;
  readonly from: number;
  readonly to: number;
  readonly gap: number;
  /** Units that are read at most. */
  readonly capacity: number;
  /** Which documents are gone, and the number of the first one of the stretch; without them none is. */
  readonly dead: Uint8Array | undefined;
  readonly document: number;
}

/** `place` is the offset in the text of the last unit of the match. */
export interface NearestInText extends Nearest {
  readonly place: number;
}

/**
 * Whether so many units of a pattern of one word stand in a stretch of text, in whatever order, that it may be within a distance of it: each
 * unit that stands nowhere is an error.
 */
export function mayBeWithin(
  { rows, masks, units }: Pattern,
  text: Uint16Array,
  from: number,
  to: number,
  distance: number,
): boolean {
  let missing = units.length - distance;
  if (missing <= 0) return true;
  let open = -1;
  for (let i = from; i < to; i++) {
    const found = open & (masks[rows[FOLD[text[i] as number] as number] as number] as number);
    if (found === 0) continue;
    open ^= found;
    for (let bits = found; bits !== 0; bits &= bits - 1) missing--;
    if (missing <= 0) return true;
  }
  return false;
}

/** The same search for a pattern of one word in a stretch of text as it stands: most blocks are looked at once only. */
export function nearestInText(pattern: Pattern, stretch: Stretch): NearestInText {
  const { rows, masks, units } = pattern;
  const { text, to, gap, capacity, dead } = stretch;
  const size = units.length;
  const last = size - 1;
  const lastUnit = units[last];
  let { document } = stretch;
  let distance = size;
  let best = size;
  let end = 0;
  let place = 0;
  let n = 0;
  let endsAlike = false;
  let pv = -1;
  let mv = 0;
  let previous = 0;
  let d0 = -1;
  for (let i = stretch.from; i < to && n < capacity; i++) {
    const unit = text[i] as number;
    const folded = FOLD[unit] as number;
    let eq = 0;
    let times = 1;
    if (folded !== 0) {
      if (dead === undefined || dead[document] !== 1) eq = masks[rows[folded] as number] as number;
    } else if (unit === DOCUMENT_END) {
      document++;
      times = n > 0 ? gap : 0;
    } else continue;
    for (; times > 0; times--) {
      const swap = ((~d0 & eq) << 1) & previous;
      d0 = (((eq & pv) + pv) ^ pv) | eq | mv | swap;
      const ph = mv | ~(d0 | pv);
      const mh = pv & d0;
      distance += ((ph >>> last) & 1) - ((mh >>> last) & 1);
      n++;
      if (distance < best || (distance === best && eq !== 0 && folded === lastUnit && !endsAlike)) {
        best = distance;
        end = n;
        place = i;
        endsAlike = eq !== 0 && folded === lastUnit;
      }
      const shifted = ph << 1;
      pv = (mh << 1) | ~(d0 | shifted);
      mv = shifted & d0;
      previous = eq;
    }
  }
  return { distance: best, end, place };
}

function nearestOfWords(pattern: Pattern, text: Uint16Array, length: number, before: Before): Nearest {
  const { words, rows, masks } = pattern;
  const size = pattern.units.length;
  const last = (size - 1) & 31;
  let distance = size;
  let best = distance;
  let end = 0;
  plus.fill(-1, 0, words);
  minus.fill(0, 0, words);
  for (let i = 0; i < length; i++) {
    const row = (rows[text[i] ?? 0] ?? 0) * words;
    let carryPlus: number = before;
    let carryMinus = 0;
    for (let w = 0; w < words; w++) {
      const pv = plus[w] ?? 0;
      const mv = minus[w] ?? 0;
      const mask = masks[row + w] ?? 0;
      const xv = mask | mv;
      const eq = mask | carryMinus;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      const ph = mv | ~(xh | pv);
      const mh = pv & xh;
      const top = w === words - 1 ? last : 31;
      const shiftedPlus = (ph << 1) | carryPlus;
      const shiftedMinus = (mh << 1) | carryMinus;
      carryPlus = (ph >>> top) & 1;
      carryMinus = (mh >>> top) & 1;
      plus[w] = shiftedMinus | ~(xv | shiftedPlus);
      minus[w] = shiftedPlus & xv;
    }
    distance += carryPlus - carryMinus;
    if (distance < best || (distance === best && isBetterEnd(pattern.units, text, i + 1, end, before))) {
      best = distance;
      end = i + 1;
    }
  }
  return { distance: best, end };
}

/**
 * Number of units of the pattern that stand in `text[from..to)` in order (longest common subsequence, bit-parallel after
 * Hyyrö 2004); of a pattern of more than one word as many as the lengths allow.
 */
export function commonUnits(pattern: Pattern, text: Uint16Array, from: number, to: number): number {
  const { units, words, rows, masks } = pattern;
  if (words > 1) return Math.min(units.length, to - from);
  let open = -1;
  for (let i = from; i < to; i++) {
    const hit = open & (masks[rows[text[i] ?? 0] ?? 0] ?? 0);
    open = (open + hit) | (open - hit);
  }
  let common = 0;
  for (let bits = ~open & (-1 >>> (32 - units.length)); bits !== 0; bits &= bits - 1) common++;
  return common;
}

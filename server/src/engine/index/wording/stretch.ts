/** Reads on from a place as words go on, forward or backward, where one stretch of the text may be another. */
import { FOLD } from '../../text/fold.ts';
import type { VariantKind } from '../../wording.ts';
import { CLAUSE_KIND } from './clauses.ts';

/** One side of some words as it is read away from the middle: their folded characters, and before which of them a member begins. */
export interface Side {
  readonly step: 1 | -1;
  readonly units: Uint16Array;
  readonly borders: readonly number[];
}

/** How far it was read: offset after the last character (before the first one where it is read backward), and what differed. */
export interface Reading {
  readonly at: number;
  readonly kind: VariantKind | 'same';
}

/** Characters that may differ in what is nearly the same; in a part of a name that is another one; in a member of an enumeration. */
const NEAR = 2;
const PART = 5;
const MEMBER = 10;
/** Characters behind the stretch that are the same again. */
const LEAST_BEHIND = 2;
const ENUMERATION = 0x3001;
const SENTENCE_ENDS = new Set(Array.from('。！？\n\0', (mark) => mark.charCodeAt(0)));

const SIZES = sizes();

/** Lengths of a stretch in the words and in the text, the nearest first. */
function sizes(): readonly (readonly [inWords: number, inText: number])[] {
  const all: (readonly [number, number])[] = [];
  for (let words = 0; words <= PART; words++)
    for (let text = 0; text <= PART; text++) if (words + text > 0) all.push([words, text]);
  return all.sort(([a, x], [b, y]) => Math.max(a, x) - Math.max(b, y) || a + x - (b + y) || a - b);
}

/** Reads a side on from the offset `from`; `undefined` where more than one stretch differs. */
export function readSide(text: Uint16Array, from: number, side: Side): Reading | undefined {
  const { units, step } = side;
  const same = agreeing(text, from, step, units, 0);
  if (same.count === units.length) return { at: same.at, kind: 'same' };
  for (const [inWords, inText] of SIZES) {
    const rest = same.count + inWords;
    if (rest + LEAST_BEHIND > units.length) continue;
    const behind = skipped(text, same.at, step, inText);
    if (behind < 0) continue;
    const again = agreeing(text, behind, step, units, rest);
    if (rest + again.count < units.length) continue;
    return { at: again.at, kind: Math.max(inWords, inText) <= NEAR ? 'characters' : 'part' };
  }
  return otherMember(text, from, side, same.count);
}

/** A member of an enumeration is another, is missing or has been added. */
function otherMember(text: Uint16Array, from: number, side: Side, same: number): Reading | undefined {
  const { units, step, borders } = side;
  const begin = borders.findLast((border) => border <= same);
  if (begin === undefined) return undefined;
  const { at } = agreeing(text, from, step, units.subarray(0, begin), 0);
  if (!isMarked(text, at, step)) return undefined;
  const next = borders.find((border) => border > begin) ?? units.length;
  const member = memberEnd(text, at, step);
  const ways: readonly (readonly [rest: number, behind: number])[] = [
    [next, member],
    [next, at],
    [begin, member],
  ];
  for (const [rest, behind] of ways) {
    if (behind < 0 || (rest === units.length && behind === at)) continue;
    const again = agreeing(text, behind, step, units, rest);
    if (rest + again.count === units.length) return { at: again.at, kind: 'member' };
  }
  return undefined;
}

/** How many characters from `first` on stand in the text from an offset on, and the offset behind the last of them. */
function agreeing(text: Uint16Array, from: number, step: 1 | -1, units: Uint16Array, first: number) {
  let at = from;
  let count = 0;
  while (first + count < units.length) {
    const next = contentFrom(text, at, step);
    if (next < 0 || FOLD[text[next] ?? 0] !== units[first + count]) break;
    at = next + step;
    count++;
  }
  return { at, count };
}

/** Offset behind so many characters of one clause; -1 where it ends before. */
function skipped(text: Uint16Array, from: number, step: 1 | -1, count: number): number {
  let at = from;
  for (let left = count; left > 0; at += step) {
    const kind = CLAUSE_KIND[text[at] ?? 0];
    if (kind === 2) return -1;
    if (kind === 1) left--;
  }
  return at;
}

/** Offset behind the member of an enumeration that begins at an offset; -1 where it is too long. */
function memberEnd(text: Uint16Array, from: number, step: 1 | -1): number {
  let at = from;
  let length = 0;
  for (; length <= MEMBER; at += step) {
    const unit = text[at] ?? 0;
    const kind = CLAUSE_KIND[unit];
    if (length > 0 && (kind === 2 || unit === ENUMERATION)) return at;
    if (kind === 1) length++;
  }
  return -1;
}

/** A mark stands before the next character of content, and the sentence goes on. */
function isMarked(text: Uint16Array, from: number, step: 1 | -1): boolean {
  for (let at = from; ; at += step) {
    const unit = text[at] ?? 0;
    const kind = CLAUSE_KIND[unit];
    if (SENTENCE_ENDS.has(unit) || kind === 1) return false;
    if (kind === 2 || unit === ENUMERATION) return true;
  }
}

/** Offset of the next character of content in the sentence, the one at `from` included; -1 where it ends before. */
function contentFrom(text: Uint16Array, from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at < text.length; at += step) {
    const unit = text[at] ?? 0;
    if (FOLD[unit] !== 0) return at;
    if (SENTENCE_ENDS.has(unit)) return -1;
  }
  return -1;
}

/**
 * Prints of paragraphs: what is printed twice says nothing twice. Equal words have equal prints, whatever marks stand between
 * them; words with a few differences nearly always have, others hardly ever (two minima of hashed runs of characters, Broder 1997).
 * A short paragraph that comes again on another day is no reprint: that is how such things are said.
 */
import { lastStart } from '../../last-start.ts';
import type { Content } from '../passages/content.ts';
import type { Segment } from '../passages/layout.ts';
import { printOfParagraph } from '../passages/reading.ts';
import { UNKNOWN_DAY } from './days.ts';

/** Of a heading: a short paragraph that no mark ends. It is no running text, and nobody goes on as it does. */
export const HEADING = 0;
const LONGEST_HEADING = 60;
const ENDS = new Set(Array.from('。！？；：…”’）》】!?.;:)', (mark) => mark.charCodeAt(0)));
/** Content characters of a run; `printOf` has a variable for each. */
const RUN = 5;

/** Content characters of a paragraph that nobody says again by himself. */
const LONG = 80;

/** `last` is the unit that ends the paragraph, white space aside; `day` that of its document. */
export function printOf({ units, count }: Content, last: number, day: number): number {
  if (count <= LONGEST_HEADING && !ENDS.has(last)) return HEADING;
  let [a, b, c, d, e] = [0, 0, 0, 0, 0]; // the last characters that were read: in an array they take half as long again
  let least = 0xffffffff;
  let other = 0xffffffff;
  let hash = 0;
  for (let i = 0; i < count; i++) {
    const mixed = Math.imul(units[i] as number, 0x9e3779b1);
    hash = rotate(hash, 1) ^ mixed ^ rotate(a, RUN);
    a = b;
    b = c;
    c = d;
    d = e;
    e = mixed;
    if (i < RUN - 1) continue;
    const one = Math.imul(hash ^ (hash >>> 15), 0x85ebca77) >>> 0;
    const two = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae3d) >>> 0;
    if (one < least) least = one;
    if (two < other) other = two;
  }
  const print = count < RUN ? hash : least ^ rotate(other, 16);
  return (print ^ Math.imul(count < LONG ? day : UNKNOWN_DAY, 0x27d4eb2f)) >>> 0 || 1;
}

const rotate = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

/** The last unit of a paragraph that is no white space. */
export function lastUnit(units: Uint16Array, from: number, to: number): number {
  let at = to - 1;
  while (at > from && (units[at] ?? 0) <= 0x20) at--;
  return units[at] ?? 0;
}

/** The print of the paragraph at an offset. */
export function printAt(segment: Segment, offset: number): number {
  return printOfParagraph(segment, lastStart(segment.paragraphStarts, offset));
}

/**
 * Counts places that say the same: how many documents, and how many of them are independent. A document counts once, and so do
 * paragraphs that are reprints of one another.
 */
export class Witnesses {
  readonly #documents = new Set<number>();
  readonly #prints = new Set<number>();

  /** `document` tells documents of all segments apart. */
  add(document: number, print: number): void {
    this.#documents.add(document);
    this.#prints.add(print);
  }

  clear(): void {
    this.#documents.clear();
    this.#prints.clear();
  }

  get documents(): number {
    return this.#documents.size;
  }

  get independent(): number {
    return Math.min(this.#documents.size, this.#prints.size);
  }
}

/** What is asked about a quotation: how it may be read, its parts between ellipses, and their clauses. */
import { insertionsIn, notesIn, outside } from '../text/asides.ts';
import { lineNumberAt } from '../text/line-numbers.ts';
import { ellipsesIn, partsOf, sectionsOf, type Units } from '../text/parts.ts';
import { skeletonIndex, skeletonOf } from '../text/skeleton.ts';
import type { Quotation } from './judge.ts';
import type { Unsettled } from './verify.ts';

/** One way to read a quotation. */
export interface Reading {
  readonly whole: Quotation;
  /** What stands between its ellipses; the whole where there is none. */
  readonly parts: readonly Quotation[];
}

/** Nothing shorter can be looked up. */
const SHORTEST = 4;

/**
 * As it is printed; without what stands in brackets where there are any, which may have been put in; and without the number that it begins
 * with (一、坚持…), which is of the place where the words stand, not of the words.
 */
export function readingsOf(quotation: Unsettled): Reading[] {
  const { scene, start, end, from, to } = quotation;
  const printed = readingOf({ text: scene.text, skeleton: scene.skeleton, from, to, words: '' });
  const text = scene.text.slice(start, end);
  const readings = [printed];
  const brackets = insertionsIn(text).map((span) => ({ start: start + span.start, end: start + span.end }));
  if (brackets.length) {
    const prose = outside(scene.block.prose, notesIn(scene.text));
    const skeleton = skeletonOf(scene.text, outside(prose, brackets));
    const range = { from: skeletonIndex(skeleton, start), to: skeletonIndex(skeleton, end) };
    if (range.to > range.from) readings.push(readingOf({ text: scene.text, skeleton, ...range, words: '' }));
  }
  const number = lineNumberAt(text, 0);
  const behind = number ? skeletonIndex(scene.skeleton, start + number.end) : from;
  if (behind > from && to - behind >= SHORTEST)
    readings.push(readingOf({ text: scene.text, skeleton: scene.skeleton, from: behind, to, words: '' }));
  return readings;
}

function readingOf(side: Quotation): Reading {
  const { text, skeleton, from } = side;
  const whole = part(side, side);
  const ellipses = ellipsesIn(text, skeleton, side);
  if (!ellipses.length) return { whole, parts: [whole] };
  const parts = partsOf(text, skeleton, side).map((range) => part(side, range));
  return { whole: { ...whole, ellipses: new Set(ellipses.map((unit) => unit - from)) }, parts };
}

/** The clauses of a part, where there are several. */
export function clausesOf(side: Quotation): Quotation[] {
  const sections = sectionsOf(side.text, side.skeleton, side);
  return sections.length > 1 ? sections.map((range) => part(side, range)) : [];
}

/** Of several parts those that are long enough to be asked for. */
export function askedParts({ parts }: Reading): readonly Quotation[] {
  return parts.length > 1 ? parts.filter(({ words }) => words.length >= SHORTEST) : parts;
}

function part({ text, skeleton }: Quotation, { from, to }: Units): Quotation {
  return { text, skeleton, from, to, words: skeleton.text.slice(from, to) };
}

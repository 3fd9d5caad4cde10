/** Numbers that order a text: 第一条, 一、, （一）, 1., （1）, ① at the beginning of lines; 一是 and 第一， anywhere. */
import { note } from '../memo.ts';
import { type LineNumber, lineNumberAt } from '../text/line-numbers.ts';
import { readNumber } from '../text/numerals.ts';
import { linesOf, quotationAt, readable } from './readable.ts';
import type { Scene } from './rule.ts';

export interface Marker extends LineNumber {
  /** In the middle of a paragraph too: 一是…；二是…. */
  readonly inline: boolean;
}

const MAY_BE_ANYWHERE = /[一二三四五六七八九十][是，]/;

/** Behind a mark or at the beginning; 一是一，二是二 is an idiom. */
const ANYWHERE =
  /(?<=^|[。；;：:，,！？\s])(?:([一二三四五六七八九十]{1,3})是(?!\1)|第([一二三四五六七八九十]{1,3})(?=，))/gm;

/** The markers of a block in order; those in quotations are of the text that is quoted. */
export const markersOf = note((scene: Scene): readonly Marker[] => {
  const text = readable(scene);
  const found = [...linesOf(scene).flatMap(({ start }) => atLine(text, start)), ...anywhere(text)];
  const own = found.filter(({ start }) => !quotationAt(scene, start));
  return own.sort((a, b) => a.start - b.start);
});

/** The marker that begins at an offset, as an index into those of the block. */
export const markerAt = note(
  (scene: Scene): ReadonlyMap<number, number> => new Map(markersOf(scene).map(({ start }, i) => [start, i])),
);

function atLine(text: string, start: number): Marker[] {
  const found = lineNumberAt(text, start);
  return found ? [{ ...found, inline: false }] : [];
}

function anywhere(text: string): Marker[] {
  if (!MAY_BE_ANYWHERE.test(text)) return [];
  return [...text.matchAll(ANYWHERE)].flatMap(({ index, 0: found, 1: point, 2: ordinal }) => {
    const value = readNumber(point ?? ordinal ?? '');
    const style = point === undefined ? '第一' : '一是';
    return value ? [{ start: index, end: index + found.length, style, value, inline: true }] : [];
  });
}

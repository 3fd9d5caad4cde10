/** Numbers that order a text: 第一条, 一、, （一）, 1., （1）, ① at the beginning of lines; 一是 and 第一， anywhere. */

import { note } from '../memo.ts';
import { readNumber } from '../text/numerals.ts';
import type { Span } from '../types.ts';
import { linesOf, quotationAt, readable } from './readable.ts';
import type { Scene } from './rule.ts';

export interface Marker extends Span {
  /** Markers of one style count on. */
  readonly style: string;
  readonly value: number;
  /** In the middle of a paragraph too: 一是…；二是…. */
  readonly inline: boolean;
}

const CHINESE = '[一二三四五六七八九十百千零〇]{1,7}';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Sticky patterns of what may stand at the beginning of a line; 二、三产业 and 1.5 are no numbers of points. */
const AT_LINE: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['编', new RegExp(`第(${CHINESE}|\\d{1,3})[编篇](?=[\\s\\u3000]|$)`, 'y')],
  ['章', new RegExp(`第(${CHINESE}|\\d{1,3})章(?=[\\s\\u3000]|$)`, 'y')],
  ['节', new RegExp(`第(${CHINESE}|\\d{1,3})节(?=[\\s\\u3000]|$)`, 'y')],
  ['条', new RegExp(`第(${CHINESE}|\\d{1,4})条(?=[\\s\\u3000【（])`, 'y')],
  ['一、', new RegExp(`(${CHINESE})、(?![一二三四五六七八九十])`, 'y')],
  ['（一）', new RegExp(`[（(](${CHINESE})[）)](?!、|和?[（(])`, 'y')],
  ['1.', /(\d{1,2})[.．、](?![\d０-９])/y],
  ['（1）', /[（(](\d{1,2})[）)]/y],
  ['1）', /(\d{1,2})[）)]/y],
  ['①', new RegExp(`([${CIRCLED}])`, 'y')],
];

/** What every one begins with or holds: quick to rule out. */
const MAY_BE_AT_LINE = new RegExp(`[第（(\\d${CIRCLED}一二三四五六七八九十百千零〇]`);
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
  if (!MAY_BE_AT_LINE.test(text.charAt(start))) return [];
  for (const [style, pattern] of AT_LINE) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const [found, written = ''] = match;
    const value = style === '①' ? CIRCLED.indexOf(written) + 1 : readNumber(written);
    return value ? [{ start, end: start + found.length, style, value, inline: false }] : [];
  }
  return [];
}

function anywhere(text: string): Marker[] {
  if (!MAY_BE_ANYWHERE.test(text)) return [];
  return [...text.matchAll(ANYWHERE)].flatMap(({ index, 0: found, 1: point, 2: ordinal }) => {
    const value = readNumber(point ?? ordinal ?? '');
    const style = point === undefined ? '第一' : '一是';
    return value ? [{ start: index, end: index + found.length, style, value, inline: true }] : [];
  });
}

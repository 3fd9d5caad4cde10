/** Numbers that order a text and stand at the beginning of a line: 第一条, 一、, （一）, 1., （1）, ①. */
import type { Span } from '../types.ts';
import { readNumber } from './numerals.ts';

export interface LineNumber extends Span {
  /** Numbers of one style count on. */
  readonly style: string;
  readonly value: number;
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

/** The number at the beginning of a line, which is at `start`; `end` is behind its mark. */
export function lineNumberAt(text: string, start: number): LineNumber | undefined {
  if (!MAY_BE_AT_LINE.test(text.charAt(start))) return undefined;
  for (const [style, pattern] of AT_LINE) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const [found, written = ''] = match;
    const value = style === '①' ? CIRCLED.indexOf(written) + 1 : readNumber(written);
    return value ? { start, end: start + found.length, style, value } : undefined;
  }
  return undefined;
}

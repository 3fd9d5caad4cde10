/** What no fix may touch: markup, note marks, what was left out on purpose, blanks and line breaks. */
import type { Block } from '../text/prose.ts';
import type { Span } from '../types.ts';

/** Nothing is kept: ordinary text. */
export const FREE = 0;
/** Structure of Markdown or HTML; what stands beside it may not change its kind either. */
export const MARKUP = 1;
/** Anything else that stays: note marks, ellipses, blanks. */
export const KEPT = 2;

/** HTML tags and entities, attributes, and every character that can mean something in Markdown. */
const STRUCTURE = /<[^<>\n]*>|&#?\w+;|\{[^{}\n]*\}|[*_`~#|<>[\]{}\\^&$]/g;
/** ①, ¹, [1], 〔1〕, 【1】, (1), ^1^, ……, and blanks of any kind, seen or not. */
const STAYS =
  /[\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf⁰¹²³⁴-⁹₀-₉†‡※]+|[[〔【（(［]\s*\d{1,3}(?:\s*[-—–,，、]\s*\d{1,3})*\s*[\])〕】）］]|\^\d+\^|…+|\.{3,}|[\s\p{Cc}\p{Cf}]+/gu;

/** For each unit of the text whether it is kept. Everything outside the prose of the block is `MARKUP`. Linear. */
export function keptUnits(text: string, block: Block): Uint8Array {
  const units = new Uint8Array(text.length).fill(MARKUP);
  for (const { start, end } of block.prose) units.fill(FREE, start, end);
  const own = text.slice(block.start, block.end);
  for (const match of own.matchAll(STAYS)) keep(units, block.start, match, KEPT);
  for (const match of own.matchAll(STRUCTURE)) keep(units, block.start, match, MARKUP);
  return units;
}

/** What is markup already stays markup. */
function keep(units: Uint8Array, offset: number, { index, 0: found }: RegExpExecArray, value: number): void {
  const start = offset + index;
  for (let at = start; at < start + found.length; at++) if (units[at] !== MARKUP) units[at] = value;
}

/** The stretches of a span of the text in which nothing is kept, in order. */
export function freeRuns(kept: Uint8Array, { start, end }: Span): Span[] {
  const runs: Span[] = [];
  for (let at = start; at < end; at++) {
    if (kept[at] !== FREE) continue;
    const from = at;
    while (at < end && kept[at] === FREE) at++;
    runs.push({ start: from, end: at });
  }
  return runs;
}

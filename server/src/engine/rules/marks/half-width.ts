/** marks/half-width: half-width punctuation and straight quotation marks between Chinese characters. */
import { say } from '../../language/index.ts';
import { note } from '../../memo.ts';
import type { Span } from '../../types.ts';
import { type DraftCandidate, defineDraftRule, type WholeDraft } from '../draft-rule.ts';
import { linesOf, quotationAt, readable } from '../readable.ts';
import type { Scene } from '../rule.ts';

export const halfWidth = defineDraftRule({
  code: 'marks/half-width',
  needs: 'text',
  highest: 'hint',
  fix: 'offered',
  prepare: () => find,
});

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const HAN = '\\p{Script=Han}';
/** What stands beside Chinese words as part of them. */
const BEFORE = new RegExp(`[${HAN}”’」』》〉）]`, 'u');
/** Between Chinese characters, or behind one at the end of a line; a blank behind it was typed with it. */
const MARK = new RegExp(`(?<=[${HAN}”’」』》〉）])[,;:?!](?: (?=${HAN})|(?=[${HAN}“‘「『《〈（”’」』]|$))`, 'gmu');
const BRACKETS = /\([^()（）\n]*(?<!\\)\)/g;
const STRAIGHT = /"[^"\n]*"/g;
const HOLDS_HAN = new RegExp(HAN, 'u');
/** 报告(终稿).docx */
const LONGEST_NAME = 60; // bound: UTF-16 units behind a bracket that are read for the ending of a file
const FILE_NAME = /^[^\s，。；、]*\.[A-Za-z0-9]{2,5}(?![A-Za-z0-9])/;

/** A mark, or a pair of marks with the words between them. */
interface HalfWidth extends Span {
  readonly kind: 'mark' | 'brackets' | 'quotation';
  readonly found: string;
  readonly right: string;
}

const KINDS: readonly HalfWidth['kind'][] = ['mark', 'brackets', 'quotation'];
/** More of a kind are how the draft is written: told once, and changed together or not at all. */
const FEW = 3;

function find({ blocks }: WholeDraft): DraftCandidate[] {
  const all: { readonly each: HalfWidth; readonly block: number }[] = [];
  for (const [block, { scene }] of blocks.entries()) for (const each of halfWidthIn(scene)) all.push({ each, block });
  if (!all.length) return []; // most drafts
  return KINDS.flatMap((kind) => {
    const own = all.filter(({ each }) => each.kind === kind);
    if (own.length <= FEW) return own.map(({ each, block }) => candidate(block, each));
    return own.slice(0, 1).map(({ each, block }) => candidate(block, each, own.length));
  });
}

const NONE: readonly HalfWidth[] = [];

const halfWidthIn = note((scene: Scene): readonly HalfWidth[] => {
  const text = readable(scene);
  if (!/[,;:?!("]/.test(text)) return NONE; // shortcut: no match
  const inner = [...marks(text), ...brackets(scene, text)];
  const all = [...inner, ...quotationMarks(scene, text, mended(text, inner))];
  return joined(all.sort((a, b) => a.start - b.start || b.end - a.end));
});

/** Those within the words of another one are mended with it: a fix leaves none at its place. */
function joined(all: readonly HalfWidth[]): HalfWidth[] {
  const outer: HalfWidth[] = [];
  for (const each of all) {
    const around = outer.at(-1);
    if (!around || around.end < each.end) outer.push(each);
    else outer[outer.length - 1] = { ...around, right: withinOf(around, each) };
  }
  return outer;
}

/** What is to stand at the place of the outer one with the inner one mended too: all before it is as long as it was, or mended. */
function withinOf(around: HalfWidth, inner: HalfWidth): string {
  const behind = around.found.length - (inner.end - around.start); // not yet mended: as long as it was
  const at = around.right.length - behind - inner.found.length;
  return around.right.slice(0, at) + inner.right + around.right.slice(at + inner.found.length);
}

function marks(text: string): HalfWidth[] {
  return [...text.matchAll(MARK)].map(({ index, 0: found }) => {
    return { start: index, end: index + found.length, kind: 'mark', found, right: FULL[found.charAt(0)] ?? '' };
  });
}

/** (…) with Chinese words in it behind a Chinese word; in a quotation it is a remark of whoever quotes. */
function brackets(scene: Scene, text: string): HalfWidth[] {
  return [...text.matchAll(BRACKETS)].flatMap(({ index, 0: found }) => {
    const end = index + found.length;
    const isChinese = HOLDS_HAN.test(found) && BEFORE.test(text.charAt(index - 1));
    const isQuoted = quotationAt(scene, index) !== undefined;
    if (!isChinese || isQuoted || FILE_NAME.test(text.slice(end, end + LONGEST_NAME))) return [];
    return [{ start: index, end, kind: 'brackets', found, right: `（${found.slice(1, -1)}）` }];
  });
}

/** The text with those mended that stay as long as they are. */
function mended(text: string, all: readonly HalfWidth[]): string {
  const same = all.filter(({ found, right }) => found.length === right.length);
  return same.reduce((made, { start, end, right }) => made.slice(0, start) + right + made.slice(end), text);
}

/** "…" around what are Chinese words once the rest is `right`: only where all of a line stand in pairs, and not within other marks. */
function quotationMarks(scene: Scene, text: string, right: string): HalfWidth[] {
  return linesOf(scene).flatMap(({ start, end }) => {
    const line = text.slice(start, end);
    if (line.split('"').length % 2 === 0) return [];
    return [...line.matchAll(STRAIGHT)].flatMap(({ index, 0: found }) => {
      const at = start + index;
      if (!isChinese(right.charAt(at + 1)) || !isChinese(right.charAt(at + found.length - 2))) return [];
      const isEscaped = text.charAt(at - 1) === '\\'; // meant as it is; the backslash would stay before a curly mark
      if (isEscaped || quotationAt(scene, at) !== undefined || /[“”]/.test(found)) return [];
      return [{ start: at, end: at + found.length, kind: 'quotation', found, right: `“${found.slice(1, -1)}”` }];
    });
  });
}

function isChinese(char: string): boolean {
  return /[\p{Script=Han}，。、；：？！“”‘’《》（）…—]/u.test(char);
}

/** `count`: how many there are in the draft, where this one stands for all of them. */
function candidate(block: number, { start, end, kind, found, right }: HalfWidth, count?: number): DraftCandidate {
  const all = count === undefined ? '' : say.finding.inAllPlaces(count);
  return {
    block,
    start,
    end,
    change: 'width',
    place: 'plain',
    length: found.length,
    verdict: 'punctuation',
    message: `${MESSAGES[kind](found, right)}${all}`,
    replacements: count === undefined ? right : [],
  };
}

const MESSAGES: Readonly<Record<HalfWidth['kind'], (found: string, right: string) => string>> = {
  mark: (found, right) => say.finding.fullWidth(found.charAt(0), right),
  brackets: () => say.finding.fullWidthBrackets,
  quotation: () => say.finding.curlyMarks,
};

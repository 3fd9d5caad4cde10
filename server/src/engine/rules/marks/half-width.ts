/** marks/half-width: half-width punctuation and straight quotation marks between Chinese characters. */
import type { Candidate } from '../../findings/build.ts';
import { linesOf, quotationAt, readable } from '../readable.ts';
import { defineRule, type Scene } from '../rule.ts';

export const halfWidth = defineRule({
  code: 'marks/half-width',
  title: '汉字之间用了半角标点',
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
const BRACKETS = /\([^()（）\n]*\)/g;
const STRAIGHT = /"[^"\n]*"/g;
const HOLDS_HAN = new RegExp(HAN, 'u');
/** 报告(终稿).docx */
const LONGEST_NAME = 60; // bound: UTF-16 units behind a bracket that are read for the ending of a file
const FILE_NAME = /^[^\s，。；、]*\.[A-Za-z0-9]{2,5}(?![A-Za-z0-9])/;

function find(scene: Scene): Candidate[] {
  const text = readable(scene);
  if (!/[,;:?!("]/.test(text)) return []; // shortcut: no match
  return [...marks(text), ...brackets(scene, text), ...quotationMarks(scene, text)].sort((a, b) => a.start - b.start);
}

function marks(text: string): Candidate[] {
  return [...text.matchAll(MARK)].map(({ index, 0: found }) => candidate(index, found, FULL[found.charAt(0)] ?? ''));
}

/** (…) with Chinese words in it behind a Chinese word; in a quotation it is a remark of whoever quotes. */
function brackets(scene: Scene, text: string): Candidate[] {
  return [...text.matchAll(BRACKETS)].flatMap(({ index, 0: found }) => {
    const end = index + found.length;
    const isChinese = HOLDS_HAN.test(found) && BEFORE.test(text.charAt(index - 1));
    const isQuoted = quotationAt(scene, index) !== undefined;
    if (!isChinese || isQuoted || FILE_NAME.test(text.slice(end, end + LONGEST_NAME))) return [];
    return [candidate(index, found, `（${found.slice(1, -1)}）`)];
  });
}

/** "…" around Chinese words: only where all of a line stand in pairs. */
function quotationMarks(scene: Scene, text: string): Candidate[] {
  return linesOf(scene).flatMap(({ start, end }) => {
    const line = text.slice(start, end);
    if (line.split('"').length % 2 === 0) return [];
    return [...line.matchAll(STRAIGHT)].flatMap(({ index, 0: found }) => {
      if (!isChinese(found.charAt(1)) || !isChinese(found.at(-2) ?? '')) return [];
      return [candidate(start + index, found, `“${found.slice(1, -1)}”`)];
    });
  });
}

function isChinese(char: string): boolean {
  return /[\p{Script=Han}，。、；：？！“”‘’《》（）…—]/u.test(char);
}

function candidate(start: number, found: string, replacement: string): Candidate {
  const shown = found.length > 2 ? `${found.charAt(0)}${found.at(-1)}` : found.charAt(0);
  const right = replacement.length > 2 ? `${replacement.charAt(0)}${replacement.at(-1)}` : replacement;
  return {
    start,
    end: start + found.length,
    change: 'width',
    place: 'plain',
    length: found.length,
    verdict: 'punctuation',
    message: `汉字之间用全角标点：“${shown}”应为“${right}”`,
    replacements: replacement,
  };
}

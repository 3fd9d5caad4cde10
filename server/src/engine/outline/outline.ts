/**
 * The structure of an official document: 第一章 · 第一节 · 第一条 · 一、 · （一） · 1. · （1）, under the headings of its markup.
 * A pure reading of lines: no markup is parsed, a numbered line is a section wherever it stands outside code fences.
 */
import { trimmedEnd } from '../text/trim.ts';
import type { LanguageId, Span } from '../types.ts';

/** `span` reaches to the start of the next section of the same or a higher level; `title` is the words on its first line. */
export interface Section {
  readonly title: string;
  readonly name: Span;
  readonly span: Span;
  /** A heading of its markup; else a line with a number sign. */
  readonly isHeading: boolean;
  readonly children: readonly Section[];
}

/** Numbers in Chinese characters, as they stand before headings. */
export const CHINESE = '[零〇一二三四五六七八九十百]+';
/** Number signs, the highest level first. Levels 1 to 6 belong to the headings of Markdown. */
const NUMBERS: readonly RegExp[] = [
  new RegExp(`^第${CHINESE}编[\\s　]`),
  new RegExp(`^第${CHINESE}章[\\s　]`),
  new RegExp(`^第${CHINESE}节[\\s　]`),
  new RegExp(`^第${CHINESE}条[\\s　]`),
  new RegExp(`^${CHINESE}、`),
  new RegExp(`^[（(]${CHINESE}[）)]`),
  /^\d{1,2}[.．、](?![\d.])/,
  /^[（(]\d{1,2}[）)]/,
];
const FIRST_NUMBER_LEVEL = 7;
const TITLE_LENGTH = 40;

interface Open {
  readonly title: string;
  readonly name: Span;
  readonly level: number;
  readonly start: number;
  readonly children: Section[];
}

/** Sections of a text, nested. Linear in its length; never throws. */
export function outlineOf(text: string, languageId: LanguageId): readonly Section[] {
  const top: Section[] = [];
  const open: Open[] = [];
  const close = (level: number, end: number): void => {
    for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
      open.pop();
      const { title, name, start, children } = last;
      const isHeading = last.level < FIRST_NUMBER_LEVEL;
      (open.at(-1)?.children ?? top).push({ title, name, span: { start, end }, isHeading, children });
    }
  };
  for (const line of headLines(text, languageId)) {
    close(line.level, line.start);
    open.push({ ...line, children: [] });
  }
  close(0, text.trimEnd().length);
  return top;
}

function* headLines(text: string, languageId: LanguageId): Generator<Omit<Open, 'children'>> {
  let fence: string | undefined;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const mark = languageId === 'markdown' ? /^ {0,3}(```|~~~)/.exec(line)?.[1] : undefined;
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    else if (fence === undefined) {
      const head = headOf(line, languageId);
      if (head) yield { ...head, start, name: { start: start + head.name.start, end: start + head.name.end } };
    }
    start = end + 1;
  }
}

/** In Markdown an item of a list: `- 一、…`, `1. …`. Without the blank (1.…) it is a section of an official document. */
const ITEM = /^[\s　>]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

function headOf(line: string, languageId: LanguageId): Omit<Open, 'children' | 'start'> | undefined {
  if (languageId === 'markdown' && ITEM.test(line)) return undefined;
  const hashes = languageId === 'markdown' ? /^ {0,3}(#{1,6})[ \t]+/.exec(line) : null;
  const lead = /^[\s　>*_]*/.exec(line)?.[0].length ?? 0;
  const from = hashes ? hashes[0].length : lead;
  const words = trimmedEnd(line.slice(from), /[\s*_#]/);
  const number = NUMBERS.findIndex((pattern) => pattern.test(words));
  if (words === '' || (!hashes && number < 0)) return undefined;
  const title = shortTitle(words);
  const level = hashes ? (hashes[1] ?? '').length : FIRST_NUMBER_LEVEL + number;
  return { title, level, name: { start: from, end: from + Math.min(words.length, TITLE_LENGTH) } };
}

/** A section may run on in the same paragraph: its title ends at the first full stop. */
function shortTitle(words: string): string {
  const sentence = /^[^。；！？]*/.exec(words)?.[0] ?? words;
  const title = sentence.replaceAll('**', '');
  return title.length <= TITLE_LENGTH ? title : `${title.slice(0, TITLE_LENGTH)}…`;
}

/**
 * Hard-wrapped text: finds out whether a file is wrapped, and which of its lines begin a paragraph. Three kinds of
 * evidence, the first that the file offers counts: indented first lines; blank lines that do not stand everywhere; the
 * widths of lines. The last one needs no mark at all: the last line of a paragraph is shorter than those before it, and
 * its first line is narrower by the two characters of the indent that was lost:
 *
 *     ……，切实以信          full
 *     息化引领现代化建设。    ends a sentence; short, or …
 *       从加强省域互          … the next line is narrower than
 *     联网管理到健全完善      the ones after it: a paragraph begins there
 */
import type { SourceLine } from './lines.ts';
import { endsClosed, endsWithComma, isSignedNote, startsStructure, widthOf } from './marks.ts';

const SENTENCE_END = /[。！？；：…!?][”’"』」）)】]*$/;
/** Fewest lines by which the layout of a file can be judged. */
const FEWEST = 8;
/** Free characters at the end of a line of a page that no next word would have left. */
const ROOM = 2;

/** Whether most lines break off inside a sentence at about the same width. */
export function isWrapped(lines: readonly SourceLine[]): boolean {
  const open = lines.filter(({ text }) => text.length >= 5 && !endsClosed(text));
  if (open.length < FEWEST || open.length < lines.length * 0.5) return false;
  const punctuated = open.filter(({ text }) => /[，。、；,;]/.test(text)).length;
  if (punctuated < open.length * 0.25) return false;
  let even = 0;
  for (let i = 1; i < open.length; i++)
    if (Math.abs(widthOf(open[i]?.text ?? '') - widthOf(open[i - 1]?.text ?? '')) <= 2) even++;
  return even >= open.length * 0.5;
}

/** Says of each line of a wrapped file whether it begins a paragraph. */
export function paragraphStarts(lines: readonly SourceLine[]): readonly boolean[] {
  const starts = byRoom(lines) ?? byIndent(lines) ?? byBlankLines(lines) ?? byWidth(lines);
  return lines.map((_, i) => i === 0 || starts(i));
}

type Starts = (i: number) => boolean;

/** Pages of a PDF: a paragraph ends where its line leaves room, and begins where a line is indented or stands apart. */
function byRoom(lines: readonly SourceLine[]): Starts | undefined {
  if (lines[0]?.room === undefined) return undefined;
  const indented = byIndent(lines);
  return (i) => {
    const line = lines[i];
    const previous = lines[i - 1];
    if (!line || !previous) return true;
    if ((previous.room ?? 0) >= ROOM || indented?.(i)) return true;
    if (!endsClosed(previous.text)) return false;
    if (line.afterBlank && !line.newPage) return true;
    // A last line ends a sentence: a short line that does not stands alone.
    const alone = !endsClosed(line.text) && (line.room ?? 0) >= ROOM;
    return SENTENCE_END.test(previous.text) && (alone || startsItem(line.text));
  };
}

/** Whether a line begins a numbered item. 一是 and 其一 stand inside paragraphs as well. */
function startsItem(text: string): boolean {
  return startsStructure(text) && !/^(?:.是|其|\d{4})/.test(text);
}

/** First lines are indented: some lines are, and what stands before them ends a sentence. */
function byIndent(lines: readonly SourceLine[]): Starts | undefined {
  const usual = commonIndent(lines);
  const indented = (i: number): boolean => (lines[i]?.indent ?? 0) >= usual + 2;
  return telling(lines, indented, 0.5)
    ? (i) => indented(i) || isHeading(lines, i) || isHeading(lines, i - 1)
    : undefined;
}

function commonIndent(lines: readonly SourceLine[]): number {
  const indents = lines.map(({ indent }) => indent).sort((a, b) => a - b);
  return indents[Math.floor(indents.length / 3)] ?? 0;
}

/** Blank lines between paragraphs; one inside a sentence is a page break. */
function byBlankLines(lines: readonly SourceLine[]): Starts | undefined {
  const blank = (i: number): boolean => lines[i]?.afterBlank ?? false;
  if (!telling(lines, blank, 0.6)) return undefined;
  return (i) => blank(i) && (endsClosed(lines[i - 1]?.text ?? '') || isHeading(lines, i - 1) || isHeading(lines, i));
}

/** A mark tells paragraphs when it is there, not everywhere, and mostly where a sentence has ended. */
function telling(lines: readonly SourceLine[], marked: Starts, most: number): boolean {
  let marks = 0;
  let closed = 0;
  for (let i = 1; i < lines.length; i++) {
    if (!marked(i)) continue;
    marks++;
    if (endsClosed(lines[i - 1]?.text ?? '')) closed++;
  }
  return marks >= 2 && marks >= lines.length * 0.02 && marks <= lines.length * most && closed >= marks * 0.6;
}

/** Widths of the lines of a file in Han characters. */
type Width = (i: number) => number;

function byWidth(lines: readonly SourceLine[]): Starts {
  const widths = lines.map(({ text }) => widthOf(text));
  const width: Width = (i) => widths[i] ?? 0;
  const indented = lostIndent(lines, width);
  const first: boolean[] = [];
  const isFirst = (i: number): boolean => first[i] ?? i === 0;
  const starts: Starts = (i) => {
    const previous = lines[i - 1]?.text ?? '';
    if (endsWithComma(previous)) return false;
    if (isHeading(lines, i - 1) || isSignedNote(previous)) return true;
    if (!SENTENCE_END.test(previous)) return false;
    const current = lines[i]?.text ?? '';
    if (startsStructure(current) && isShort(width, i - 1, 1)) return true;
    if (!indented) return isShort(width, i - 1, 2);
    const missing = following(width, i) - width(i);
    // A first line that ends a sentence is narrow without being a last line.
    const leadSentence = following(width, i - 1) - width(i - 1) <= 3 && isFirst(i - 1);
    if (isShort(width, i - 1, leadSentence ? 4 : 2)) return missing >= 1 || SENTENCE_END.test(current);
    if (previous.endsWith('；') || missing - pushedDown(lines[i + 1]?.text ?? '') < 1.5) return false;
    return !SENTENCE_END.test(current) || missing <= 3;
  };
  for (let i = 0; i < lines.length; i++) first.push(i === 0 || starts(i));
  return isFirst;
}

/** Whether line `i` is narrower than the lines before it by at least `by`. */
function isShort(width: Width, i: number, by: number): boolean {
  const before = Math.max(width(i - 1), width(i - 2));
  return before > 0 && width(i) <= before - by;
}

/** Width of the column right after line `i`. */
function following(width: Width, i: number): number {
  return Math.max(width(i + 1), width(i + 2), width(i + 3));
}

/**
 * Characters that could not stay on the line before `next`: a mark may not begin a line, so the character before it
 * moves down with it.
 */
function pushedDown(next: string): number {
  const marks = /^.([，。、；：！？”’）》」』…]+)/.exec(next);
  return marks?.[1]?.length ?? 0;
}

/** Whether first lines are narrower than the rest, judged by the lines after sure ends of paragraphs. */
function lostIndent(lines: readonly SourceLine[], width: Width): boolean {
  let sure = 0;
  let narrow = 0;
  for (let i = 1; i < lines.length - 2; i++) {
    if (!SENTENCE_END.test(lines[i - 1]?.text ?? '') || !isShort(width, i - 1, 4)) continue;
    sure++;
    if (width(i) <= following(width, i) - 1) narrow++;
  }
  return sure > 0 && narrow >= sure * 0.6;
}

/** A line that is much narrower than its neighbours and no part of a sentence stands alone. */
function isHeading(lines: readonly SourceLine[], i: number): boolean {
  const text = lines[i]?.text;
  if (text === undefined || lines[i]?.spaced || endsClosed(text) || endsWithComma(text) || /[，。；]/.test(text))
    return false;
  if (i > 0 && !SENTENCE_END.test(lines[i - 1]?.text ?? '')) return false;
  const around = Math.max(widthOf(lines[i - 1]?.text ?? ''), widthOf(lines[i + 1]?.text ?? ''));
  return widthOf(text) <= around * (startsStructure(text) ? 0.8 : 0.6);
}

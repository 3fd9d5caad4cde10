/**
 * Paragraphs of plain text. People write one to a line, or break its lines by hand: a line goes on in the next one where
 * its width, its end or an open mark says so. Linear in the length of the text.
 */
import { isSpace, type SourceLine, trimmedLine } from '../../engine/repair/lines.ts';
import { endsClosed, endsWithComma, startsStructure, widthOf } from '../../engine/repair/marks.ts';
import { isWrapped, paragraphStarts } from '../../engine/repair/wrap.ts';
import type { Span } from '../../engine/types.ts';

/** A line that is not blank, with its place in the text, blanks around it left out. */
interface PlacedLine extends SourceLine, Span {
  /** In Han characters; of a very long line the least it may be. */
  readonly width: number;
  /** Whether it begins with the two blanks of a paragraph. */
  readonly isIndented: boolean;
}

/** Wider lines are paragraphs, narrower ones headings: neither was broken by hand. */
const WIDEST = 80;
const NARROWEST = 12;
/** Widths of hand-broken lines differ by marks that may not begin a line, and by Latin words. */
const RAGGED = 3;
/** No line begins with these: the one before goes on. */
const HANGING = /^[，。、；：！？”’」』》）…%,;]/;
const PAIRS = [
  ['“', '”'],
  ['「', '」'],
  ['《', '》'],
  ['（', '）'],
] as const;
const OPENING = /[“「《（]/;

/** The paragraphs of a stretch of a text in order, in its UTF-16 offsets. A blank line always ends one. */
export function plainParagraphs(text: string, from = 0, to = text.length): Span[] {
  const lines = linesWithin(text, from, to);
  const widest = lines.reduce((most, { width }) => Math.max(most, width), 0);
  const starts = isWrapped(lines) ? paragraphStarts(lines) : undefined;
  const paragraphs: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const isStart = !before || line.afterBlank || (starts ? starts[i] : !goesOn(before, line, widest));
    const last = paragraphs.at(-1);
    if (isStart || !last) paragraphs.push({ start: line.start, end: line.end });
    else last.end = line.end;
  });
  return paragraphs;
}

function linesWithin(text: string, from: number, to: number): PlacedLine[] {
  const lines: PlacedLine[] = [];
  const hasReturns = text.includes('\r');
  let afterBlank = false;
  for (let start = from, line = 1; start < to; line++) {
    const end = hasReturns ? lineEnd(text, start, to) : feedOr(text, start, to);
    const found = trimmedLine(text, start, end, line, afterBlank);
    if (found) lines.push(placed(text, found, start));
    afterBlank = !found;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

function feedOr(text: string, start: number, to: number): number {
  const found = text.indexOf('\n', start);
  return found < 0 || found > to ? to : found;
}

/** The end of the line: LF, CRLF and a lone CR, as editors count them. */
function lineEnd(text: string, start: number, to: number): number {
  for (let i = start; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return i;
  }
  return to;
}

function placed(source: string, { text, line, indent, afterBlank }: SourceLine, from: number): PlacedLine {
  let start = from;
  while (isSpace(source.charCodeAt(start))) start++;
  const width = text.length > 2 * WIDEST ? text.length / 2 : widthOf(text);
  const isIndented = indent >= 4 && source.slice(from, start).includes('\u3000');
  return { text, line, indent, afterBlank, start, end: start + text.length, width, isIndented };
}

/** Whether a line is the middle of a paragraph that the next line continues; `widest` is the widest line of the text. */
function goesOn(before: PlacedLine, line: PlacedLine, widest: number): boolean {
  if (HANGING.test(line.text)) return true;
  if (line.isIndented || line.indent >= before.indent + 2) return false;
  if (endsWithComma(before.text) || closesMarkOf(before.text, line.text)) return true;
  if (endsClosed(before.text) || startsStructure(line.text)) return false;
  return before.width >= NARROWEST && before.width <= WIDEST && before.width >= widest - RAGGED;
}

/** A mark that one line leaves open is closed by the next, before another one is opened there. */
function closesMarkOf(before: string, line: string): boolean {
  if (!OPENING.test(before)) return false;
  return PAIRS.some(([open, close]) => {
    if (before.lastIndexOf(open) <= before.lastIndexOf(close)) return false;
    const at = line.indexOf(close);
    const next = line.indexOf(open);
    return at >= 0 && (next < 0 || at < next);
  });
}

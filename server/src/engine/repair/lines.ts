/** Cuts the text of a file into its non-empty lines: the only pass over the text that every document pays for. */
import type { Paragraph } from '../corpus.ts';
import { kindsIn, kindsInUnits } from '../text/kinds.ts';

/** A non-empty physical line. `text` is trimmed; `line` is 1-based. */
export interface SourceLine extends Paragraph {
  /** White-space units cut off its front; an ideographic space counts two. */
  readonly indent: number;
  /** Whether an empty line stands right before it. */
  readonly afterBlank: boolean;
  /** Whether a page begins here (a form feed stands before it, or the format has pages). */
  readonly newPage?: boolean;
  /** Free width right of the line in characters, where the format tells it (pages of a PDF). */
  readonly room?: number;
  /** 1-based page on which it stands, where the format has pages. */
  readonly page?: number;
  /** Whether the line was letter-spaced and has been closed up. */
  readonly spaced?: boolean;
}

/**
 * Non-empty lines of `text` from an offset on, trimmed. Line breaks are LF, CRLF and a lone CR, as editors count them; a form feed is
 * white space. `firstLine` is the number of the line at the offset (1-based). `units` are those of the text, where somebody has them: to look at
 * each of them takes half as long as in the text.
 */
export function sourceLines(text: string, firstLine = 1, offset = 0, units?: Uint16Array): SourceLine[] {
  const lines: SourceLine[] = [];
  const breakChar = text.includes('\n', offset) ? '\n' : '\r';
  const loneReturns = breakChar === '\n' && text.includes('\r', offset) && /\r(?!\n)/.test(text.slice(offset));
  if (loneReturns) return sourceLines(text.slice(offset).replace(/\r\n?/g, '\n'), firstLine);
  let line = firstLine;
  let afterBlank = false;
  for (let from = offset; from <= text.length; line++) {
    const found = text.indexOf(breakChar, from);
    const to = found < 0 ? text.length : found;
    const kinds = units ? kindsInUnits(units, from, to) : kindsIn(text, from, to);
    const source = trimmedLine(text, from, to, line, afterBlank, kinds);
    if (source) lines.push(source);
    afterBlank = !source;
    from = to + 1;
  }
  return lines;
}

/** The line between two offsets without the white space around it; undefined where there is nothing else. */
export function trimmedLine(
  text: string,
  from: number,
  to: number,
  line: number,
  afterBlank: boolean,
  kinds?: number,
): SourceLine | undefined {
  let start = from;
  let end = to;
  let indent = 0;
  let newPage = false;
  for (; start < end; start++) {
    const code = text.charCodeAt(start);
    if (!isSpace(code)) break;
    if (code === 0x0c) newPage = true;
    indent += code === 0x3000 || code === 0x2003 ? 2 : 1;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  const cut = text.slice(start, end);
  // Nearly all lines, made without anything between: there are as many as a corpus has paragraphs.
  if (kinds !== undefined && !newPage) return { text: cut, line, indent, afterBlank, kinds };
  return { text: cut, line, indent, afterBlank, ...(kinds !== undefined && { kinds }), ...(newPage && { newPage }) };
}

/** White space of any kind, and the marks of no width that editors do not show. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code === 0x3000 || code === 0xa0 || code === 0xfeff) return true;
  return (code >= 0x2000 && code <= 0x200f) || code === 0x2028 || code === 0x2029;
}

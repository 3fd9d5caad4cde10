/**
 * The only place where engine offsets (UTF-16 code units) and protocol positions meet. The server announces the
 * position encoding utf-16, so a character of a position is a UTF-16 code unit of its line.
 */
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../engine/types.ts';

/** Position of an offset; an offset between \r and \n is the end of its line. */
export function positionOf(document: TextDocument, offset: number): Position {
  return document.positionAt(offset);
}

/** Offset of a position; one beyond the end of its line or of the text is clamped to that end. */
export function offsetOf(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: positionOf(document, span.start), end: positionOf(document, span.end) };
}

export function spanOf(document: TextDocument, range: Range): Span {
  return { start: offsetOf(document, range.start), end: offsetOf(document, range.end) };
}

/** The start of a 1-based line, as an empty range: all that is known of a place in a file that is not open. */
export function rangeOfLine(line: number): Range {
  const start = { line: Math.max(0, line - 1), character: 0 };
  return { start, end: start };
}

/** The words of a draft that stand beside a source text. */
import type { Span } from '../engine/types.ts';

const CLAUSE_MARK = /[，、；：。！？“”‘’…\s]/;
const CLOSING = /[，、；：。！？”’…\s]/;

/**
 * A finding covers only the words to be replaced, its source says more. Where the source holds the replacement, about as
 * much of the draft is taken before and after the finding as the source has there: whole clauses, within the
 * paragraph's line.
 */
export function draftBeside(text: string, { start, end }: Span, sourceText: string, replacement: string): string {
  const at = replacement === '' ? -1 : sourceText.indexOf(replacement);
  if (at < 0) return text.slice(start, end);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  const from = clauseStart(text, Math.max(lineStart, start - at), { start: lineStart, end: start });
  const to = clauseEnd(text, Math.min(lineEnd, end + sourceText.length - at - replacement.length), lineEnd);
  return text.slice(from, to).trimEnd();
}

/** Back to the start of the clause; what closes the one before it is left out. */
function clauseStart(text: string, offset: number, { start, end }: Span): number {
  let at = offset;
  while (at > start && !CLAUSE_MARK.test(text.charAt(at - 1))) at--;
  while (at < end && CLOSING.test(text.charAt(at))) at++;
  return at;
}

/** On to the end of the clause; nothing to do where it ends already. */
function clauseEnd(text: string, offset: number, end: number): number {
  if (CLAUSE_MARK.test(text.charAt(offset - 1))) return offset;
  let at = offset;
  while (at < end && !CLAUSE_MARK.test(text.charAt(at))) at++;
  return at;
}

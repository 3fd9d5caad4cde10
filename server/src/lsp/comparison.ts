/** The words of a draft that stand beside a source text. */
import type { Span } from '../engine/types.ts';

/**
 * A finding covers only the words to be replaced, its source says more. Where the source holds the replacement, as much
 * of the draft is taken before and after the finding as the source has there, within the paragraph's line.
 */
export function draftBeside(text: string, { start, end }: Span, sourceText: string, replacement: string): string {
  const at = replacement === '' ? -1 : sourceText.indexOf(replacement);
  if (at < 0) return text.slice(start, end);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const from = Math.max(lineStart, start - at);
  const to = Math.min(newline < 0 ? text.length : newline, end + sourceText.length - at - replacement.length);
  return text.slice(from, to).trimEnd();
}

/** Lines and paragraphs put together again, with a map back to the lines of the file. */
import type { Paragraph } from '../corpus.ts';
import type { LineBreak } from '../line-breaks.ts';

/** One paragraph of several pieces in order. Words of Latin letters keep a space between them. */
export function joined(pieces: readonly Paragraph[]): Paragraph {
  const [first, ...rest] = pieces;
  if (!first) throw new RangeError('joined() of nothing');
  if (rest.length === 0) return first;
  const breaks: LineBreak[] = [...(first.breaks ?? [])];
  let text = first.text;
  let before = first.text; // the whole grows: to ask it for its end would take as long as it is
  for (const piece of rest) {
    if (/[A-Za-z0-9,.;]/.test(before.slice(-1)) && /^[A-Za-z]/.test(piece.text)) text += ' ';
    breaks.push({ at: text.length, line: piece.line });
    for (const { at, line } of piece.breaks ?? []) breaks.push({ at: text.length + at, line });
    text += piece.text;
    before = piece.text;
  }
  return { text, line: first.line, breaks };
}

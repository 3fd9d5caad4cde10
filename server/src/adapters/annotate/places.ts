/** Where stretches of the text of a paragraph stand in the runs of a Word document. */

import type { Span } from '../../engine/types.ts';
import type { Piece, WordParagraph } from '../import/docx/paragraph.ts';
import type { Cut, Within } from './part.ts';

/** A stretch of a document between two cuts. */
export interface Range {
  readonly from: Cut;
  readonly to: Cut;
  /** Whether it is around the very words; a comment elsewhere has to say what it is about. */
  readonly around: boolean;
}

/** Where a comment on a stretch can stand: around the words, or around the run to which a text box or a note is tied. */
export function rangeOf(paragraph: WordParagraph, span: Span): Range | undefined {
  const { anchor } = paragraph;
  if (anchor) return { from: { run: anchor, at: 'before' }, to: { run: anchor, at: 'behind' }, around: false };
  const pieces = piecesIn(paragraph, span);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first && last)
    return {
      from: cutAt(first, Math.max(span.start - first.at, 0)) ?? { run: first.run, at: 'before' },
      to: cutAt(last, Math.min(span.end - last.at, last.length)) ?? { run: last.run, at: 'behind' },
      around: true,
    };
  // A number, or blanks at an end: the words that follow, else those before.
  const near = paragraph.pieces.find(({ at }) => at >= span.start) ?? paragraph.pieces.at(-1);
  return (
    near && {
      from: cutAt(near, 0) ?? { run: near.run, at: 'before' },
      to: cutAt(near, near.length) ?? { run: near.run, at: 'behind' },
      around: false,
    }
  );
}

/** Pieces of which something stands in a span, in order. */
export function piecesIn({ pieces }: WordParagraph, { start, end }: Span): readonly Piece[] {
  return pieces.filter(({ at, length }) => Math.max(at, start) < Math.min(at + length, end));
}

/** A cut behind so many characters of a piece; undefined where it cannot be cut there. */
export function cutAt({ run, place, length }: Piece, characters: number): Within | undefined {
  if (!place) return undefined;
  const at = characters === 0 ? place.from : characters === length ? place.to : place.from + characters;
  const isVerbatim = place.to - place.from === length;
  return characters === 0 || characters === length || isVerbatim ? { run, element: place.element, at } : undefined;
}

/** Something between some offsets of a text. */
export interface Placed extends Span {
  /** Index of the paragraph; offsets count in its text. */
  readonly paragraph: number;
}

/**
 * The places in paragraphs of spans of the text that was made of them: their lines in order, whatever stands between. `undefined` for a
 * span that lies in none of them.
 */
export function placesIn(text: string, paragraphs: readonly WordParagraph[]): (span: Span) => Placed | undefined {
  const lines: { readonly start: number; readonly end: number; readonly paragraph: number; readonly shift: number }[] =
    [];
  let next = 0;
  paragraphs.forEach((each, paragraph) => {
    for (const { 0: line, index } of each.text.matchAll(/\S(?:[^\n]*\S)?/g)) {
      const start = text.indexOf(line, next);
      if (start < 0) continue;
      next = start + line.length;
      lines.push({ start, end: next, paragraph, shift: index - start });
    }
  });
  return ({ start, end }) => {
    const first = lines.find((line) => line.end > start) ?? lines.at(-1);
    if (!first) return undefined;
    const last = lines.findLast((line) => line.paragraph === first.paragraph && line.start < end) ?? first;
    const from = Math.max(start, first.start) + first.shift;
    return { paragraph: first.paragraph, start: from, end: Math.max(Math.min(end, last.end) + last.shift, from) };
  };
}

/** Where stretches of the text of a paragraph stand in the runs of a Word document. */
import { trimmedLine } from '../../engine/repair/lines.ts';
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

/** A line with the place of its first character. */
interface Line {
  readonly start: number;
  readonly text: string;
}

interface Pair {
  readonly checked: Line;
  readonly own: Line & { readonly paragraph: number };
}

/**
 * The places in paragraphs of spans of the text that was checked: it has their lines in order, whatever stands between. A line may be written
 * with other forms of its characters there; where that makes it longer or shorter a place in it is the whole of it.
 */
export function placesIn(text: string, paragraphs: readonly WordParagraph[]): (span: Span) => Placed | undefined {
  const own = paragraphs.flatMap((each, paragraph) => linesOf(each.text).map((line) => ({ ...line, paragraph })));
  const checked = linesOf(text);
  const pairs = own.length === checked.length ? zipped(checked, own) : sameLines(checked, own);
  return ({ start, end }) => {
    const first = pairs.find(({ checked: line }) => line.start + line.text.length > start) ?? pairs.at(-1);
    if (!first) return undefined;
    const { paragraph } = first.own;
    const last = pairs.findLast((pair) => pair.own.paragraph === paragraph && pair.checked.start < end) ?? first;
    const from = placeIn(first, start, 'start');
    return { paragraph, start: from, end: Math.max(from, placeIn(last, end, 'end')) };
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = trimmedLine(text, start, end, 0, false);
    if (line) lines.push({ start: text.indexOf(line.text, start), text: line.text });
    start = end + 1;
  }
  return lines;
}

function zipped(checked: readonly Line[], own: readonly Pair['own'][]): Pair[] {
  return own.flatMap((line, i) => {
    const other = checked[i];
    return other ? [{ checked: other, own: line }] : [];
  });
}

/** The lines that both have, where one of them has others besides. */
function sameLines(checked: readonly Line[], own: readonly Pair['own'][]): Pair[] {
  let next = 0;
  return own.flatMap((line) => {
    const at = checked.findIndex(({ text }, i) => i >= next && text === line.text);
    const found = checked[at];
    if (!found) return [];
    next = at + 1;
    return [{ checked: found, own: line }];
  });
}

function placeIn({ checked, own }: Pair, offset: number, side: 'start' | 'end'): number {
  const { length } = own.text;
  if (checked.text.length !== length) return own.start + (side === 'start' ? 0 : length);
  return own.start + Math.min(Math.max(offset - checked.start, 0), length);
}

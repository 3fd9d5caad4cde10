/** Pieces of a PDF page to rows: what stands side by side is one line. Pieces come in the order in which the page was written, which is reading order. */
import type { Piece } from './pieces.ts';
import { withoutReadings } from './readings.ts';

/** A line as it grows; `x`, `right` and `y` in points, `y` that of its first piece. */
export interface Row {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  size: number;
}

/** The rows of a page in the order in which they were written. */
export function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: Row[] = [];
  let noted = false; // pdf.js puts a blank where the baseline changes
  for (const piece of withoutReadings(pieces)) {
    const { text, x, y, width, size } = piece;
    const last = rows.at(-1);
    if (text.trim() === '') {
      if (last && !noted && Math.abs(last.y - y) < last.size / 2) last.text += ' ';
      continue;
    }
    noted = false;
    if (!last || Math.abs(last.y - y) >= last.size / 2 || x <= last.right - size * 1.5)
      rows.push({ text, x, y, right: x + width, size });
    else if (isNoteMark(piece, last)) {
      last.text = last.text.trimEnd();
      last.right = Math.max(last.right, x + width);
      noted = true;
    } else append(last, piece);
  }
  return rows.filter(({ text }) => text.trim() !== '');
}

/** What stands raised behind words and refers to a note. */
export const NOTE_MARK = /^(?:[[［〔(（【]\d{1,3}[\]］〕)）】]|\d{1,3}|[①-⑳*＊†])$/u;

/** Whether a piece is the raised mark of a note behind Chinese words: no part of the sentence. 平方米 is written m² behind a letter. */
function isNoteMark({ text, y, size }: Piece, row: Row): boolean {
  if (size > row.size * 0.9 || y - row.y < row.size * 0.15) return false;
  return NOTE_MARK.test(text.trim()) && /[\u0080-\u{10ffff}]\s*$/u.test(row.text);
}

function append(row: Row, { text, x, width, size }: Piece): void {
  const gap = x - row.right;
  const wide = /[\u2e80-\uffef]$/.test(row.text) && /^[\u2e80-\uffef]/.test(text) ? 0.8 : 0.25;
  row.text += gap > size * wide && !row.text.endsWith(' ') ? ` ${text}` : text;
  row.right = Math.max(row.right, x + width);
  row.size = Math.max(row.size, size);
}

/** Pieces of a page in reading order. Letters are written in it, forms are not: labels come first, then what is filled in. */
import { NOTE_MARK } from '../pdf/rows.ts';
import type { Piece } from './page.ts';

/** Lines from top to bottom; columns one after the other where the page was written so; vertical columns from the right, at the end. What is turned beside the rest is left out. */
export function readingOrder(pieces: readonly Piece[]): readonly Piece[] {
  const kept = asMost(pieces);
  const flat = kept.filter(({ vertical }) => !vertical);
  const vertical = kept.filter((piece) => piece.vertical).sort((a, b) => b.x - a.x || a.y - b.y);
  return [...(isInColumns(flat) ? flat : byLines(flat)), ...vertical];
}

/** Pieces that stand upright; on a page that lies on its side, those that stand as most do. */
function asMost(pieces: readonly Piece[]): readonly Piece[] {
  const characters = [0, 0, 0, 0];
  for (const { turns, text } of pieces) characters[turns] = (characters[turns] ?? 0) + text.length;
  const way = characters[0] ? 0 : characters.indexOf(Math.max(...characters));
  return pieces.filter(({ turns }) => turns === way);
}

/** Whether the page goes up again only to the right of all that was written since it last did, and more than a few lines up. */
function isInColumns(pieces: readonly Piece[]): boolean {
  let edge = Number.NEGATIVE_INFINITY;
  return pieces.every((piece, i) => {
    const before = pieces[i - 1];
    if (!before) {
      edge = piece.right;
      return true;
    }
    const isHigher = piece.y < before.y - before.size / 2;
    const isBack = Math.abs(piece.y - before.y) <= before.size / 2 && piece.x < before.x;
    if (isBack || (isHigher && (piece.x < edge || before.y - piece.y < before.size * 3))) return false;
    edge = isHigher ? piece.right : Math.max(edge, piece.right);
    return true;
  });
}

function byLines(pieces: readonly Piece[]): readonly Piece[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && piece.y - first.y < reachOf(first, piece) / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.x - b.x));
}

/** Sizes of the smaller one, by which pieces of a line may differ; a raised mark of a note is small, and comes first from above. */
function reachOf(first: Piece, piece: Piece): number {
  const isMark = first.size < piece.size && NOTE_MARK.test(first.text.trim());
  return isMark ? piece.size : Math.min(first.size, piece.size);
}

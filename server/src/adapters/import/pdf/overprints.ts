/** Text printed twice a little apart: bold type of old printers, outlines, shadows. Readers see it once. */
import type { Piece } from './pieces.ts';

export interface Overprints {
  /** Whether each character of a piece was printed before at almost the same place; it counts as printed from now on. */
  isAgain(piece: Piece): boolean;
}

/** Share of the size of the font by which the second print may be off. */
const OFF = 0.2;

/** The characters of a page as they come: places of each on a grid. */
export function overprints(): Overprints {
  const printed = new Map<string, Map<number, Place[]>>();
  const isPrinted = ({ char, x, y }: Printed, size: number): boolean => {
    const places = printed.get(char);
    if (!places) return false;
    const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
    for (const across of [-1, 0, 1])
      for (const down of [-1, 0, 1])
        for (const [left, foot] of places.get(squareOf(column + across, row + down)) ?? [])
          if (Math.abs(left - x) < size * OFF && Math.abs(foot - y) < size * OFF) return true;
    return false;
  };
  const print = ({ char, x, y }: Printed, size: number): void => {
    const places = printed.get(char) ?? new Map<number, Place[]>();
    printed.set(char, places);
    const square = squareOf(Math.floor(x / size), Math.floor(y / size));
    const there = places.get(square);
    if (!there) places.set(square, [[x, y]]);
    else if (there.length < MOST) there.push([x, y]);
  };
  return {
    isAgain: (piece) => {
      const words = wordsOf(piece);
      if (words.length > 0 && words.every((word) => isPrinted(word, piece.size))) return true;
      for (const word of words) print(word, piece.size);
      return false;
    },
  };
}

type Place = readonly [x: number, y: number];

interface Printed {
  readonly char: string;
  readonly x: number;
  readonly y: number;
}

/** Prints of a character remembered within the square of a character: more are a trick, not text. */
const MOST = 8;

/** Squares beyond the largest page share numbers; places are compared in any case. */
function squareOf(column: number, row: number): number {
  return column * 0x10000 + row;
}

/** The characters of a piece but its blanks, with their places. */
function wordsOf({ text, x, y, width }: Piece): readonly Printed[] {
  const chars = [...text];
  return chars.flatMap((char, i) => (char.trim() === '' ? [] : { char, x: x + (width * i) / chars.length, y }));
}

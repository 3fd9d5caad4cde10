/** Text printed twice a little apart: bold type of old printers, outlines, shadows. Readers see it once. */
import type { Piece } from './pieces.ts';

export interface Overprints {
  /** Whether each character of a piece was printed before at almost the same place; it counts as printed from now on. */
  isAgain(piece: Piece): boolean;
}

/** Share of the size of the font by which the second print may be off. */
const OFF = 0.2;

/** The characters of a page as they come, looked up by their place on a grid. */
export function overprints(): Overprints {
  const printed = new Map<string, (readonly [x: number, y: number])[]>();
  const isPrinted = (char: string, x: number, y: number, size: number): boolean => {
    const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
    for (const across of [-1, 0, 1])
      for (const down of [-1, 0, 1])
        for (const [left, foot] of printed.get(`${char}${column + across},${row + down}`) ?? [])
          if (Math.abs(left - x) < size * OFF && Math.abs(foot - y) < size * OFF) return true;
    return false;
  };
  return {
    isAgain: ({ text, x, y, width, size }) => {
      const chars = [...text].map((char, i, all) => ({ char, left: x + (width * i) / all.length }));
      const words = chars.filter(({ char }) => char.trim() !== '');
      if (words.length > 0 && words.every(({ char, left }) => isPrinted(char, left, y, size))) return true;
      for (const { char, left } of words) {
        const place = `${char}${Math.floor(left / size)},${Math.floor(y / size)}`;
        const there = printed.get(place);
        if (!there) printed.set(place, [[left, y]]);
        else if (there.length < MOST) there.push([left, y]);
      }
      return false;
    },
  };
}

/** Prints of a character remembered within the square of a character: more are a trick, not text. */
const MOST = 8;

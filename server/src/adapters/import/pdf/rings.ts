/** Round stamps: letters set around a circle, each turned a little more than the one before. Some of them stand upright. */
import type { Placed } from './pieces.ts';

/** Items `from` to `to` of a page (both inclusive) are letters of a ring, or stand between them within the box. */
export interface Ring {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Different angles that make a ring. */
const ANGLES = 3;
/** Upright items that may stand between two turned letters: the top of the circle. */
const UPRIGHT = 4;

/** The rings of a page: runs of single letters, most of them turned, each to another angle. */
export function ringsOf(placed: readonly Placed[]): readonly Ring[] {
  const rings: Ring[] = [];
  let letters: number[] = [];
  const close = (): void => {
    const turned = letters.flatMap((at) => placed[at] ?? []);
    if (new Set(turned.map(({ angle }) => angle)).size >= ANGLES) rings.push(ringOf(letters, turned));
    letters = [];
  };
  placed.forEach(({ text, angle }, at) => {
    if (angle === 0 || [...text].length > 2) return;
    if (at - (letters.at(-1) ?? at) > UPRIGHT) close();
    letters.push(at);
  });
  close();
  return rings;
}

function ringOf(letters: readonly number[], turned: readonly Placed[]): Ring {
  const size = Math.max(...turned.map((each) => each.size));
  const [across, along] = [turned.map(({ x }) => x), turned.map(({ y }) => y)];
  return {
    from: letters[0] ?? 0,
    to: letters.at(-1) ?? 0,
    left: Math.min(...across) - size,
    right: Math.max(...across) + size,
    bottom: Math.min(...along) - size,
    top: Math.max(...along) + size * 2,
  };
}

/** Whether an upright letter belongs to a ring. */
export function isWithinRing({ text, x, y }: Placed, at: number, rings: readonly Ring[]): boolean {
  if (rings.length === 0 || [...text].length > 2) return false;
  return rings.some((ring) => at > ring.from && at < ring.to && isInBox(x, y, ring));
}

function isInBox(x: number, y: number, { left, right, bottom, top }: Ring): boolean {
  return x > left && x < right && y > bottom && y < top;
}

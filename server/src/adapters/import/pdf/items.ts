/** Text items of a PDF page to pieces in the direction of reading; what is no part of the text is left out: watermarks, stamps, overprints. */
import { inPlainForms } from '../../../engine/text/forms.ts';
import { heaviest } from './most.ts';
import { type Overprints, overprints } from './overprints.ts';
import type { PageBox, Piece, Placed, TextItem } from './pieces.ts';
import { isWithinRing, type Ring, ringsOf } from './rings.ts';

export interface PagePieces {
  readonly pieces: readonly Piece[];
  /** Foot and head of the page in the direction of reading, in points. */
  readonly box: PageBox;
  /** Pieces that stand slanted to the text: watermarks and stamps, seldom more. */
  readonly slanted: readonly string[];
}

/** Degrees by which pieces of a line may differ: a page that was scanned askew is no watermark. */
const STRAIGHT = 3;

/** Pieces in the order in which the page was written; `view`: left, bottom, right and top of the page. Linear in the number of characters. */
export function piecesOf(items: readonly TextItem[], view: readonly number[]): PagePieces {
  const turn = mostFrequentAngle(items);
  const placed = items.filter(({ str }) => str !== '').map((item) => placedItem(item, turn));
  const vertical = runsDownwards(placed);
  const rings = ringsOf(placed);
  const printed = overprints();
  const slanted: string[] = [];
  const pieces = placed.flatMap((item, at): readonly Piece[] => {
    if (!isStraight(item, vertical)) {
      slanted.push(item.text);
      return [];
    }
    return isAgain(item, at, rings, printed) ? [] : [vertical ? turned(item) : item];
  });
  return { pieces, box: boxOf(view, turn, vertical), slanted };
}

function boxOf(
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  turn: number,
  vertical: boolean,
): PageBox {
  if (vertical) return { bottom: left, top: right };
  const heights = [left, right].flatMap((x) => [bottom, top].map((y) => along(x, y, turn)[1]));
  return { bottom: Math.min(...heights), top: Math.max(...heights) };
}

/** A place on a page that is turned back by `turn` degrees. */
function along(x: number, y: number, turn: number): readonly [x: number, y: number] {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return [x * cos + y * sin, y * cos - x * sin];
}

/** Whether an item of the direction of the text is none of it. */
function isAgain(item: Placed, at: number, rings: readonly Ring[], printed: Overprints): boolean {
  return printed.isAgain(item) || isWithinRing(item, at, rings);
}

/** Whether an item stands in the direction of the text. In columns letters and digits mostly lie on their right side; what runs to the right is a head or a foot. */
function isStraight({ text, angle, downwards }: Placed, vertical: boolean): boolean {
  if (!vertical) return Math.abs(angle) <= STRAIGHT;
  if (Math.abs(angle) <= STRAIGHT) return downwards || IN_COLUMN.test(text);
  return Math.abs(angle + 90) <= STRAIGHT;
}

/** A glyph beyond ASCII, or digits set upright within a column. */
const IN_COLUMN = /^(?:[\u0080-\u{10ffff}]|\d{1,3})?\s*$/u;

/** The angle of most characters: a page may be turned as a whole. */
function mostFrequentAngle(items: readonly TextItem[]): number {
  return heaviest(items.map(({ str, transform }) => [angleOf(transform), str.trim().length]));
}

function angleOf([a = 0, b = 0]: readonly number[]): number {
  return Math.round((Math.atan2(b, a) * 180) / Math.PI);
}

function placedItem({ str, dir, width, height, transform }: TextItem, turn: number): Placed {
  const [, , c = 0, d = 0, left = 0, foot = 0] = transform;
  const [x, y] = along(left, foot, turn);
  const downwards = dir === 'ttb';
  return {
    text: str,
    x,
    y,
    width: downwards ? height : width,
    size: (downwards ? Math.hypot(c, d) : height || Math.hypot(c, d)) || 10,
    angle: ((angleOf(transform) - turn + 540) % 360) - 180 || 0,
    downwards,
  };
}

const WIDE = /[\u2e80-\uffef]/g;

/** Whether most steps from one character to the next go down: browsers set columns glyph by glyph, with no word of their direction. */
function runsDownwards(placed: readonly Placed[]): boolean {
  let down = 0;
  let across = 0;
  placed.forEach(({ text, x, y, size, downwards }, i) => {
    const before = placed[i - 1];
    if (downwards) down += text.length;
    else if (text.trimEnd().length > 1) across += text.match(WIDE)?.length ?? 0;
    else if (before && Math.abs(before.x - x) < size / 4 && before.y - y > size / 2 && before.y - y < size * 2) down++;
    else if (before && Math.abs(before.y - y) < size / 4 && x > before.x) across++;
  });
  return down > across;
}

/** A piece of a column as one of a line. A single upright glyph stands with its foot at `y`, other pieces begin there. */
function turned({ text, x, y, width, size, angle, downwards }: Placed): Piece {
  const isGlyph = !downwards && Math.abs(angle) <= STRAIGHT;
  const inLine = inPlainForms(isGlyph ? text.trimEnd() : text);
  return { text: inLine, x: isGlyph ? -(y + size) : -y, y: x, width, size };
}

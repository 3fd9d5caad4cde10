/** The pieces of text of a page of OFD with their places in millimetres from its top left corner. */
import { type Attributes, localName, walk } from '../xml.ts';

/** A piece of text on a line. */
export interface Piece {
  readonly text: string;
  /** Start of its baseline. */
  readonly x: number;
  readonly y: number;
  readonly right: number;
  /** Height of its characters. */
  readonly size: number;
  /** Characters stand below one another. */
  readonly vertical: boolean;
  /** Quarter turns (0 to 3) by which the sheet must be turned to read it; places are those after that turn. */
  readonly turns: number;
}

interface TextObject {
  readonly left: number;
  readonly top: number;
  readonly size: number;
  /** a b c d e f: x' = ax + cy + e, y' = bx + dy + f. */
  readonly matrix: readonly number[];
}

const UPRIGHT = [1, 0, 0, 1, 0, 0];
const QUARTER = Math.PI / 2;
/** More of a turn than this beside a quarter is a watermark or a stamp: in radians. */
const TURNED = 0.1;

/** The pieces in the order in which they were written; those that are aslant or not shown are left out. */
export async function piecesOf(source: string): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  let object: TextObject | undefined;
  let code: Attributes | undefined;
  let text = '';
  await walk(source, {
    open: (name, attributes) => {
      const local = localName(name);
      if (local === 'TextObject') object = textObject(attributes);
      else if (local === 'TextCode') {
        code = attributes;
        text = '';
      }
    },
    text: (part) => {
      if (code) text += part;
    },
    close: (name) => {
      const local = localName(name);
      if (local === 'TextObject') object = undefined;
      if (local !== 'TextCode') return;
      const piece = object && code && pieceOf(object, code, text);
      if (piece && !isRepeated(piece, pieces)) pieces.push(piece);
      code = undefined;
    },
  });
  return pieces;
}

function textObject(attributes: Attributes): TextObject | undefined {
  if (attributes['Visible'] === 'false') return undefined;
  const [left = 0, top = 0] = numbersIn(attributes['Boundary']);
  const matrix = numbersIn(attributes['CTM']);
  const size = Number(attributes['Size']);
  return { left, top, size: size > 0 ? size : 4, matrix: matrix.length === 6 ? matrix : UPRIGHT };
}

function pieceOf({ left, top, size, matrix }: TextObject, code: Attributes, text: string): Piece | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const turn = Math.atan2(b, a);
  const turns = Math.round(turn / QUARTER);
  if (text.trim() === '' || Math.abs(turn - turns * QUARTER) > TURNED) return undefined;
  const inX = Number(code['X'] ?? 0);
  const inY = Number(code['Y'] ?? 0);
  const x = left + a * inX + c * inY + e;
  const y = top + b * inX + d * inY + f;
  const [cos, sin] = [Math.cos(turns * QUARTER), Math.sin(turns * QUARTER)];
  const across = steps(code['DeltaX'], text.length);
  const down = steps(code['DeltaY'], text.length);
  const start = x * cos + y * sin;
  return {
    text,
    x: start,
    y: y * cos - x * sin,
    right: start + Math.hypot(a, b) * advance(text, across, size),
    size: Math.hypot(c, d) * size || size,
    vertical: text.length > 1 && sum(down) > Math.abs(sum(across)),
    turns: (turns + 4) % 4,
  };
}

/** Steps between characters: `3.5 4 g 5 3.5` is 3.5, 4 and then five times 3.5. Never more than there are characters. */
function steps(text: string | undefined, characters: number): readonly number[] {
  const found: number[] = [];
  const words = (text ?? '').trim().split(/\s+/);
  for (let i = 0; i < words.length && found.length < characters; i++) {
    if (words[i] === 'g') {
      const times = Math.min(Number(words[i + 1]) || 0, characters - found.length);
      const step = Number(words[i + 2]) || 0;
      for (let n = 0; n < times; n++) found.push(step);
      i += 2;
    } else if (words[i] !== '') found.push(Number(words[i]) || 0);
  }
  return found;
}

/** Width of the text: steps that are given, and what characters take where none are. */
function advance(text: string, across: readonly number[], size: number): number {
  const own = (char: string): number => (/[\u2e80-\uffef\u2014-\u2027]/.test(char) ? size : size / 2);
  if (across.length === 0) return [...text].reduce((width, char) => width + own(char), 0);
  return sum(across) + own(text.charAt(text.length - 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function numbersIn(text: string | undefined): readonly number[] {
  return (text ?? '')
    .trim()
    .split(/\s+/)
    .flatMap((word) => (word !== '' && Number.isFinite(Number(word)) ? [Number(word)] : []));
}

/** Bold type that is made by printing twice. */
function isRepeated(piece: Piece, before: readonly Piece[]): boolean {
  const near = piece.size * 0.2;
  return before
    .slice(-3)
    .some((each) => each.text === piece.text && Math.abs(each.x - piece.x) < near && Math.abs(each.y - piece.y) < near);
}

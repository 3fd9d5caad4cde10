/** Readings above characters (phonetic guides) on a page: small Pinyin or Zhuyin over Chinese words, which are no part of the sentence. */
import type { Piece } from './pieces.ts';

/** What only readings have: vowels with the mark of a tone, and Zhuyin. */
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ\u3105-\u312f]/i;
const LETTERS = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜêḿńňǹ\u3105-\u312fˊˇˋ˙' ]+$/i;
const HAN = /\p{Script=Han}/u;
/** How much smaller a reading is than its words, and how far above them it stands, in sizes of these. */
const SMALLER = 0.7;
const ABOVE = { least: 0.5, most: 1.8 } as const;
/** A reading stands over the middle of its words, which may be pieces of one character each, set apart. */
const APART = 0.75;

/** The pieces without readings, and without those beside them in the same line that have no mark of a tone. Pages without any come back as they are. */
export function withoutReadings(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => TONED.test(text))) return pieces; // most pages
  const words = pieces.filter(({ text }) => HAN.test(text));
  const isReading = (piece: Piece): boolean => LETTERS.test(piece.text) && words.some((each) => isAbove(piece, each));
  const lines = new Set(pieces.filter((piece) => TONED.test(piece.text) && isReading(piece)).map(lineOf));
  return lines.size === 0 ? pieces : pieces.filter((piece) => !lines.has(lineOf(piece)) || !isReading(piece));
}

function lineOf({ y, size }: Piece): string {
  return `${Math.round(y)} ${Math.round(size)}`;
}

function isAbove({ x, y, width, size }: Piece, words: Piece): boolean {
  const above = (y - words.y) / words.size;
  if (size > words.size * SMALLER || above < ABOVE.least || above > ABOVE.most) return false;
  const middle = x + width / 2;
  const beside = words.size * APART;
  return middle > words.x - beside && middle < words.x + words.width + beside;
}

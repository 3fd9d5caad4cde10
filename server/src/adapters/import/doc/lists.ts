/** The lists of a Word 97–2003 document and what its styles say of them ([MS-DOC] 2.9.131 PlfLst, 2.9.135 PlfLfo, 2.9.150 LVL, 2.9.271 STSH). */
import { type Abstract, DEEPEST, type Level, type List, type Lists } from '../lists.ts';
import { type Listed, listedIn } from './listed.ts';
import { isHidden } from './text.ts';

/** Formats of numbers in the order of their codes, by their names in WordprocessingML. */
const FORMATS = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha ' +
  'decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth ' +
  'decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ' +
  'ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand ' +
  'taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'
).split(' ');
const IN_DASHES = 57;
const NONE = 255;

const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const OVERRIDE_BYTES = 16;
const NO_STYLE = 0xfff;
/** Units of the text of a number. */
const LONGEST = 255; // bound: a small file may claim a long one for each of its paragraphs

/** Reads one structure after the other. A `RangeError` tells of one that is cut. */
class Cursor {
  at: number;
  readonly bytes: Buffer;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  take(length: number): Buffer {
    const from = this.at;
    if (from + length > this.bytes.length) throw new RangeError('cut');
    this.at += length;
    return this.bytes.subarray(from, this.at);
  }
}

/** The lists by the number that paragraphs name, from 1 on. */
export function readDocLists(main: Buffer, table: Buffer): Lists {
  const abstracts = new Map<string, Abstract>();
  const lists = new Map<string, List>();
  const definitions = new Cursor(table, main.readUInt32LE(0x2e2));
  if (main.readUInt32LE(0x2e6) > 0) {
    const heads = Array.from({ length: definitions.take(2).readUInt16LE(0) }, () => definitions.take(LIST_BYTES));
    // The levels of all lists follow behind the heads of all.
    for (const head of heads) {
      const count = (head.readUInt8(26) & 1) === 1 ? 1 : DEEPEST;
      const levels = new Map<number, Level>();
      for (let i = 0; i < count; i++) {
        const style = head.readUInt16LE(8 + i * 2);
        levels.set(i, { ...levelAt(definitions), ...(style !== NO_STYLE && { style: String(style) }) });
      }
      abstracts.set(idOf(head), { levels });
    }
  }
  const overrides = new Cursor(table, main.readUInt32LE(0x2ea));
  if (main.readUInt32LE(0x2ee) > 0) {
    const heads = Array.from({ length: overrides.take(4).readUInt32LE(0) }, () => overrides.take(OVERRIDE_BYTES));
    for (const [i, head] of heads.entries()) {
      const list: List = { abstract: idOf(head), levels: new Map(), starts: new Map() };
      lists.set(String(i + 1), list);
      overrides.take(4);
      for (let left = head.readUInt8(12); left > 0; left--) readOverride(overrides, list);
    }
  }
  return { abstracts, lists };
}

function idOf(head: Buffer): string {
  return String(head.readInt32LE(0));
}

function readOverride(at: Cursor, { levels, starts }: List): void {
  const head = at.take(8);
  const flags = head.readUInt32LE(4);
  const level = flags & 0xf;
  if ((flags & 0x10) !== 0) starts.set(level, head.readInt32LE(0));
  if ((flags & 0x20) !== 0) levels.set(level, levelAt(at));
}

function levelAt(at: Cursor): Level {
  const head = at.take(LEVEL_BYTES);
  const flags = head.readUInt8(5);
  const code = head.readUInt8(4);
  at.take(head.readUInt8(25)); // properties of the paragraph
  const hidden = isHidden(at.take(head.readUInt8(24)));
  const text = at.take(at.take(2).readUInt16LE(0) * 2).toString('utf16le');
  return {
    start: head.readInt32LE(0),
    format: code === NONE ? 'none' : code === IN_DASHES ? 'numberInDash' : (FORMATS[code] ?? 'decimal'),
    // The numbers of the levels stand for themselves.
    text: text
      .slice(0, LONGEST)
      .replace(/\p{Cc}/gu, (sign) => (sign.charCodeAt(0) < DEEPEST ? `%${sign.charCodeAt(0) + 1}` : '')),
    legal: (flags & 4) !== 0,
    hidden,
    spaced: head.readUInt8(15) !== 2,
    ...((flags & 8) !== 0 && { restart: head.readUInt8(26) }),
  };
}

export interface DocStyle extends Listed {
  /** The style of its chain that names the list. */
  readonly listedBy?: number;
}

/** Longest chain of styles, each based on the next. */
const LONGEST_CHAIN = 50; // bound: chains may run in a circle

/** What the styles of paragraphs say of lists, by their numbers. */
export function readDocStyles(main: Buffer, table: Buffer): (style: number) => DocStyle {
  const at = new Cursor(table, main.readUInt32LE(0xa2));
  if (main.readUInt32LE(0xa6) === 0) return () => ({});
  const head = at.take(at.take(2).readUInt16LE(0));
  const baseBytes = head.readUInt16LE(2);
  const styles = Array.from({ length: head.readUInt16LE(0) }, () =>
    styleIn(at.take(at.take(2).readUInt16LE(0)), baseBytes),
  );
  return (number) => {
    let found: DocStyle = {};
    let next = number;
    for (let left = LONGEST_CHAIN; left > 0 && (found.list === undefined || found.level === undefined); left--) {
      const style = styles[next];
      if (!style) break;
      if (found.list === undefined && style.list !== undefined) found = { ...found, list: style.list, listedBy: next };
      if (found.level === undefined && style.level !== undefined) found = { ...found, level: style.level };
      next = style.base;
    }
    return found;
  };
}

interface OwnStyle extends Listed {
  readonly base: number;
}

const OF_PARAGRAPHS = 1;

function styleIn(bytes: Buffer, baseBytes: number): OwnStyle | undefined {
  if (bytes.length < baseBytes) return undefined;
  const kind = bytes.readUInt16LE(2);
  if ((kind & 0xf) !== OF_PARAGRAPHS) return undefined;
  const at = new Cursor(bytes, baseBytes);
  at.take(at.take(2).readUInt16LE(0) * 2 + 2); // its name
  const properties = at.take(at.take(2).readUInt16LE(0));
  return { base: kind >> 4, ...listedIn(properties.subarray(2)) };
}

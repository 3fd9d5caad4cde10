/** Tables of Word 97–2003 documents: paragraphs with their styles and lists, the lists themselves, styles. */

export interface DocLevel {
  /** Code of the format of numbers: 0 digits, 37 and 39 Chinese, 23 a bullet, 255 none. */
  readonly format: number;
  /** Levels stand as `%1`. */
  readonly text: string;
  readonly start?: number;
  /** Properties of the characters of the number. */
  readonly characters?: readonly number[];
  /** What follows: 0 a tab, 1 a blank, 2 nothing. */
  readonly follow?: number;
  /** Earlier levels in digits. */
  readonly legal?: boolean;
  /** Starts anew only behind levels above this one. */
  readonly restart?: number;
}

export interface DocList {
  readonly levels: readonly DocLevel[];
  /** Styles of the levels. */
  readonly styles?: readonly number[];
}

export interface DocOverride {
  /** Index of the list. */
  readonly of: number;
  /** Level, number from which it starts. */
  readonly starts?: readonly (readonly [level: number, start: number])[];
}

export interface DocStyle {
  readonly base?: number;
  readonly list?: number;
  readonly level?: number;
}

export interface DocListed {
  readonly style?: number;
  readonly list?: number;
  readonly level?: number;
}

const LEVELS = 9;
const NO_STYLE = 0xfff;

/** What says of a paragraph or a style in which list it stands. */
function listedBytes({ list, level }: Pick<DocListed, 'list' | 'level'>): Buffer {
  const bytes: number[] = [];
  if (level !== undefined) bytes.push(0x0a, 0x26, level);
  if (list !== undefined) bytes.push(0x0b, 0x46, list & 0xff, list >> 8);
  return Buffer.from(bytes);
}

/** A page of properties of paragraphs that end at these bytes of the main stream. */
export function paragraphPage(from: number, paragraphs: readonly (DocListed & { readonly end: number })[]): Buffer {
  const page = Buffer.alloc(512);
  page.writeUInt8(paragraphs.length, 511);
  page.writeUInt32LE(from, 0);
  let free = 510;
  for (const [i, paragraph] of paragraphs.entries()) {
    page.writeUInt32LE(paragraph.end, (i + 1) * 4);
    const listed = listedBytes(paragraph);
    const properties = Buffer.concat([Buffer.alloc(2), listed]);
    properties.writeUInt16LE(paragraph.style ?? 0, 0);
    const odd = properties.length % 2 === 1;
    free -= properties.length + (odd ? 1 : 2);
    // An odd length is told in one byte, an even one in two.
    if (odd) page.writeUInt8((properties.length + 1) / 2, free);
    else page.writeUInt8(properties.length / 2, free + 1);
    page.set(properties, free + (odd ? 1 : 2));
    page.writeUInt8(free / 2, (paragraphs.length + 1) * 4 + i * 13);
  }
  return page;
}

function levelBytes({ format, text, start = 1, characters = [], follow = 0, legal, restart }: DocLevel): Buffer {
  const head = Buffer.alloc(28);
  head.writeInt32LE(start, 0);
  head.writeUInt8(format, 4);
  head.writeUInt8((legal ? 4 : 0) | (restart === undefined ? 0 : 8), 5);
  head.writeUInt8(follow, 15);
  head.writeUInt8(characters.length, 24);
  head.writeUInt8(3, 25);
  head.writeUInt8(restart ?? 0, 26);
  const written = text.replace(/%([1-9])/g, (_, digit: string) => String.fromCharCode(Number(digit) - 1));
  const words = Buffer.alloc(2 + written.length * 2);
  words.writeUInt16LE(written.length, 0);
  words.write(written, 2, 'utf16le');
  const ofParagraph = Buffer.from([0x0a, 0x26, 0]);
  return Buffer.concat([head, ofParagraph, Buffer.from(characters), words]);
}

/** The lists, and where their heads end; the levels follow. */
export function listTable(lists: readonly DocList[]): { readonly bytes: Buffer; readonly length: number } {
  const count = Buffer.alloc(2);
  count.writeUInt16LE(lists.length, 0);
  const heads = lists.map(({ levels, styles = [] }, i) => {
    const head = Buffer.alloc(28);
    head.writeInt32LE(100 + i, 0);
    for (let level = 0; level < LEVELS; level++) head.writeUInt16LE(styles[level] ?? NO_STYLE, 8 + level * 2);
    head.writeUInt8(levels.length === 1 ? 1 : 0, 26);
    return head;
  });
  const levels = lists.flatMap(({ levels }) => {
    const all = levels.length === 1 ? 1 : LEVELS;
    return Array.from({ length: all }, (_, i) => levelBytes(levels[i] ?? { format: 255, text: '' }));
  });
  const front = Buffer.concat([count, ...heads]);
  return { bytes: Buffer.concat([front, ...levels]), length: front.length };
}

/** The lists as paragraphs name them, from 1 on. */
export function overrideTable(overrides: readonly DocOverride[]): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(overrides.length, 0);
  const heads = overrides.map(({ of, starts = [] }) => {
    const head = Buffer.alloc(16);
    head.writeInt32LE(100 + of, 0);
    head.writeUInt8(starts.length, 12);
    return head;
  });
  const details = overrides.flatMap(({ starts = [] }) => [
    Buffer.alloc(4, 0xff),
    ...starts.map(([level, start]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeInt32LE(start, 0);
      bytes.writeUInt32LE(level | 0x10, 4);
      return bytes;
    }),
  ]);
  return Buffer.concat([count, ...heads, ...details]);
}

/** Styles of paragraphs, by their numbers. */
export function styleTable(styles: readonly DocStyle[]): Buffer {
  const baseBytes = 10;
  const head = Buffer.alloc(2 + 18);
  head.writeUInt16LE(18, 0);
  head.writeUInt16LE(styles.length, 2);
  head.writeUInt16LE(baseBytes, 4);
  const all = styles.map(({ base = NO_STYLE, ...listed }, i) => {
    const front = Buffer.alloc(baseBytes);
    front.writeUInt16LE(1 | (base << 4), 2);
    front.writeUInt16LE(2, 4);
    const name = Buffer.alloc(2 + 2 + 2);
    name.writeUInt16LE(1, 0);
    name.write(String.fromCharCode(0x61 + i), 2, 'utf16le');
    const said = listedBytes(listed);
    const properties = Buffer.alloc(2 + 2 + said.length);
    properties.writeUInt16LE(2 + said.length, 0);
    properties.writeUInt16LE(i, 2);
    properties.set(said, 4);
    const length = Buffer.alloc(2);
    const style = Buffer.concat([front, name, properties]);
    length.writeUInt16LE(style.length, 0);
    return Buffer.concat([length, style]);
  });
  return Buffer.concat([head, ...all]);
}

/** The table of fonts with one of them. */
export function fontTable(name: string): Buffer {
  const font = Buffer.alloc(40 + name.length * 2 + 2);
  font.writeUInt8(font.length - 1, 0);
  font.write(name, 40, 'utf16le');
  const head = Buffer.alloc(4);
  head.writeUInt16LE(1, 0);
  return Buffer.concat([head, font]);
}

/** The property set of SummaryInformation. */
export function summaryStream(title: Buffer, codePage: number, created: Date): Buffer {
  const value = (type: number, ...rest: readonly Buffer[]): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32LE(type, 0);
    const bytes = Buffer.concat([head, ...rest]);
    return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  };
  const number = (size: 2 | 4, n: number): Buffer => {
    const bytes = Buffer.alloc(size);
    bytes.writeUIntLE(n, 0, size);
    return bytes;
  };
  const time = Buffer.alloc(8);
  time.writeBigUInt64LE((BigInt(created.getTime()) + 11_644_473_600_000n) * 10_000n, 0);
  const values: readonly (readonly [id: number, value: Buffer])[] = [
    [1, value(2, number(2, codePage))],
    [2, value(30, number(4, title.length + 2), title, Buffer.alloc(2))],
    [12, value(64, time)],
  ];
  let at = 8 + values.length * 8;
  const index = values.map(([id, bytes]) => {
    const row = Buffer.concat([number(4, id), number(4, at)]);
    at += bytes.length;
    return row;
  });
  const set = Buffer.concat([number(4, at), number(4, values.length), ...index, ...values.map(([, bytes]) => bytes)]);
  const head = Buffer.alloc(48);
  head.writeUInt16LE(0xfffe, 0);
  head.writeUInt32LE(1, 24);
  head.writeUInt32LE(48, 44);
  return Buffer.concat([head, set]);
}

/**
 * The characters of a Word 97–2003 document by their places ([MS-DOC] 2.4.1): pieces of the main stream, without what the properties of
 * characters hide (deleted in a tracked change, hidden text).
 */
import { say } from '../../../engine/language/index.ts';
import type { Span } from '../../../engine/types.ts';
import { Refusal } from '../extract.ts';
import { symbolText } from '../symbols.ts';

/** Characters [from, to) of the document lie at `at` in the main stream. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Bytes of a character: two of UTF-16, or one of Windows-1252. */
  readonly width: 1 | 2;
}

const DELETED = 0x0800;
const INSERTED = 0x0801;
const HIDDEN = 0x083c;
const SYMBOL = 0x6a09;
/** Bytes of the values of properties by the topmost three bits of their codes; 6 says its length itself. */
const VALUE_BYTES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
/** Bytes of a page of properties. */
export const PAGE = 512;

/** A visible stretch of the text. */
export interface Stretch {
  readonly text: string;
  /** Where it lies in the main stream, and how many bytes each of its characters has there. */
  readonly at: number;
  readonly width: 1 | 2;
}

export interface DocText {
  /** Gives the visible text of the characters [from, to). */
  readonly between: (from: number, to: number) => readonly Stretch[];
  /** How many runs are inserted or deleted in tracked changes that are open. */
  readonly changes: number;
}

/** Prepares the text of a document from its main stream and its table. Throws a `Refusal` or a `RangeError` where they are damaged. */
export function textOfPieces(main: Buffer, table: Buffer): DocText {
  const pieces = piecesOf(table.subarray(main.readUInt32LE(0x1a2)).subarray(0, main.readUInt32LE(0x1a6)));
  const { unseen, symbols, changes } = runsIn(
    main,
    table.subarray(main.readUInt32LE(0xfa)).subarray(0, main.readUInt32LE(0xfe)),
    fontsOf(main, table),
  );
  const latin = new TextDecoder('windows-1252');
  const wide = new TextDecoder('utf-16le');
  const between: DocText['between'] = (from, to) =>
    pieces
      .filter((piece) => piece.from < to && piece.to > from)
      .flatMap((piece) => {
        const start = piece.at + (Math.max(from, piece.from) - piece.from) * piece.width;
        const end = piece.at + (Math.min(to, piece.to) - piece.from) * piece.width;
        const decoder = piece.width === 1 ? latin : wide;
        return seenParts(start, end, unseen).map(({ start: at, end }) => {
          const text = decoder.decode(main.subarray(at, end));
          return { text: withSymbols(text, at, piece.width, symbols), at, width: piece.width };
        });
      });
  return { between, changes };
}

/** The table of pieces, behind properties that begin with a 1. */
function piecesOf(clx: Buffer): readonly Piece[] {
  let at = 0;
  while (clx.readUInt8(at) === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx.readUInt8(at) !== 2) throw new Refusal(say.corpus.damagedOle);
  const plc = clx.subarray(at + 5).subarray(0, clx.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  const pieces = Array.from({ length: count }, (_, i): Piece => {
    const place = plc.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    const start = place & 0x3fffffff;
    return {
      from: plc.readUInt32LE(i * 4),
      to: plc.readUInt32LE(i * 4 + 4),
      at: isNarrow ? start >> 1 : start,
      width: isNarrow ? 1 : 2,
    };
  });
  // Pieces that overlap would unpack a small file to any length.
  if (pieces.some(({ from, to }) => to < from)) throw new Refusal(say.corpus.damagedOle);
  return pieces;
}

interface Runs {
  /** Ranges of bytes of the main stream whose characters are not seen, in order. */
  readonly unseen: readonly Span[];
  /** What stands for the character at a byte. */
  readonly symbols: ReadonlyMap<number, string>;
  /** How many runs are changed. */
  readonly changes: number;
}

/** The pages of properties that a table of the main stream names; what does not lie in it whole is passed over. */
export function* pagesOf(main: Buffer, plc: Buffer): Generator<Buffer> {
  const count = Math.floor((plc.length - 4) / 8);
  for (let i = 0; i < count; i++) {
    const from = (plc.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff) * PAGE;
    const page = main.subarray(from, from + PAGE);
    if (page.length === PAGE) yield page;
  }
}

function runsIn(main: Buffer, plc: Buffer, fonts: readonly string[]): Runs {
  const spans: Span[] = [];
  const symbols = new Map<number, string>();
  let changes = 0;
  for (const page of pagesOf(main, plc)) {
    const runs = Math.min(page.readUInt8(PAGE - 1), 0x65);
    for (let run = 0; run < runs; run++) {
      const offset = page.readUInt8((runs + 1) * 4 + run) * 2;
      if (offset === 0) continue;
      const properties = propertiesIn(page.subarray(offset + 1).subarray(0, page.readUInt8(offset)));
      if (properties.some((each) => isOn(each, INSERTED) || isOn(each, DELETED))) changes++;
      const symbol = properties.find(({ code, value }) => code === SYMBOL && value.length >= 4)?.value;
      // Nothing is a control character, which is not shown.
      if (symbol)
        symbols.set(
          page.readUInt32LE(run * 4),
          symbolText(symbol.readUInt16LE(2), fonts[symbol.readUInt16LE(0)]) || '\0',
        );
      if (properties.some((each) => isOn(each, HIDDEN) || isOn(each, DELETED)))
        spans.push({ start: page.readUInt32LE(run * 4), end: page.readUInt32LE(run * 4 + 4) });
    }
  }
  return { unseen: spans.sort((a, b) => a.start - b.start), symbols, changes };
}

/** A text whose characters may be symbols of a font: each stands in a run of its own. */
function withSymbols(text: string, at: number, width: number, symbols: ReadonlyMap<number, string>): string {
  if (symbols.size === 0) return text;
  let seen = '';
  for (let i = 0; i < text.length; i++) seen += symbols.get(at + i * width) ?? text.charAt(i);
  return seen;
}

/** The names of the fonts ([MS-DOC] 2.9.286 SttbfFfn), as far as they can be read. */
function fontsOf(main: Buffer, table: Buffer): readonly string[] {
  const list = table.subarray(main.readUInt32LE(0x112)).subarray(0, main.readUInt32LE(0x116));
  const fonts: string[] = [];
  for (let at = 4; at + NAME_AT <= list.length; at += list.readUInt8(at) + 1) {
    const font = list.subarray(at, at + list.readUInt8(at) + 1);
    fonts.push(font.toString('utf16le', NAME_AT).replace(/\0.*$/s, ''));
  }
  return fonts;
}

/** Where the name stands in a font. */
const NAME_AT = 40;

/** Whether characters with these properties are hidden. */
export function isHidden(properties: Buffer): boolean {
  return propertiesIn(properties).some((each) => isOn(each, HIDDEN));
}

function isOn({ code, value }: Property, wanted: number): boolean {
  return code === wanted && value.length > 0 && (value.readUInt8(0) & 1) === 1;
}

export interface Property {
  readonly code: number;
  readonly value: Buffer;
}

/** The properties of a list ([MS-DOC] 2.6), as far as it goes. */
export function propertiesIn(bytes: Buffer): readonly Property[] {
  const found: Property[] = [];
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = bytes.readUInt16LE(at);
    const kind = code >> 13;
    const length = kind === 6 ? bytes.readUInt8(at + 2) + 1 : (VALUE_BYTES[kind] ?? 1);
    found.push({ code, value: bytes.subarray(at + 2, at + 2 + length) });
    at += 2 + length;
  }
  return found;
}

/** What is left of [start, end) without the spans. */
function seenParts(start: number, end: number, unseen: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let at = start;
  for (const span of unseen) {
    if (span.end <= at) continue;
    if (span.start >= end) break;
    if (span.start > at) parts.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < end) parts.push({ start: at, end });
  return parts;
}
